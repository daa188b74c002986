import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, keysOf } from "../../shared/commands.ts";
import { type Keys, shownKeys } from "../../shared/keys.ts";
import { editorCommands } from "../editor/commands/editor-commands.ts";
import { allCommands } from "./all-commands.ts";

const platforms = ["linux", "win32", "darwin"] as const;

/** Commands that are in both tables, because the native menu shows them as well. */
const inBoth = new Set(["undo", "redo"]);

/** What a browser or the system does with a key, whatever a page says: no command of ours may be behind one. */
const taken: Record<(typeof platforms)[number], readonly string[]> = {
  linux: ["Ctrl+N", "Ctrl+Shift+N", "Ctrl+T", "Ctrl+Shift+T", "Ctrl+W", "Ctrl+Shift+W", "Ctrl+Q", "F11", "Alt+F4"],
  win32: ["Ctrl+N", "Ctrl+Shift+N", "Ctrl+T", "Ctrl+Shift+T", "Ctrl+W", "Ctrl+Shift+W", "F11", "Alt+F4"],
  darwin: ["⌘N", "⇧⌘N", "⌘T", "⇧⌘T", "⌘W", "⇧⌘W", "⌘Q", "⌘H", "⌘M", "⇧⌘3", "⇧⌘4", "⇧⌘5"],
};

/** Keys of the fields and texts themselves, which every hand knows. */
const ofTexts = (mod: (key: string) => string) => ["A", "C", "V", "X"].map(mod);

function everyKey(platform: string): { id: string; keys: Keys }[] {
  const desk = commands
    .filter(({ by }) => by === "desk")
    .flatMap((command) => keysOf(command, platform).map((keys) => ({ id: command.id as string, keys })));
  const page = editorCommands.flatMap(({ id, keys: all }) => all.map((keys) => ({ id: `page.${id}`, keys })));
  return [...desk, ...page];
}

describe("every key of the desk and of the page", () => {
  test.each(platforms)("means one thing on %s", (platform) => {
    const all = everyKey(platform).map(({ keys }) => shownKeys(keys, platform));
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  test.each(platforms)("is none that the browser or the system takes for itself on %s", (platform) => {
    const mod = (key: string) => (platform === "darwin" ? `⌘${key}` : `Ctrl+${key}`);
    const reserved = new Set([...taken[platform], ...ofTexts(mod)]);
    const clashes = everyKey(platform).filter(({ keys }) => reserved.has(shownKeys(keys, platform)));
    expect(clashes.map(({ id }) => id)).toEqual([]);
  });

  test("is named by its place on the keyboard, so that it works whatever layout is active", () => {
    for (const { id, keys } of everyKey("linux")) {
      expect(keys.code, id).toMatch(
        /^(Key[A-Z]|Digit\d|F\d+|Arrow\w+|Shift(Left|Right)|Enter|Backslash|Comma|Period|Slash|Equal|Minus)$/,
      );
    }
  });
});

test("the palette and the sheet list every command once", () => {
  const listed = allCommands("linux");
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  for (const { id } of editorCommands) expect(listed.some((one) => one.id === `page.${id}`)).toBe(true);
  for (const { id, by } of commands) {
    if (by === "desk")
      expect(
        listed.some((one) => one.id === id),
        id,
      ).toBe(true);
    if (by === "page") expect(inBoth.has(id), id).toBe(true);
  }
});

/**
 * Where a key with a modifier may be looked at by hand: the two dispatchers, and the grammar of carets, figures and lists, whose
 * keys are no commands. Anything else belongs into a table.
 */
const allowed = [
  /^editor\/(commands|figure|head|text|insert|table|blocks?|cards?|drag|around)\//,
  /^shell\/desk-keys\.ts$/,
  /^features\/around\/(column-resizer|outline-list)\.tsx$/,
];

test("no shortcut is defined outside the tables", () => {
  const root = join(import.meta.dirname, "..");
  const strangers = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) => /\b(ctrlKey|metaKey)\b/.test(readFileSync(join(root, file), "utf8")))
    .map((file) => relative(root, join(root, file)).replaceAll("\\", "/"))
    .filter((file) => !allowed.some((pattern) => pattern.test(file)));
  expect(strangers).toEqual([]);
});
