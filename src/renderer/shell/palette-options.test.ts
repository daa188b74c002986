import { expect, test } from "vitest";
import type { QuickFound } from "../state/quick-find.ts";
import type { ListedCommand } from "./all-commands.ts";
import { type PaletteKind, paletteGroups } from "./palette-options.ts";

const also: Readonly<Record<string, string>> = { "Publish…": "send a page out", "Only the page": "zen" };
const named = (name: string, why = "") => ({
  name,
  also: also[name] ?? "",
  why,
  command: { id: name } as ListedCommand,
});
const commands = ["Publish…", "Only the page", "Page Larger", "הדף בלבד"].map((name) => named(name));
const recent = [{ id: "r", headline: "Opened before", language: "en" }];
const story = { id: "s", headline: "Found", language: "en", stage: "draft", updatedAt: "", excerpt: undefined };
const found = { text: "x", stories: [story], photos: [{ id: "p" }], error: null } as unknown as QuickFound;

const listed = (kind: PaletteKind, typed: string, what = found) =>
  paletteGroups({ kind, typed, found: what, recent, commands }).map(({ kind: of, options }) => [
    of,
    ...options.map(({ key }) => key),
  ]);

test("before anything is typed: the stories opened last, and first all commands where these are wanted first", () => {
  expect(listed("quick-open", "")).toEqual([["recent", "story.r"]]);
  expect(listed("palette", " ").map(([of]) => of)).toEqual(["command", "recent"]);
});

test("what is typed finds stories, photos and a few commands; behind the sign nothing but commands", () => {
  expect(listed("quick-open", "page")).toEqual([
    ["story", "story.s"],
    ["photo", "photo.p"],
    ["command", "Only the page", "Page Larger", "Publish…"],
  ]);
  expect(listed("palette", "page").map(([of]) => of)).toEqual(["command", "story", "photo"]);
  expect(listed("quick-open", "> pag larg")).toEqual([["command", "Page Larger"]]);
  expect(listed("quick-open", ">")).toEqual([["command", ...commands.map(({ name }) => name)]]);
  expect(listed("quick-open", "> הדף")).toEqual([["command", "הדף בלבד"]]);
  expect(listed("quick-open", "> nothing")).toEqual([]);
  expect(listed("quick-open", "> zen")).toEqual([["command", "Only the page"]]);
});

test("what would do nothing is found by its name alone, below all that would do something", () => {
  const all = [named("Row above", "In a table only"), ...commands, named("Page row")];
  const keys = (typed: string) =>
    paletteGroups({ kind: "palette", typed, found: { ...found, stories: [], photos: [] }, recent: [], commands: all })
      .flatMap(({ options }) => options)
      .map(({ key }) => key);
  expect(keys("row")).toEqual(["Page row", "Row above"]);
  expect(keys("")).not.toContain("Row above");
});
