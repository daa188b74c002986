import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Parts of the frame that a feature adds to in a sheet of its own, and what two sheets have in common so far. */
const shared = ["frame", "instant-row", "page-column"];

/** The classes that a sheet styles by their name alone. */
function classesOf(sheet: string): string[] {
  const text = sheet.replace(/\/\*.*?\*\//gs, "");
  const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap(([, list = ""]) => list.split(","));
  return selectors.flatMap((selector) => /^\.([\w-]+)$/.exec(selector.trim())?.[1] ?? []);
}

test("no two sheets mean another thing by the same class: all of them are one sheet in the end", () => {
  const files = new Map<string, Set<string>>();
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".css")) continue;
    for (const name of classesOf(readFileSync(join(root, file), "utf8"))) {
      files.set(name, (files.get(name) ?? new Set()).add(file));
    }
  }
  const several = [...files].flatMap(([name, sheets]) => (sheets.size > 1 ? [name] : []));
  expect(files.size).toBeGreaterThan(200);
  expect(several.sort()).toEqual(shared);
});
