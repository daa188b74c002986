import { KoenigComposer, KoenigEditor } from "@tryghost/koenig-lexical";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../node_modules/@tryghost/koenig-lexical/dist/style.css";
import { drawn, middleText, toMiddle } from "./page-api.ts";

const place = document.querySelector<HTMLElement>("#editor");
if (!place) throw new Error("the page has no place for the editor");
const root = createRoot(place);
let mounted = 0;

const fileUploader = {
  useFileUpload: () => ({ progress: 0, isLoading: false, upload: async () => [], errors: [], filesNumber: 0 }),
  fileTypes: { image: { mimeTypes: ["image/*"], extensions: ["jpg"] } },
};

const editable = () => {
  const found = place.querySelector<HTMLElement>("[data-lexical-editor]");
  if (!found) throw new Error("Koenig drew no editor");
  return found;
};

window.bench = {
  // As its host does it: a document is given at mounting.
  async load(initialEditorState) {
    mounted += 1;
    const editor = createElement(KoenigEditor, { registerAPI: () => {}, onChange: () => {} });
    const given = { key: mounted, initialEditorState, cardConfig: {}, fileUploader, onError: console.error };
    flushSync(() => root.render(createElement(KoenigComposer, given, editor)));
    await drawn();
  },
  toMiddle: () => toMiddle(editable()),
  text: () => editable().textContent ?? "",
  middleText,
};
