import { describe, expect, it } from "vitest";
import { editorCommands } from "../editor/commands/editor-commands.ts";
import { commandOf, deskKeys, shownKey } from "./desk-keys.ts";

interface Press {
  code: string;
  key?: string;
  held?: ("ctrl" | "alt" | "shift" | "meta" | "AltGraph")[];
  isComposing?: boolean;
}

function press({ code, key = "", held = [], isComposing = false }: Press): KeyboardEvent {
  const event = {
    code,
    key,
    ctrlKey: held.includes("ctrl"),
    altKey: held.includes("alt"),
    shiftKey: held.includes("shift"),
    metaKey: held.includes("meta"),
    isComposing,
    getModifierState: (name: string) => held.includes(name as "AltGraph"),
  };
  return event as unknown as KeyboardEvent;
}

describe("the desk's keys", () => {
  it("go by the place on the keyboard, so that a Hebrew layout changes nothing", () => {
    expect(commandOf(press({ code: "KeyN", key: "n", held: ["ctrl", "alt"] }), false)).toBe("new-story");
    expect(commandOf(press({ code: "KeyN", key: "מ", held: ["ctrl", "alt"] }), false)).toBe("new-story");
  });

  it("tell apart what differs in one held key", () => {
    expect(commandOf(press({ code: "Backslash", held: ["ctrl"] }), false)).toBe("fold-stories");
    expect(commandOf(press({ code: "Backslash", held: ["ctrl", "shift"] }), false)).toBe("fold-inspector");
    expect(commandOf(press({ code: "Backslash" }), false)).toBeNull();
    expect(commandOf(press({ code: "F8" }), false)).toBe("next-finding");
    expect(commandOf(press({ code: "F8", held: ["shift"] }), false)).toBe("previous-finding");
  });

  it("leave letters alone that are typed with AltGr or composed", () => {
    expect(commandOf(press({ code: "KeyN", key: "ń", held: ["ctrl", "alt", "AltGraph"] }), false)).toBeNull();
    expect(commandOf(press({ code: "KeyS", held: ["ctrl"], isComposing: true }), false)).toBeNull();
  });

  it("take Command for Control on a Mac, and only there", () => {
    expect(commandOf(press({ code: "KeyS", held: ["meta"] }), true)).toBe("save-now");
    expect(commandOf(press({ code: "KeyS", held: ["ctrl"] }), true)).toBeNull();
    expect(commandOf(press({ code: "KeyS", held: ["meta"] }), false)).toBeNull();
  });

  it("are shown as each system writes them", () => {
    expect(shownKey("fold-inspector", "linux")).toBe("Ctrl+Shift+\\");
    expect(shownKey("fold-inspector", "darwin")).toBe("⇧⌘\\");
  });

  it("are no keys of the editor", () => {
    const name = (key: { code: string; alt?: boolean; shift?: boolean }, control = false) =>
      `${key.code} ${control} ${key.alt ?? false} ${key.shift ?? false}`;
    const ofEditor = new Set(editorCommands.flatMap(({ keys }) => keys.map((key) => name(key, key.mod))));
    const ofDesk = Object.values(deskKeys).map((key) => name(key, key.control));
    expect(new Set(ofDesk).size).toBe(ofDesk.length);
    expect(ofDesk.filter((key) => ofEditor.has(key))).toEqual([]);
  });
});
