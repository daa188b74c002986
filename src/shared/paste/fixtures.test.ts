import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockLines } from "../../core/testing/page-shorthand.ts";
import { pastedTree } from "../../core/testing/pasted-tree.ts";
import { storyDocument } from "../document/build.ts";
import { parseDocument } from "../document/parse.ts";
import { readPasted } from "./read-pasted.ts";
import { detectSource } from "./source.ts";

const folder = join(import.meta.dirname, "fixtures");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replace(/\.html$/, ""));

describe.each(names)("%s", (name) => {
  const html = readFileSync(join(folder, `${name}.html`), "utf8");
  const source = detectSource(html);
  const { blocks, pictures, said } = readPasted(pastedTree(html), { source, storyLanguage: "en" });

  test("becomes this page", async () => {
    const told = Object.entries(said).filter(([, count]) => count > 0);
    const lines = [
      `from ${source}`,
      "",
      ...blocks.flatMap(blockLines),
      "",
      ...pictures.map(({ src }) => `picture ${src.slice(0, 60)}`),
      ...told.map(([what, count]) => `said ${what} ${count}`),
    ];
    await expect(`${lines.join("\n").trim()}\n`).toMatchFileSnapshot(join(folder, `${name}.txt`));
  });

  test("is a document that every part of the program reads, with no address of this machine in it", () => {
    const json = JSON.stringify(storyDocument({}, blocks));
    const parsed = parseDocument(json);
    expect(parsed.ok ? "" : parsed.problem).toBe("");
    expect(json).not.toMatch(/(?:data|blob|file|cid|javascript):|"sealed"/);
  });
});
