import { createHeadlessEditor } from "@lexical/headless";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import fc from "fast-check";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it, vi } from "vitest";
import { lookAtPage } from "../state/letters.ts";
import { onPageChange } from "./page-updates.ts";

const lines = ["one", "two", "three"];

function openPage(): LexicalEditor {
  const editor = createHeadlessEditor();
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...lines.map((line) => $createParagraphNode().append($createTextNode(line))));
      $text(0)?.selectEnd();
    },
    { discrete: true },
  );
  return editor;
}

function $text(line: number): TextNode | null {
  const block = $getRoot().getChildAtIndex(line % Math.max(1, $getRoot().getChildrenSize()));
  const text = $isElementNode(block) ? block.getFirstChild() : null;
  return $isTextNode(text) ? text : null;
}

const change = (editor: LexicalEditor, edit: () => void) => editor.update(edit, { discrete: true });

/** Puts the caret at the end of a line and then a letter before it, as two keys do. */
function type(editor: LexicalEditor, line: number, letter = "x"): void {
  change(editor, () => void $text(line)?.selectEnd());
  change(editor, () => {
    const text = $text(line);
    text?.setTextContent(text.getTextContent() + letter);
    text?.selectEnd();
  });
}

const pageOf = (editor: LexicalEditor) => editor.getEditorState().read(() => $getRoot().getTextContent());

/** Ends the update of a command, which else ends in a microtask. */
function history(editor: LexicalEditor, command: typeof UNDO_COMMAND): void {
  editor.dispatchCommand(command, undefined);
  change(editor, () => {});
}

describe("letters on a page", () => {
  it("are told once, until somebody looks", () => {
    const editor = openPage();
    const told = vi.fn();
    const stop = onPageChange(editor, told);
    type(editor, 0);
    expect(told).toHaveBeenCalledTimes(1);
    type(editor, 0);
    type(editor, 0);
    expect(told).toHaveBeenCalledTimes(1);
    lookAtPage();
    type(editor, 0);
    type(editor, 0);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    lookAtPage();
    type(editor, 0);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("are told in every text that they come into, and each change of something else is", () => {
    const editor = openPage();
    const told = vi.fn();
    onPageChange(editor, told);
    type(editor, 0);
    type(editor, 1);
    expect(told).toHaveBeenCalledTimes(2);
    change(editor, () => void $text(1)?.toggleFormat("bold"));
    change(editor, () => void $text(1)?.toggleFormat("bold"));
    expect(told).toHaveBeenCalledTimes(4);
    // What went before is another change: the letter is news.
    type(editor, 1);
    expect(told).toHaveBeenCalledTimes(5);
  });

  it("are told again to whoever looks while being told", () => {
    const editor = openPage();
    const told = vi.fn(lookAtPage);
    onPageChange(editor, told);
    for (let key = 0; key < 5; key += 1) type(editor, 0);
    expect(told).toHaveBeenCalledTimes(5);
  });
});

const steps = [
  (editor: LexicalEditor, at: number) => type(editor, at),
  (editor: LexicalEditor, at: number) => type(editor, at, "y"),
  (editor: LexicalEditor, at: number) => change(editor, () => void $text(at)?.toggleFormat("italic")),
  (editor: LexicalEditor) => history(editor, UNDO_COMMAND),
  (editor: LexicalEditor) => history(editor, REDO_COMMAND),
  (editor: LexicalEditor) =>
    change(editor, () => {
      const next = $createTextNode("new");
      $getRoot().append($createParagraphNode().append(next));
      next.selectEnd();
    }),
] as const;

it("whoever drops what it read when told, and says when it reads, never holds a page that is not there", () => {
  const script = fc.array(
    fc.record({ step: fc.nat(steps.length - 1), at: fc.nat(3), first: fc.boolean(), second: fc.boolean() }),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(script, (moves) => {
      const editor = openPage();
      const followers = [0, 1].map(() => {
        const follower = { held: null as string | null, read: () => "" };
        onPageChange(editor, () => {
          follower.held = null;
        });
        follower.read = () => {
          if (follower.held === null) {
            lookAtPage();
            follower.held = pageOf(editor);
          }
          return follower.held;
        };
        return follower;
      });
      for (const { step, at, first, second } of moves) {
        steps[step]?.(editor, at);
        for (const [reads, follower] of [
          [first, followers[0]],
          [second, followers[1]],
        ] as const) {
          if (reads) expect(follower?.read()).toBe(pageOf(editor));
        }
      }
      for (const follower of followers) expect(follower.read()).toBe(pageOf(editor));
    }),
  );
});
