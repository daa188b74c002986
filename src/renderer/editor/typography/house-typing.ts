import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { mayMatter, nearReach, typeCharacter } from "../../../shared/typography/type-character.ts";
import { $isVerbatim, $languageAt, $textBefore } from "./text-around.ts";

/** What was put in the place of typed characters last, and where it ends. */
interface Put {
  key: string;
  end: number;
  was: string;
  now: string;
}

const off = new WeakSet<LexicalEditor>();
const latinLetter = /^[a-z]$/i;

/** Whether marks are put right while somebody types. A new editor does it. */
export function setHouseTyping(editor: LexicalEditor, isOn: boolean): void {
  if (isOn) off.delete(editor);
  else off.add(editor);
}

export const isHouseTyping = (editor: LexicalEditor): boolean => !off.has(editor);

/** What stands near before the caret; where that is not all in its text, a mark behind which the most is put right. */
function $near(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return "-";
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  return $isTextNode(node) && offset >= nearReach ? node.getTextContent().slice(offset - nearReach, offset) : "-";
}

/** What becomes of the character that stands before the caret; null where nothing does. */
function $change(editor: LexicalEditor, typed: string): Put | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isTextNode(node) || $isVerbatim(node)) return null;
  const text = node.getTextContent().slice(0, offset);
  if (!text.endsWith(typed)) return null;
  const before = $textBefore(node) + text.slice(0, -typed.length);
  if (!mayMatter(typed, before.slice(-nearReach))) return null;
  const change = typeCharacter(before, typed, $languageAt(editor, node, before));
  // What reaches into another node (half of it is bold) is left to the person.
  if (change === null || change.length > offset) return null;
  const was = text.slice(offset - change.length);
  if (was === change.text) return null;
  return { key: node.getKey(), end: offset - change.length + change.text.length, was, now: change.text };
}

function $put({ key, end, was, now }: Put): boolean {
  const node = $getNodeByKey(key);
  const start = end - now.length;
  if (!$isTextNode(node) || node.getTextContent().slice(start, start + was.length) !== was) return false;
  node.spliceText(start, was.length, now, true);
  return true;
}

/** Keys after which Backspace still means the mark that was just put right. */
const holding = new Set(["Backspace", "Shift", "Control", "Alt", "Meta"]);

/**
 * House typography while typing: quotation marks, apostrophes, dashes, ellipses, gershayim, geresh, maqaf and spaces that do not break,
 * each when its last character is typed and as a step of undo of its own. Backspace right after it gives back what was typed. Input
 * methods, code and addresses are left alone.
 */
export function registerHouseTyping(editor: LexicalEditor): () => void {
  let last: Put | null = null;
  let root: HTMLElement | null = null;

  const house = (character: string) => {
    const put = editor.read(() => $change(editor, character));
    if (put === null) return;
    editor.update(
      () => {
        if ($put(put)) hold(put);
        else forget();
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };
  // After the library has taken the character in, and before anything is drawn.
  const soon = (character: string) => queueMicrotask(() => house(character));

  /** The library writes a character itself, or lets the browser write it and hears of it then. Which of both is not known before. */
  const afterWriting = (event: InputEvent, character: string) =>
    queueMicrotask(() => {
      if (event.defaultPrevented) soon(character);
      else root?.addEventListener("input", () => soon(character), { once: true });
    });
  const onBeforeInput = (event: InputEvent) => {
    const character = event.data ?? "";
    // Nearly every character is one of these, behind which nothing is put right whatever stands before it.
    if (latinLetter.test(character) || character.length !== 1 || !mayMatter(character, $near())) return false;
    if (off.has(editor) || event.isComposing || event.inputType !== "insertText" || event.target !== root) return false;
    afterWriting(event, character);
    return false;
  };
  /** Keys are listened to only while Backspace may give something back. */
  const onKey = (event: KeyboardEvent) => {
    if (!holding.has(event.key)) forget();
  };
  const hold = (put: Put) => {
    last = put;
    root?.addEventListener("keydown", onKey, true);
  };
  const forget = () => {
    last = null;
    root?.removeEventListener("keydown", onKey, true);
  };

  return mergeRegister(
    editor.registerRootListener((next, previous) => {
      forget();
      root = next;
      previous?.removeEventListener("pointerdown", forget);
      next?.addEventListener("pointerdown", forget);
    }),
    editor.registerCommand(BEFORE_INPUT_COMMAND, onBeforeInput, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const put = last;
        forget();
        const selection = $getSelection();
        if (put === null || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        if (selection.anchor.key !== put.key || selection.anchor.offset !== put.end) return false;
        const start = put.end - put.now.length;
        if (!$put({ key: put.key, end: start + put.was.length, was: put.now, now: put.was })) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}
