import "../../src/renderer/ui/tokens.css";
import "../../src/renderer/ui/base.css";
import "./harness.css";
import { createElement, createRef, StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { type EditorHandle, GalleyEditor, type GalleyEditorProps } from "../../src/renderer/editor/galley-editor.tsx";
import type { Credit } from "../../src/shared/credit/credit.ts";
import { languageDirection } from "../../src/shared/text/direction.ts";
import type { Harness } from "./harness-api.ts";
import { bridge, library } from "./library.ts";

const place = document.querySelector("#editor");
let root: Root | null = null;
let props: GalleyEditorProps | null = null;
let changes = 0;
let mounted = 0;
const attached: string[] = [];
const handle = createRef<EditorHandle>();

function render(): void {
  if (!props) return;
  const editor = createElement(GalleyEditor, { ...props, key: mounted, ref: handle });
  flushSync(() => root?.render(createElement(StrictMode, null, editor)));
}

function current(): EditorHandle {
  if (!handle.current) throw new Error("no editor is mounted");
  return handle.current;
}

/** As the desk does it: the library's own record changes, and the editor is given the new one. */
function changeCredit(id: string, credit: Credit): void {
  const photo = props?.photos[id];
  if (!props || !photo) return;
  props = { ...props, photos: { ...props.photos, [id]: { ...photo, credit } } };
  render();
}

const settled = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

const harness: Harness = {
  async mount({ document: page, storyLanguage = "en", language = "en", editable = true }) {
    root ??= createRoot(place as Element);
    mounted++;
    changes = 0;
    document.documentElement.lang = language;
    document.documentElement.dir = languageDirection(language);
    props = {
      document: page,
      storyLanguage,
      direction: languageDirection(storyLanguage),
      language,
      editable,
      photos: library,
      mediaUrl: (photo, variant) => `/media/${photo}/${variant}.svg`,
      onChangeCredit: changeCredit,
      onAttachFiles: async (files) => {
        attached.push(...files.map((file) => file.name));
        return files.map(() => bridge);
      },
      onChange: () => {
        changes++;
      },
    };
    render();
    await settled();
    changes = 0;
  },
  async setStoryLanguage(storyLanguage) {
    if (props) props = { ...props, storyLanguage, direction: languageDirection(storyLanguage) };
    render();
    await settled();
  },
  read: () => current().read(),
  undo: () => current().undo(),
  redo: () => current().redo(),
  goTo: (where, code) => current().goTo(where, code),
  insert: (photos) => current().insertPhotos(photos),
  fill: (n, photo) => current().fillPhoto(n, photo),
  show: (page, mode) => current().show(page, mode),
  changes: () => changes,
  attached: () => attached,
};
window.harness = harness;

window.dropFiles = (selector, files) => {
  const target = document.querySelector(selector);
  if (!target) throw new Error(`nothing matches ${selector}`);
  const box = target.getBoundingClientRect();
  const dataTransfer = new DataTransfer();
  for (const { name, type } of files) dataTransfer.items.add(new File(["x"], name, { type }));
  const where = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (const type of ["dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { ...where, dataTransfer, bubbles: true, cancelable: true }));
  }
};
