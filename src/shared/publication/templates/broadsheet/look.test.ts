import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storyDocument } from "../../../document/build.ts";
import { pageContext } from "../../page-context.ts";
import { renderPage } from "../../render-page.ts";
import { type SampleChanges, sampleInput } from "../../testing/page-samples.ts";
import { measure } from "./sizes.ts";
import { pageStyle } from "./style/page-style.ts";

const style = (profile: NonNullable<SampleChanges["profile"]>) => pageStyle(pageContext(sampleInput({ profile })));

test("the column that editors write in is as wide as the one that readers get", async () => {
  const tokens = await readFile(join(import.meta.dirname, "../../../../renderer/ui/tokens.css"), "utf8");
  expect(tokens).toContain(`--measure: ${measure}rem;`);
});

test("the publication's colours are on the page in shades that can be read, and nothing but colours", () => {
  expect(style({ accent: "#0b4f8a" })).toContain(":root { --accent: #0b4f8a; }");
  const [light = "", dark = ""] = style({ accent: "#ffe600" }).match(/:root \{ --accent: [^}]*/g) ?? [];
  expect(light).not.toContain("#ffe600");
  expect(dark).toContain("#ffe600");
  expect(style({ accent: "#0b4f8a", accentDark: "#8fc1f0" })).toContain("--accent: #8fc1f0");
  expect(style({ accent: "red; } body { display: none", accentDark: "#fff" })).toBe(style({}));
});

test("the publication chooses the family of its text", () => {
  expect(style({ type: "sans" })).toContain("--serif: var(--sans)");
  expect(style({ type: "serif" })).not.toContain("--serif: var(--sans)");
});

test("a logo stands for the name, keeps its place, and is nothing but a picture inside the page", () => {
  const masthead = (data: string, width = 800, height = 200) => {
    const profile = { baseUrl: "https://post.example", logo: { data, width, height } };
    const html = renderPage(sampleInput({ document: storyDocument({ headline: "x" }, []), profile }));
    return /<header class="masthead">.*?<\/header>/s.exec(html)?.[0] ?? "";
  };
  const data = "data:image/svg+xml;base64,PHN2Zy8+";
  expect(masthead(data)).toContain(
    `<a href="https://post.example/"><img class="logo" src="${data}" alt="The Harbour Post" width="160" height="40"></a>`,
  );
  expect(masthead(data, 4000, 200)).toContain('width="260" height="13"');
  for (const bad of ["https://elsewhere.example/logo.png", "data:text/html;base64,PGI+", `${data}" onload="x`]) {
    expect(masthead(bad)).toContain(">The Harbour Post</a>");
  }
});
