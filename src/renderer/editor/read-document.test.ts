import { createHeadlessEditor } from "@lexical/headless";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { ListItemNode, ListNode } from "@lexical/list";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import fc from "fast-check";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { heading, list, paragraph, storyDocument } from "../../shared/document/build.ts";
import { packForeignKeys, unpackForeignKeys } from "./foreign-keys.ts";
import { readDocument, rememberBlocks } from "./read-document.ts";

const page = storyDocument({ headline: "Head" }, [
  paragraph("one"),
  { ...heading("h2", "two"), anchor: "kept" },
  list("bullet", ["three", "four"]),
  paragraph("five"),
]);
// The head has node types of its own; here they stand as paragraphs.
const root = { ...page.root, children: page.root.children.slice(3) };

function openEditor(): LexicalEditor {
  const editor = createHeadlessEditor({ nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode] });
  rememberBlocks(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: packForeignKeys(root) })));
  return editor;
}

const asOneRead = (editor: LexicalEditor) =>
  unpackForeignKeys(editor.getEditorState().toJSON().root as unknown as typeof root);

const change = (editor: LexicalEditor, edit: () => void) =>
  editor.update(edit, { discrete: true, tag: "history-push" });

/** A command's own update ends in a microtask; the next one, made at once, ends it before. */
function history(editor: LexicalEditor, command: LexicalCommand<void>): void {
  editor.dispatchCommand(command, undefined);
  editor.update(() => {}, { discrete: true });
}

function $type(block: number, text: string): void {
  let node = $getRoot().getChildAtIndex(block % Math.max(1, $getRoot().getChildrenSize()));
  while ($isElementNode(node) && $isElementNode(node.getFirstChild())) node = node.getFirstChild();
  if ($isElementNode(node)) node.append($createTextNode(text));
}

const edits = [
  (editor: LexicalEditor, at: number) => change(editor, () => $type(at, "x")),
  (editor: LexicalEditor, at: number) =>
    change(
      editor,
      () =>
        void $getRoot()
          .getChildAtIndex(at % 5)
          ?.insertBefore($createParagraphNode()),
    ),
  (editor: LexicalEditor, at: number) =>
    change(
      editor,
      () =>
        void $getRoot()
          .getChildAtIndex(at % 5)
          ?.remove(),
    ),
  (editor: LexicalEditor, at: number) =>
    change(editor, () => {
      const moved = $getRoot().getChildAtIndex(at % 5);
      if (moved) $getRoot().append(moved);
    }),
  (editor: LexicalEditor) => history(editor, UNDO_COMMAND),
  (editor: LexicalEditor) => history(editor, REDO_COMMAND),
];

describe("readDocument", () => {
  it("is what a reading of everything gives, whatever was edited, undone and read in between", () => {
    const step = fc.record({ edit: fc.nat(edits.length - 1), at: fc.nat(9), read: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const editor = openEditor();
        for (const { edit, at, read } of steps) {
          edits[edit]?.(editor, at);
          if (read) expect(readDocument(editor).root).toEqual(asOneRead(editor));
        }
        expect(readDocument(editor).root).toEqual(asOneRead(editor));
      }),
    );
  });

  it("gives the same object again for a block that did not change", () => {
    const editor = openEditor();
    const before = readDocument(editor).root.children;
    change(editor, () => $type(0, "!"));
    const after = readDocument(editor).root.children;
    expect(after.map((block, at) => block === before[at])).toEqual([false, true, true, true]);
    history(editor, UNDO_COMMAND);
    const undone = readDocument(editor).root.children;
    expect(undone[0]).toEqual(before[0]);
    expect(undone.slice(1).every((block, at) => block === before[at + 1])).toBe(true);
  });

  it("keeps the keys that it does not know", () => {
    const editor = openEditor();
    change(editor, () => $type(1, "!"));
    expect(readDocument(editor).root.children[1]).toMatchObject({ anchor: "kept" });
  });

  it("gives nothing of a page that was put aside for another", () => {
    const editor = openEditor();
    readDocument(editor);
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: { ...root, children: [paragraph("new")] } })));
    expect(readDocument(editor).root).toEqual(asOneRead(editor));
  });
});
