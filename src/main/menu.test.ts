import type { MenuItemConstructorOptions } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { commands, placeOf } from "../shared/commands.ts";
import { say } from "../shared/messages/catalogue.ts";
import { Menu, resetFake } from "./fake-electron.ts";
import { enableCommands, menuTemplate, setMenu } from "./menu.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

beforeEach(resetFake);

const template = (platform: NodeJS.Platform, language: "en" | "he" = "en") =>
  menuTemplate({ platform, language, onChoose: () => {} });

const itemsOf = (menus: MenuItemConstructorOptions[]) =>
  menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter(({ type }) => type !== "separator");

test.each(["linux", "win32", "darwin"] as const)(
  "on %s every command that has a place is there once, in both languages",
  (platform) => {
    const placed = commands.filter((command) => placeOf(command, platform)).map(({ id }) => id);
    for (const language of ["en", "he"] as const) {
      const items = itemsOf(template(platform, language));
      expect(items.map(({ id }) => id).sort()).toEqual([...placed].sort());
      for (const { id, label } of items)
        expect(label).toBe(say(language, commands.find((one) => one.id === id)?.label ?? "desk.name"));
    }
  },
);

test("the menus are those of the system", () => {
  expect(template("linux").map(({ label }) => label)).toEqual([
    "File",
    "Edit",
    "Insert",
    "Format",
    "View",
    "Go",
    "Window",
    "Help",
  ]);
  expect(template("darwin").map(({ label }) => label)).toEqual([
    "Galley",
    "File",
    "Edit",
    "Insert",
    "Format",
    "View",
    "Go",
    "Window",
    "Help",
  ]);
  expect(template("linux", "he")[0]?.label).toBe("קובץ");
  const shown = (platform: NodeJS.Platform, at: number) => {
    const { submenu } = template(platform)[at] ?? {};
    return Array.isArray(submenu) ? submenu.map(({ id, type }) => id ?? type) : [];
  };
  expect(shown("win32", 0)).toEqual([
    "new-story",
    "from-template",
    "new-window",
    "story-window",
    "separator",
    "import-stories",
    "duplicate-story",
    "follow-up",
    "translate",
    "save-template",
    "attach-photos",
    "import-photos",
    "separator",
    "save-now",
    "keep-version",
    "separator",
    "preview",
    "original",
    "publish",
    "published",
    "withdraw",
    "publish-several",
    "export-page",
    "copy-html",
    "save-pdf",
    "separator",
    "house-style",
    "rates",
    "names",
    "templates",
    "settings",
    "separator",
    "close-tab",
    "close-window",
    "quit",
  ]);
  expect(shown("darwin", 0)[0]).toBe("about");
  expect(shown("linux", 2).slice(0, 4)).toEqual(["photo", "separator", "pullquote", "factbox"]);
  expect(shown("linux", 3)).toEqual(expect.arrayContaining(["bold", "link", "directionRtl", "heading2", "headerRow"]));
});

test("roles do what the system does; the keys of the desk are shown but heard by the desk, except on a Mac", () => {
  const find = (platform: NodeJS.Platform, id: string) => itemsOf(template(platform)).find((item) => item.id === id);
  expect(find("linux", "copy")).toMatchObject({ role: "copy", label: "Copy" });
  expect(find("linux", "new-story")).toMatchObject({
    accelerator: "CommandOrControl+Alt+N",
    registerAccelerator: false,
  });
  expect(find("darwin", "new-story")).toMatchObject({
    accelerator: "CommandOrControl+Alt+N",
    registerAccelerator: true,
  });
  expect(find("linux", "bold")).toMatchObject({ accelerator: "CommandOrControl+B", registerAccelerator: false });
  expect(find("linux", "directionRtl")).toMatchObject({ accelerator: "CommandOrControl+Shift+.", enabled: false });
  expect(find("linux", "moveBlockUp")).toMatchObject({ accelerator: "Alt+Up" });
  expect(find("linux", "new-window")).toMatchObject({ registerAccelerator: true });
  expect(find("darwin", "recent")).toMatchObject({
    role: "recentDocuments",
    submenu: [{ role: "clearRecentDocuments" }],
  });
});

test("what cannot be done now cannot be chosen", () => {
  setMenu({ platform: "linux", language: "en", onChoose: () => {} });
  const enabled = (...ids: string[]) => ids.map((id) => Menu.current?.getMenuItemById(id)?.enabled);
  const watched = ["new-story", "publish", "next-finding", "undo", "new-window", "copy"];
  expect(enabled(...watched)).toEqual([false, false, false, true, true, true]);
  enableCommands(new Set(["desk"]));
  expect(enabled(...watched)).toEqual([true, false, false, true, true, true]);
  enableCommands(new Set(["desk", "story", "findings"]));
  expect(enabled(...watched)).toEqual([true, true, true, true, true, true]);
  enableCommands(null);
  expect(enabled(...watched)).toEqual([false, false, false, false, true, true]);
});
