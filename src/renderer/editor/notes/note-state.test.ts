import { createHeadlessEditor } from "@lexical/headless";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import fc from "fast-check";
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  TextNode,
  UNDO_COMMAND,
} from "lexical";
import { expect, test } from "vitest";
import { paragraph, storyDocument, textNode } from "../../../shared/document/build.ts";
import { notePlaces, notesOf } from "../../../shared/document/notes.ts";
import { packForeignKeys } from "../foreign-keys.ts";
import { headClasses } from "../head/head-nodes.ts";
import { readDocument, rememberBlocks } from "../read-document.ts";
import { showDocument } from "../show-document.ts";
import { $keepNoteEdges } from "./note-edges.ts";
import { $settlePastedNotes } from "./note-paste.ts";
import { $setNoteIds, $setStoredNotes } from "./note-state.ts";

const thread = { author: "Noa", at: "2026-11-20T10:00:00.000Z", text: "Sure?", words: "wall", replies: [], later: 1 };
const noted = (text: string, ...notes: string[]) => ({ ...textNode(text), $: { notes } });
const line = paragraph([textNode("The "), noted("wall", "a"), textNode(" stands.")]);
const page = storyDocument({}, [line, paragraph("End")]);
// The head has node types of its own, which a bare editor does not know.
const root = { ...page.root, $: { notes: { a: thread, b: "odd" } }, children: page.root.children.slice(3) };

function openEditor(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [],
    onError: (error) => {
      throw error;
    },
  });
  rememberBlocks(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.registerNodeTransform(TextNode, $keepNoteEdges);
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: packForeignKeys(root) })));
  return editor;
}

const change = (editor: LexicalEditor, edit: () => void) =>
  editor.update(edit, { discrete: true, tag: "history-push" });
function history(editor: LexicalEditor, command: typeof UNDO_COMMAND): void {
  editor.dispatchCommand(command, undefined);
  editor.update(() => {}, { discrete: true });
}
const places = (editor: LexicalEditor) => notePlaces(readDocument(editor)).map(({ id, words }) => `${id}:${words}`);
const $line = () => $getRoot().getFirstChildOrThrow<ElementNode>();
const parts = (editor: LexicalEditor) =>
  editor
    .read(() =>
      $line()
        .getChildren()
        .map((node) => node.getTextContent()),
    )
    .join("|");

function $caret(node: LexicalNode | null, offset: number): void {
  if ($isTextNode(node)) node.select(offset, offset);
}
function $type(text: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(text);
}

test("a page keeps its notes through the editor, what makes no sense among them too", () => {
  const editor = openEditor();
  expect(readDocument(editor).root.$).toEqual(root.$);
  expect(notesOf(readDocument(editor)).map(({ id }) => id)).toEqual(["a"]);
  expect(places(editor)).toEqual(["a:wall"]);
});

test("an answer is a step of undo of its own", () => {
  const editor = openEditor();
  change(editor, () => $setStoredNotes({ a: { ...thread, replies: [{ author: "Dan", at: "", text: "Yes." }] } }));
  expect(notesOf(readDocument(editor))[0]?.replies).toHaveLength(1);
  history(editor, UNDO_COMMAND);
  expect(readDocument(editor).root.$).toEqual(root.$);
});

test.each([
  ["inside them", 2, "waXXll", "The |waXXll| stands."],
  ["behind them", 4, "wall", "The |wall|XX stands."],
  ["before them", 0, "wall", "The XX|wall| stands."],
])("what is typed %s belongs to the words of a note, or does not", (_where, offset, words, texts) => {
  const editor = openEditor();
  change(editor, () => $caret($line().getChildAtIndex(1), offset));
  for (const letter of "XX") change(editor, () => $type(letter));
  expect(places(editor)).toEqual([`a:${words}`]);
  expect(parts(editor)).toBe(texts);
});

test("what is typed between two texts that share a note is on that note, and on no other of them", () => {
  const editor = openEditor();
  change(editor, () => {
    const [, wall, rest] = $line().getChildren();
    if (wall) $setNoteIds(wall, ["a", "inner"]);
    if (rest) $setNoteIds(rest, ["a"]);
    $caret(wall ?? null, 4);
  });
  change(editor, () => $type("s"));
  expect(places(editor)).toEqual(["a:walls stands.", "inner:wall"]);
});

test("words that were cut bring their note where they are pasted; copied ones bring none a second time", () => {
  const editor = openEditor();
  const $paste = (block: number) => {
    const copies = [line, paragraph([noted("foreign", "of-another-story")])];
    const nodes = copies.map((copy) =>
      $parseSerializedNode(copy as unknown as Parameters<typeof $parseSerializedNode>[0]),
    );
    $settlePastedNotes(nodes);
    $getRoot()
      .getChildAtIndex(block)
      ?.insertAfter(nodes[0] as LexicalNode)
      .insertAfter(nodes[1] as LexicalNode);
  };
  change(editor, () => $paste(1));
  expect(places(editor)).toEqual(["a:wall"]);
  history(editor, UNDO_COMMAND);
  change(editor, () => $line().clear());
  expect(places(editor)).toEqual([]);
  expect(notesOf(readDocument(editor))[0]?.words).toBe("wall");
  change(editor, () => $paste(1));
  expect(places(editor)).toEqual(["a:wall"]);
  history(editor, UNDO_COMMAND);
  history(editor, UNDO_COMMAND);
  expect(readDocument(editor)).toMatchObject({ root: { children: [{ children: line.children }, {}] } });
});

type Step = {
  kind: "type" | "delete" | "split" | "join" | "paste" | "thread" | "undo" | "redo";
  at: number;
  to: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("type", "type", "delete", "split", "join", "paste", "thread", "undo", "redo"),
  at: fc.nat(30),
  to: fc.nat(6),
});

function $point(at: number): TextNode | null {
  const texts = $getRoot().getAllTextNodes();
  return texts[at % Math.max(1, texts.length)] ?? null;
}

/** What stands between the end of one block and the start of the next is deleted. */
function $joinAsBackspaceDoes(first: ElementNode, second: ElementNode): void {
  const { key, offset, type } = second.selectStart().anchor;
  const selection = first.selectEnd();
  selection.focus.set(key, offset, type);
  selection.removeText();
}

function $carryOut({ kind, at, to }: Step): void {
  const node = $point(at);
  if (!node) return void $getRoot().append($getRoot().getFirstChild() ?? $createTextNode(""));
  const offset = to % (node.getTextContentSize() + 1);
  if (kind === "type") {
    $caret(node, offset);
    $type("x");
  } else if (kind === "delete") node.spliceText(0, offset, "");
  else if (kind === "split") {
    $caret(node, offset);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertParagraph();
  } else if (kind === "join") {
    const [first, second] = $getRoot().getChildren();
    if ($isElementNode(first) && $isElementNode(second)) $joinAsBackspaceDoes(first, second);
  } else if (kind === "paste") {
    const copy = $parseSerializedNode(line as unknown as Parameters<typeof $parseSerializedNode>[0]);
    $settlePastedNotes([copy]);
    $getRoot().append(copy);
  } else $setStoredNotes(to % 2 === 0 ? undefined : { a: thread });
  $setSelection(null);
}

test("whatever is done to a page, its notes stay readable, each in no more than one place after another, and undo leads back", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const editor = openEditor();
      const states = [JSON.stringify(readDocument(editor))];
      let at = 0;
      for (const one of steps) {
        if (one.kind === "undo" || one.kind === "redo") {
          history(editor, one.kind === "undo" ? UNDO_COMMAND : REDO_COMMAND);
          at = Math.max(0, Math.min(states.length - 1, at + (one.kind === "undo" ? -1 : 1)));
          expect(JSON.stringify(readDocument(editor))).toBe(states[at]);
          continue;
        }
        change(editor, () => $carryOut(one));
        const now = JSON.stringify(readDocument(editor));
        if (now === states[at]) continue;
        states.splice(at + 1, states.length, now);
        at += 1;
        expect(places(editor).every((place) => place.startsWith("a:"))).toBe(true);
        expect(notesOf(readDocument(editor)).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

test("a page that was stored elsewhere, or kept before, brings its notes, and what is equal stays as it is", () => {
  const editor = createHeadlessEditor({
    nodes: [...headClasses],
    onError: (error) => {
      throw error;
    },
  });
  const own = storyDocument({ headline: "Head" }, [line, paragraph("End")]);
  const withNotes = (notes: unknown) => ({ ...own, root: { ...own.root, $: { notes } } });
  editor.setEditorState(
    editor.parseEditorState(JSON.stringify({ root: packForeignKeys(withNotes({ a: thread }).root) })),
  );
  const keys = () => editor.read(() => $getRoot().getChildrenKeys());
  const before = keys();
  const answered = {
    a: { ...thread, replies: [{ author: "Dan", at: "", text: "Yes." }] },
    b: { ...thread, text: "New" },
  };
  showDocument(editor, withNotes(answered), "afresh");
  expect(readDocument(editor)).toEqual(withNotes(answered));
  expect(keys()).toEqual(before);
  showDocument(editor, own, "undoable");
  expect(readDocument(editor)).toEqual(own);
});
