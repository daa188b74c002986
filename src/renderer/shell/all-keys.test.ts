import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, keysOf } from "../../shared/commands.ts";
import { type Keys, shownKeys } from "../../shared/keys.ts";
import { allCommands } from "./all-commands.ts";

const platforms = ["linux", "win32", "darwin"] as const;

/** What a browser or the system does with a key, whatever a page says: no command of ours may be behind one. */
const taken: Record<(typeof platforms)[number], readonly string[]> = {
  linux: ["Ctrl+N", "Ctrl+Shift+N", "Ctrl+T", "Ctrl+Shift+T", "Ctrl+W", "Ctrl+Shift+W", "Ctrl+Q", "F11", "Alt+F4"],
  win32: ["Ctrl+N", "Ctrl+Shift+N", "Ctrl+T", "Ctrl+Shift+T", "Ctrl+W", "Ctrl+Shift+W", "F11", "Alt+F4"],
  darwin: ["⌘N", "⇧⌘N", "⌘T", "⇧⌘T", "⌘W", "⇧⌘W", "⌘Q", "⌘H", "⌘M", "⇧⌘3", "⇧⌘4", "⇧⌘5"],
};

/** Keys of the fields and texts themselves, which every hand knows. */
const ofTexts = (mod: (key: string) => string) => ["A", "C", "V", "X"].map(mod);

function everyKey(platform: string): { id: string; keys: Keys }[] {
  return commands
    .filter(({ by }) => by !== "system")
    .flatMap((command) => keysOf(command, platform).map((keys) => ({ id: command.id, keys })));
}

describe("every key of the desk and of the page", () => {
  test.each(platforms)("means one thing on %s", (platform) => {
    const all = everyKey(platform).map(({ keys }) => shownKeys(keys, platform));
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  test.each(platforms)("is none that the browser or the system takes for itself on %s", (platform) => {
    const mod = (key: string) => (platform === "darwin" ? `⌘${key}` : `Ctrl+${key}`);
    const reserved = new Set([...taken[platform], ...ofTexts(mod)]);
    // A command of the host is offered in the app's own window only, which has no browser around it.
    const ofHost = new Set<string>(commands.filter(({ by }) => by === "host").map(({ id }) => id));
    const inBrowser = everyKey(platform).filter(({ id }) => !ofHost.has(id));
    const clashes = inBrowser.filter(({ keys }) => reserved.has(shownKeys(keys, platform)));
    expect(clashes.map(({ id }) => id)).toEqual([]);
  });

  test("is named by its place on the keyboard, so that it works whatever layout is active", () => {
    for (const { id, keys } of everyKey("linux")) {
      expect(keys.code, id).toMatch(
        /^(Key[A-Z]|Digit\d|F\d+|Arrow\w+|Page(Up|Down)|Tab|Shift(Left|Right)|Enter|Backslash|Comma|Period|Slash|Equal|Minus)$/,
      );
    }
  });
});

test("the palette and the sheet list every command once", () => {
  const listed = allCommands("linux");
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  const ours = commands.filter(({ by }) => by === "desk" || by === "page").map(({ id }) => id);
  expect(listed.map(({ id }) => id)).toEqual(ours);
});

/**
 * Where a modifier may be looked at by hand: the dispatchers of the table, and the grammar of carets, figures, menus and lists,
 * whose keys are no commands. Anything else belongs into the table.
 */
const allowed = [
  "state/command-key.ts",
  // What moves a Mac's caret.
  "state/tell-caret.ts",
  // What is a letter.
  "state/letter-hush.ts",
  "editor/commands/direction-keys.ts",
  "editor/commands/editor-commands.ts",
  "editor/figure/native-controls.ts",
  // To the page's edges, out of figures and cells, through menus and lists.
  "editor/around/document-end.ts",
  "editor/figure/figure-keys.ts",
  "editor/figure/figure-arrows.ts",
  "editor/table/table-arrows.ts",
  "editor/table/table-extension.ts",
  "editor/insert/slash-menu.tsx",
  "editor/head/head-sign.tsx",
  "features/story/page-byline.tsx",
  "ui/chips-field.tsx",
  "features/around/column-resizer.tsx",
  "features/around/outline-list.tsx",
  "features/desk-list/board.tsx",
  "features/desk-list/list-keys.ts",
  "features/desk-list/story-table.tsx",
  "features/tabs/tab-strip.tsx",
  // Enter and a click with Ctrl: in another window.
  "shell/palette.tsx",
  "shell/palette-row.tsx",
  // Hands on what is pressed in the preview's frame, whatever it is.
  "features/preview/listen-in-frame.ts",
  // The keys of the system's own plain paste: the event that follows does not say that they were pressed.
  "editor/paste/paste-extension.ts",
  // A rubber band that adds to what is chosen.
  "features/photo-desk/rubber-band.tsx",
];

test("no shortcut is defined outside the table", () => {
  const root = join(import.meta.dirname, "..");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) =>
      /\b(ctrlKey|metaKey)\b|isModifierMatch|accesskey|accessKey|aria-keyshortcuts/.test(
        readFileSync(join(root, file), "utf8"),
      ),
    )
    .map((file) => file.replaceAll("\\", "/"));
  expect(files.filter((file) => !allowed.includes(file))).toEqual([]);
  // A file that looks at no modifier any more needs no leave.
  expect(allowed.filter((file) => !files.includes(file))).toEqual([]);
});

test("no native menu has a key that is not in the table", () => {
  const main = join(import.meta.dirname, "../../main");
  const files = readdirSync(main, { encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.test\./.test(file))
    .filter((file) => /accelerator|globalShortcut|before-input-event/.test(readFileSync(join(main, file), "utf8")));
  expect(files).toEqual(["menu.ts"]);
});
