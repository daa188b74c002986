import { describe, expect, it } from "vitest";
import { type KeyPress, matchesKeys } from "./editor-commands.ts";

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
