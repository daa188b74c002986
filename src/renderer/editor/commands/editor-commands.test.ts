import { describe, expect, it } from "vitest";
import { editorEn } from "../../../shared/messages/editor.ts";
import { editorCommands, type KeyPress, keysLabel, matchesKeys } from "./editor-commands.ts";

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...modifiers,
});
const bold = { code: "KeyB", mod: true };
const heading = { code: "Digit4", mod: true, alt: true };

describe("matchesKeys", () => {
  it("matches by the letter on Latin layouts, wherever it lies", () => {
    expect(matchesKeys(press("b", "KeyB", { ctrlKey: true }), bold, false)).toBe(true);
    expect(matchesKeys(press("b", "KeyN", { ctrlKey: true }), bold, false)).toBe(true);
    expect(matchesKeys(press("x", "KeyB", { ctrlKey: true }), bold, false)).toBe(false);
  });
  it("matches by the place of the key on other layouts", () => {
    expect(matchesKeys(press("נ", "KeyB", { ctrlKey: true }), bold, false)).toBe(true);
    expect(matchesKeys(press("и", "KeyB", { metaKey: true }), bold, true)).toBe(true);
  });
  it("wants exactly its modifiers", () => {
    expect(matchesKeys(press("b", "KeyB"), bold, false)).toBe(false);
    expect(matchesKeys(press("b", "KeyB", { ctrlKey: true, shiftKey: true }), bold, false)).toBe(false);
    expect(matchesKeys(press("b", "KeyB", { ctrlKey: true }), bold, true)).toBe(false);
  });
  it("leaves AltGr to typing", () => {
    expect(matchesKeys(press("4", "Digit4", { ctrlKey: true, altKey: true }), heading, false)).toBe(true);
    expect(matchesKeys(press("₪", "Digit4", { ctrlKey: true, altKey: true, altGraph: true }), heading, false)).toBe(
      false,
    );
  });
});

describe("the table", () => {
  it("gives no combination twice", () => {
    const all = editorCommands.flatMap(({ keys }) => keys.map((combination) => keysLabel(combination, false)));
    expect(new Set(all).size).toBe(all.length);
  });
  it("names every command in the catalogue", () => {
    for (const { label } of editorCommands) expect(editorEn).toHaveProperty([label]);
  });
  it("writes combinations as people know them", () => {
    expect(keysLabel(heading, false)).toBe("Ctrl+Alt+4");
    expect(keysLabel({ code: "KeyZ", mod: true, shift: true }, true)).toBe("⇧⌘Z");
  });
});
