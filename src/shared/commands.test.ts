import { describe, expect, test } from "vitest";
import { canRun, commandIds, commandOf, commands, keysOf, placeOf } from "./commands.ts";
import { accelerator, type Keys, shownKeys } from "./keys.ts";
import { say } from "./messages/catalogue.ts";

describe("the table of commands", () => {
  test("names each command once, in both languages, and leads from the name back to it", () => {
    expect(new Set(commandIds).size).toBe(commandIds.length);
    for (const command of commands) {
      expect(commandOf(command.id)).toBe(command);
      expect(say("he", command.label)).not.toBe(say("en", command.label));
    }
  });

  test.each(["linux", "win32", "darwin"])("gives no key to two commands on %s", (platform) => {
    const name = ({ code, mod = false, alt = false, shift = false }: Keys) => `${code} ${mod} ${alt} ${shift}`;
    const all = commands.flatMap((command) => keysOf(command, platform).map(name));
    expect(new Set(all).size).toBe(all.length);
  });

  test("leaves the system's commands to their roles, and gives nobody else one", () => {
    for (const command of commands)
      expect([command.id, command.role !== undefined]).toEqual([command.id, command.by === "system"]);
  });

  test("has a place in some menu for every command, and the Mac's own menu only on a Mac", () => {
    for (const command of commands) {
      expect(
        ["linux", "darwin"].some((platform) => placeOf(command, platform)),
        command.id,
      ).toBe(true);
      expect(placeOf(command, "win32")?.menu, command.id).not.toBe("app");
    }
    expect(placeOf(commandOf("settings"), "darwin")?.menu).toBe("app");
    expect(placeOf(commandOf("settings"), "linux")?.menu).toBe("file");
  });

  test("lets a command run when what it needs is so", () => {
    expect(canRun(commandOf("publish"), new Set(["desk"]))).toBe(false);
    expect(canRun(commandOf("publish"), new Set(["story"]))).toBe(true);
    expect(canRun(commandOf("undo"), new Set())).toBe(true);
  });
});

test.each<[Keys, string, string, string]>([
  [{ code: "KeyN", mod: true, alt: true }, "CommandOrControl+Alt+N", "Ctrl+Alt+N", "⌥⌘N"],
  [{ code: "Backslash", mod: true, shift: true }, "CommandOrControl+Shift+\\", "Ctrl+Shift+\\", "⇧⌘\\"],
  [{ code: "Comma", mod: true }, "CommandOrControl+,", "Ctrl+,", "⌘,"],
  [{ code: "F8", shift: true }, "Shift+F8", "Shift+F8", "⇧F8"],
  [{ code: "Digit2", mod: true }, "CommandOrControl+2", "Ctrl+2", "⌘2"],
  [{ code: "ArrowUp", alt: true }, "Alt+Up", "Alt+↑", "⌥↑"],
])("%o is %s for Electron, and %s or %s for people", (keys, forElectron, shown, onMac) => {
  expect([accelerator(keys), shownKeys(keys, "linux"), shownKeys(keys, "darwin")]).toEqual([forElectron, shown, onMac]);
});

test("a modifier that is let go by itself is shown to people, but no menu can listen to it", () => {
  const leftShift = { code: "ShiftLeft", mod: true };
  expect([accelerator(leftShift), shownKeys(leftShift, "linux")]).toEqual([null, "Ctrl+Left Shift"]);
});
