import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { firstEn } from "../shared/messages/first-en.ts";
import { restEn } from "../shared/messages/rest-en.ts";

const root = join(import.meta.dirname, "..");

/** The files that a file brings along at once: not those that it fetches when they are wanted, nor those it only has types of. */
function broughtAlong(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const sources = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gms)].map(
    ([, source]) => source,
  );
  return sources
    .map((source) => join(dirname(file), source ?? ""))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

function closure(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file) || file.includes("/shared/messages/")) return;
    seen.add(file);
    for (const next of broughtAlong(file)) walk(next);
  };
  for (const file of files) walk(file);
  return seen;
}

/** What says these only does so for a part that was fetched, with its words: the palette, the page, the inspector, the photo desk. */
const later = [
  "shared/commands/desk-table.ts",
  "shared/commands/page-table.ts",
  "shared/checks/check-table.ts",
  "shared/checks/override.ts",
  "renderer/state/photo-drafts.ts",
  "renderer/state/photo-steps.ts",
  "renderer/state/copy-fragment.ts",
  "renderer/state/fresh-candidate.ts",
  "renderer/state/save-pdf.ts",
  // Waits for the words.
  "renderer/state/desk.ts: several.leftOver",
  "renderer/shell/desk-commands.ts: publish.nothingToWithdraw",
  // Names of requests, one of which is called as a sentence is.
  "shared/contract-names.ts",
];

/** The sentences of the second part that a text names, whole or by what they begin with. */
function namedLater(text: string): string[] {
  const whole = [...text.matchAll(/"([a-zA-Z]+\.[\w-]+)"/g)].map(([, key]) => key ?? "");
  const begun = [...text.matchAll(/`([a-zA-Z]+\.\w*)\$\{/g)].map(([, start]) => start ?? "");
  return Object.keys(restEn).filter((key) => whole.includes(key) || begun.some((start) => key.startsWith(start)));
}

test("what is seen first says nothing whose words are fetched later", () => {
  const files = closure([join(root, "renderer/main.tsx"), join(root, "renderer/features/desk-list/desk-list.tsx")]);
  expect(files.size).toBeGreaterThan(100);
  const found = [...files].flatMap((file) => {
    const name = relative(root, file).replaceAll("\\", "/");
    if (later.includes(name)) return [];
    return namedLater(readFileSync(file, "utf8")).map((key) => `${name}: ${key}`);
  });
  expect(found.filter((one) => !later.includes(one))).toEqual([]);
});

test("no sentence is in both parts", () => {
  expect(Object.keys(firstEn).filter((key) => key in restEn)).toEqual([]);
});
