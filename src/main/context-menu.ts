import { type BrowserWindow, type ContextMenuParams, clipboard, Menu, type MenuItemConstructorOptions } from "electron";
import type { MessageKey, MessageValues } from "../shared/messages/catalogue.ts";
import { isOutsideUrl } from "./desk-url.ts";
import { openOutside } from "./open-outside.ts";

type Words = (key: MessageKey, values?: MessageValues) => string;

/** What a menu at the pointer does. */
export interface ContextActions {
  replace(word: string): void;
  learn(word: string): void;
  copyText(text: string): void;
  openLink(url: string): void;
}

/** What Electron says of the place that was pointed at. */
export type Pointed = Pick<
  ContextMenuParams,
  "misspelledWord" | "dictionarySuggestions" | "isEditable" | "selectionText" | "linkURL" | "editFlags"
>;

type Items = MenuItemConstructorOptions[];

function spellingItems(pointed: Pointed, words: Words, actions: ContextActions): Items {
  if (!pointed.isEditable || pointed.misspelledWord === "") return [];
  const suggestions = pointed.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => actions.replace(word),
  }));
  const none = { label: words("context.noSuggestions"), enabled: false };
  const learn = { label: words("context.learn"), click: () => actions.learn(pointed.misspelledWord) };
  return [...(suggestions.length > 0 ? suggestions : [none]), learn];
}

function linkItems({ linkURL }: Pointed, words: Words, actions: ContextActions): Items {
  if (!isOutsideUrl(linkURL)) return [];
  return [
    { label: words("context.openLink"), click: () => actions.openLink(linkURL) },
    { label: words("context.copyLink"), click: () => actions.copyText(linkURL) },
  ];
}

function editItems({ isEditable, selectionText, editFlags }: Pointed, words: Words): Items {
  const copy = { role: "copy" as const, label: words("menu.copy"), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === "" ? [] : [copy];
  return [
    { role: "cut", label: words("menu.cut"), enabled: editFlags.canCut },
    copy,
    { role: "paste", label: words("menu.paste"), enabled: editFlags.canPaste },
    { role: "pasteAndMatchStyle", label: words("command.pastePlain"), enabled: editFlags.canPaste },
    { role: "selectAll", label: words("menu.selectAll"), enabled: editFlags.canSelectAll },
  ];
}

/** The menu at the pointer: how a misspelt word is spelt, where a link leads, and editing. Empty where there is nothing to do. */
export function contextTemplate(pointed: Pointed, words: Words, actions: ContextActions): Items {
  const parts = [spellingItems(pointed, words, actions), linkItems(pointed, words, actions), editItems(pointed, words)];
  const line: MenuItemConstructorOptions = { type: "separator" };
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [line, ...part] : part));
}

/** Shows the menu whenever one is asked for, by pointer or key. */
export function showContextMenus(window: BrowserWindow, words: Words, log: (line: string) => void): void {
  const { webContents } = window;
  const actions: ContextActions = {
    replace: (word) => webContents.replaceMisspelling(word),
    learn: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
    copyText: (text) => void clipboard.writeText(text).catch((error: Error) => log(error.message)),
    openLink: (url) => openOutside(url, log),
  };
  webContents.on("context-menu", (_event, pointed) => {
    const template = contextTemplate(pointed, words, actions);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
