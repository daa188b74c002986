import type { BrowserWindow as ElectronWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { say } from "../shared/messages/catalogue.ts";
import { contextTemplate, type Pointed, showContextMenus } from "./context-menu.ts";
import { BrowserWindow, recorded, resetFake } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const words = (key: Parameters<typeof say>[1]) => say("en", key);
const nothing = { replace: () => {}, learn: () => {}, copyText: () => {}, openLink: () => {} };
const flags = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: false,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: true,
};

function pointed(parts: Partial<Pointed>): Pointed {
  const base = { misspelledWord: "", dictionarySuggestions: [], isEditable: false, selectionText: "", linkURL: "" };
  return { ...base, editFlags: flags, ...parts };
}

const labels = (parts: Partial<Pointed>) =>
  contextTemplate(pointed(parts), words, nothing).map(({ label, type }) => label ?? type);

const editing = ["Cut", "Copy", "Paste", "Paste as plain text", "Select all"];

test.each<[string, Partial<Pointed>, (string | undefined)[]]>([
  ["nothing to do", {}, []],
  ["a selection that cannot be changed", { selectionText: "words" }, ["Copy"]],
  ["a field", { isEditable: true }, editing],
  [
    "a misspelt word",
    { isEditable: true, misspelledWord: "hte", dictionarySuggestions: ["the", "hat"] },
    ["the", "hat", "Add to the dictionary", "separator", ...editing],
  ],
  [
    "a misspelt word that nobody knows",
    { isEditable: true, misspelledWord: "qzx" },
    ["No suggestions", "Add to the dictionary", "separator", ...editing],
  ],
  ["a misspelt word that is not ours to change", { misspelledWord: "hte", dictionarySuggestions: ["the"] }, []],
  ["a link", { linkURL: "https://example.org/" }, ["Open the link in the browser", "Copy the link"]],
  ["a link that leads nowhere safe", { linkURL: "file:///etc/passwd" }, []],
])("the menu at %s", (_, parts, expected) => {
  expect(labels(parts)).toEqual(expected);
});

test("editing is offered as far as it can be done, by the system's own roles", () => {
  const items = contextTemplate(pointed({ isEditable: true }), words, nothing);
  expect(items.map(({ role, enabled }) => [role, enabled])).toEqual([
    ["cut", true],
    ["copy", true],
    ["paste", false],
    ["pasteAndMatchStyle", false],
    ["selectAll", true],
  ]);
});

beforeEach(resetFake);

test("choosing does it: a word is replaced or learnt, a link opened outside or copied", () => {
  const window = new BrowserWindow({});
  showContextMenus(window as unknown as ElectronWindow, words, () => {});
  window.webContents.emit("context-menu", {}, pointed({}));
  expect(recorded.popups).toEqual([]);
  const parts = {
    isEditable: true,
    misspelledWord: "hte",
    dictionarySuggestions: ["the"],
    linkURL: "https://example.org/",
  };
  window.webContents.emit("context-menu", {}, pointed(parts));
  const [menu] = recorded.popups;
  for (const label of ["the", "Add to the dictionary", "Open the link in the browser", "Copy the link"]) {
    menu?.template.find((item) => item.label === label)?.click?.({} as never, undefined, {} as never);
  }
  expect([window.webContents.replaced, recorded.learnt]).toEqual([["the"], ["hte"]]);
  expect([recorded.opened, recorded.copied]).toEqual([["https://example.org/"], ["https://example.org/"]]);
});
