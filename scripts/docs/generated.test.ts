import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { eventNames, methodNames } from "../../src/shared/contract-names.ts";
import { filesBelow, readProject, sourceFiles } from "../lib/read-project.ts";
import { isNear, stalePages } from "./freshness.ts";
import { drawingPath, generatedPages } from "./generated.ts";
import { layerGraph } from "./layers.ts";
import { layersDrawing } from "./layers-drawing.ts";

const root = join(import.meta.dirname, "..", "..");

const drawing = layersDrawing(layerGraph());
const fresh = (path: string) => (path === drawingPath ? drawing : (generatedPages[path]?.() ?? ""));

test("a page is stale when a word of it is not what the code says", () => {
  expect(stalePages(fresh)).toEqual([]);
  expect(Object.keys(generatedPages).length).toBeGreaterThan(3);
  for (const path of Object.keys(generatedPages)) {
    expect(stalePages((asked) => (asked === path ? `${fresh(asked)} ` : fresh(asked)))).toEqual([path]);
  }
});

test("the drawing may lag behind by some files, not by an arrow", () => {
  const today = layerGraph();
  const { core } = today.layers;
  const grown = (files: number) => ({
    ...today,
    layers: { ...today.layers, core: { ...core, files: core.files + files } },
  });
  expect([isNear(drawing, today), isNear(drawing, grown(10)), isNear(drawing, grown(core.files))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isNear(drawing, { ...today, imports: { ...today.imports, "main → web-host": 1 } })).toBe(false);
  expect(isNear("<svg/>", today)).toBe(false);
});

test("the contract's page names every request and every event", () => {
  const page = fresh("docs/contract.md");
  for (const name of [...methodNames, ...eventNames]) expect(page).toContain(`### \`${name}\``);
});

test("decisions are numbered one after the other", () => {
  const numbers = filesBelow("docs/decisions").flatMap((file) => /\/(\d{4})-[^/]+\.md$/.exec(file)?.[1] ?? []);
  expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
});

test("the data format names everything that the program puts into a data folder", () => {
  const sources = sourceFiles().filter((file) => file.startsWith("src/core/") && !/\/(archive|publish)\//.test(file));
  const named = sources.flatMap((file) =>
    [...readProject(file).matchAll(/join\((?:options\.)?(?:dataDir|folder), "([\w.-]+)"/g)].map(
      ([, name]) => name ?? "",
    ),
  );
  expect(named).toEqual(expect.arrayContaining(["galley.sqlite", "tmp"]));
  const page = readProject("docs/data-format.md");
  expect([...new Set(named)].filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

test("a way between layers that nobody drew is refused", () => {
  const graph = layerGraph();
  expect(() => layersDrawing({ ...graph, imports: { ...graph.imports, "core → renderer": 1 } })).toThrow(/allowed/);
});

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
