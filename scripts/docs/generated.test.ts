import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, readProject } from "../lib/read-project.ts";
import { drawingPath, generatedPages } from "./generated.ts";
import { type LayerGraph, layerGraph } from "./layers.ts";
import { layersDrawing } from "./layers-drawing.ts";

const root = join(import.meta.dirname, "..", "..");

test.each(Object.entries(generatedPages))("%s says what the code says today", (path, make) => {
  expect(readProject(path) === make(), `${path} is out of date: run “npm run docs” and commit it`).toBe(true);
});

/** The drawing counts, and counts change with every commit: it must show the right arrows, and numbers near the true ones. */
test("the drawing of the layers is near enough to the code", () => {
  const drawn = JSON.parse(
    unescapeXml(/<metadata>(.*)<\/metadata>/s.exec(readProject(drawingPath))?.[1] ?? ""),
  ) as LayerGraph;
  const today = layerGraph();
  const advice = "docs/layers.svg is out of date: run “npm run docs” and commit it";
  expect(Object.keys(drawn.imports).sort(), advice).toEqual(Object.keys(today.imports).sort());
  const numbers = (graph: LayerGraph) => [
    ...Object.entries(graph.imports),
    ...Object.entries(graph.layers).map(([layer, { files }]): [string, number] => [layer, files]),
  ];
  const now = new Map(numbers(today));
  for (const [name, number] of numbers(drawn)) {
    const difference = Math.abs(number - (now.get(name) ?? 0));
    expect(difference, `${advice} (${name})`).toBeLessThanOrEqual(Math.max(10, number / 2));
  }
});

test("a way between layers that nobody drew is refused", () => {
  const graph = layerGraph();
  expect(() => layersDrawing({ ...graph, imports: { ...graph.imports, "core → renderer": 1 } })).toThrow(/allowed/);
});

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

const pages = [
  ...filesBelow("docs").filter((file) => file.endsWith(".md")),
  ...["README.md", "CONTRIBUTING.md"].filter((file) => existsSync(join(root, file))),
];

test.each(pages)("every link in %s leads somewhere", (page) => {
  const text = readProject(page).replace(/```[\s\S]*?```/g, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  const broken = links.filter((target) => {
    if (/^(https:|mailto:)/.test(target)) return false;
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(root, file))) return true;
    return anchor !== undefined && !anchorsOf(readProject(file)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

/** Headings as GitHub makes anchors of them. */
function anchorsOf(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? "");
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test.each(pages)("files that %s names in code are there", (page) => {
  const text = readProject(page).replace(/```[\s\S]*?```|new file `.*?`/g, "");
  const named = [...text.matchAll(/`((?:src|scripts|e2e|resources|docs|lint|bench)\/[\w./-]+\.\w+)`/g)].map(
    ([, path]) => path ?? "",
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
