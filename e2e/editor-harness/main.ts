import "../../src/renderer/ui/tokens.css";
import "../../src/renderer/ui/base.css";
import "./harness.css";
import { $getNodeByKey, $isElementNode, getNearestEditorFromDOMNode, type LexicalEditor } from "lexical";
import { createElement, createRef, StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { $textRun } from "../../src/renderer/editor/around/text-runs.ts";
import { type EditorHandle, GalleyEditor, type GalleyEditorProps } from "../../src/renderer/editor/galley-editor.tsx";
import { fetchPastePart } from "../../src/renderer/editor/paste/paste-extension.ts";
import { paintText, type TextPaint } from "../../src/renderer/editor/text-paint/paint-text.ts";
import { spotsOf, type TextSpot } from "../../src/renderer/editor/text-paint/text-spot.ts";
import { watchRuns } from "../../src/renderer/editor/text-paint/watch-runs.ts";
import type { Credit } from "../../src/shared/credit/credit.ts";
import { organisations } from "../../src/shared/credit/organisations.ts";
import { compileFind } from "../../src/shared/find/compile-find.ts";
import { editsOfHits } from "../../src/shared/find/story-hits.ts";
import type { CreditSource } from "../../src/shared/find/story-lines.ts";
import { languageDirection } from "../../src/shared/text/direction.ts";
import type { Harness } from "./harness-api.ts";
import { bridge, library } from "./library.ts";

const place = document.querySelector("#editor");
let root: Root | null = null;
let props: GalleyEditorProps | null = null;
let changes = 0;
let mounted = 0;
const attached: string[] = [];
const held: (() => void)[] = [];
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

let paint: TextPaint<TextSpot> | null = null;
const told: string[] = [];

function $spotsOf(key: string, word: string): TextSpot[] {
  const element = $getNodeByKey(key);
  if (!$isElementNode(element)) return [];
  const run = $textRun(element);
  return [...run.text.matchAll(new RegExp(word, "g"))].flatMap(({ index }) => spotsOf(run, index, index + word.length));
}

function markWord(word: string): void {
  const editor = getNearestEditorFromDOMNode(document.querySelector(".galley-page")) as LexicalEditor;
  const own = paintText(editor, "find");
  paint = own;
  watchRuns(editor, {
    pause: 300,
    changed: (runs) => {
      told.push(...runs.map((run) => `${run.part} ${run.language}: ${run.text}`));
      editor.getEditorState().read(() => {
        for (const { key } of runs) {
          const element = $getNodeByKey(key);
          const texts = $isElementNode(element) ? element.getAllTextNodes().map((node) => node.getKey()) : [];
          own.replace(texts, $spotsOf(key, word));
        }
      });
    },
    gone: (keys) => told.push(`gone: ${keys.length}`),
  });
}

function marks(): { painted: string[]; spots: number } {
  const painted = [...(CSS.highlights.get("galley-find") ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? "").slice(startOffset, endOffset),
  );
  return { painted, spots: paint?.spots().length ?? 0 };
}

async function replaceAll(text: string, instead: string): Promise<{ found: string[]; painted: string[] }> {
  const compiled = compileFind({ text, capitals: false, marks: false, wholeWord: false, expression: false });
  if (!compiled.ok) throw new Error(compiled.fault);
  const source: CreditSource = { style: "slash", organisations, creditOf: (photo) => library[photo]?.credit };
  const find = await current().find();
  const hits = find
    .lines(source)
    .flatMap((placed) => compiled.find(placed.line.searched).map((hit) => ({ ...placed, hit })));
  find.paint(hits, null);
  // Which blocks are near the window is told in a task of its own.
  await settled();
  await settled();
  const { painted } = marks();
  find.replace(editsOfHits(hits, { text: instead, keepCapitals: true, expression: false, asked: text }), source);
  find.end();
  return { found: hits.map(({ line, hit }) => line.searched.text.slice(hit.from, hit.to)), painted };
}

const settled = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** React has another name for this attribute. */
const wrong = { class: "wrong" };

const harness: Harness = {
  async mount({
    document: page,
    storyLanguage = "en",
    language = "en",
    editable = true,
    early = false,
    slowLibrary = false,
  }) {
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
        if (slowLibrary) await new Promise<void>((resolve) => held.push(resolve));
        return files.map(() => bridge);
      },
      onChange: () => {
        changes++;
      },
    };
    render();
    // What reads a clipboard comes in a pause; a test need not wait for one.
    if (!early) await fetchPastePart();
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
  replaceAll,
  markWord,
  marks,
  toldLines: () => told.splice(0),
  changes: () => changes,
  attached: () => attached,
  libraryGoesOn: () => {
    for (const goOn of held.splice(0)) goOn();
  },
  drawWrongly: () => flushSync(() => createRoot(document.createElement("div")).render(createElement("p", wrong))),
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
