import { describe, expect, it } from "vitest";
import { commandKey } from "../state/command-key.ts";
import { pressedCommand } from "./desk-keys.ts";

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
    expect(pressedCommand(press({ code: "KeyN", key: "n", held: ["ctrl", "alt"] }), "linux")).toBe("new-story");
    expect(pressedCommand(press({ code: "KeyN", key: "מ", held: ["ctrl", "alt"] }), "linux")).toBe("new-story");
  });

  it("tell apart what differs in one held key", () => {
    expect(pressedCommand(press({ code: "Backslash", held: ["ctrl"] }), "linux")).toBe("fold-stories");
    expect(pressedCommand(press({ code: "Backslash", held: ["ctrl", "shift"] }), "linux")).toBe("fold-inspector");
    expect(pressedCommand(press({ code: "Backslash" }), "linux")).toBeNull();
    expect(pressedCommand(press({ code: "F8" }), "linux")).toBe("next-finding");
    expect(pressedCommand(press({ code: "F8", held: ["shift"] }), "linux")).toBe("previous-finding");
  });

  it("leave letters alone that are typed with AltGr or composed", () => {
    expect(pressedCommand(press({ code: "KeyN", key: "ń", held: ["ctrl", "alt", "AltGraph"] }), "linux")).toBeNull();
    expect(pressedCommand(press({ code: "KeyS", held: ["ctrl"], isComposing: true }), "linux")).toBeNull();
  });

  it("take Command for Control on a Mac, and only there", () => {
    expect(pressedCommand(press({ code: "KeyS", held: ["meta"] }), "darwin")).toBe("save-now");
    expect(pressedCommand(press({ code: "KeyS", held: ["ctrl"] }), "darwin")).toBeNull();
    expect(pressedCommand(press({ code: "KeyS", held: ["meta"] }), "linux")).toBeNull();
  });

  it("are shown as each system writes them", () => {
    expect(commandKey("fold-inspector", "linux")).toBe("Ctrl+Shift+\\");
    expect(commandKey("fold-inspector", "darwin")).toBe("⇧⌘\\");
  });
});
