import { $isLinkNode } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $findTableNode } from "@lexical/table";
import { $findMatchingParent } from "@lexical/utils";
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  type UpdateListenerPayload,
} from "lexical";
import { useSyncExternalStore } from "react";
import { $blockKind, $hasStyles, type BlockKind } from "../commands/block-commands.ts";
import { $fieldDirection, $fieldInHand, type PhotoField } from "../figure/field-in-hand.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $hasHeaderRow } from "../table/table-actions.ts";
import { $meansPhrase, $selectedLanguage, $selectedTextBlocks } from "../text/direction-commands.ts";

/** What the toolbar shows of the selection. */
export interface ToolbarState {
  kind: BlockKind;
  /** Whether the block may become a heading or a quote. */
  styles: boolean;
  /** The formats that all of the selection has, by name. */
  formats: string;
  /** The direction that the block was given, or empty. */
  direction: string;
  /** The language of the selected words, or of the block; empty for the story's. */
  language: string;
  /** Whether a language would be set on words rather than on a block. */
  phrase: boolean;
  inTable: boolean;
  headerRow: boolean;
  /** The address of the link that the selection stands in, or null. */
  link: string | null;
  /** The line of a photo's own that has the keyboard instead of the text, or empty. */
  field: PhotoField | "";
  /** Whether there is text to format: a caret or a range. */
  inText: boolean;
  /** Whether some text is selected. */
  range: boolean;
}

const nothing: ToolbarState = {
  kind: "fixed",
  styles: false,
  formats: "",
  direction: "",
  language: "",
  phrase: false,
  inTable: false,
  headerRow: false,
  link: null,
  field: "",
  inText: false,
  range: false,
};

/** The formats with a button, in their order there. */
export const formatNames = ["bold", "italic", "strikethrough", "subscript", "superscript", "code"] as const;

function $linkOf(node: LexicalNode): string | null {
  const link = $findMatchingParent(node, $isLinkNode);
  return $isLinkNode(link) ? link.getURL() : null;
}

function $directionOf(): string {
  const [first, ...others] = $selectedTextBlocks().map((block) => block.getDirection() ?? "");
  return first !== undefined && others.every((direction) => direction === first) ? first : "";
}

function $readField(editor: LexicalEditor): ToolbarState {
  const line = $fieldInHand(editor);
  if (!line) return nothing;
  const language = line.field === "alt" ? $photoFacts(line.photo).altLanguage : "";
  return { ...nothing, field: line.field, direction: $fieldDirection(line) ?? "", language };
}

function $read(editor: LexicalEditor): ToolbarState {
  const selection = $getSelection();
  if (selection === null) return $readField(editor);
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  const table = $findTableNode(node);
  return {
    kind: $blockKind(node),
    styles: $hasStyles(node),
    formats: formatNames.filter((format) => selection.hasFormat(format)).join(" "),
    direction: $directionOf(),
    language: $selectedLanguage(),
    phrase: $meansPhrase(),
    inTable: table !== null,
    headerRow: table !== null && $hasHeaderRow(table),
    link: $linkOf(selection.focus.getNode()) ?? $linkOf(node),
    field: "",
    inText: true,
    range: !selection.isCollapsed(),
  };
}

const same = (one: ToolbarState, other: ToolbarState) =>
  Object.entries(one).every(([name, value]) => other[name as keyof ToolbarState] === value);

/** The caret's text and the formats for what is typed there; null without a caret in text. */
function caretOf({ _selection: selection }: EditorState): RangeSelection | null {
  return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === "text" ? selection : null;
}

/**
 * Whether nothing happened but that the caret moved, or characters came or went, within one text: then the toolbar says what
 * it said. It costs a fraction of a look, and is true for nearly every key.
 */
function isOnlyTyping({ editorState, prevEditorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  const [now, before] = [caretOf(editorState), caretOf(prevEditorState)];
  if (now === null || before === null) return false;
  const { key } = now.anchor;
  if (key !== before.anchor.key || now.format !== before.format || now.style !== before.style) return false;
  // The library always takes the root for changed.
  for (const [element, isMeant] of dirtyElements) if (isMeant && element !== "root") return false;
  if (dirtyLeaves.size === 0) return dirtyElements.size === 0;
  const [text, textBefore] = [editorState._nodeMap.get(key), prevEditorState._nodeMap.get(key)];
  return (
    dirtyLeaves.size === 1 &&
    dirtyLeaves.has(key) &&
    $isTextNode(text) &&
    $isTextNode(textBefore) &&
    text.__format === textBefore.__format &&
    // A change of anything else in the text, its language say, comes without one of its characters.
    text.__text !== textBefore.__text
  );
}

interface Watch {
  get(): ToolbarState;
  subscribe(listener: () => void): () => void;
}

function watch(editor: LexicalEditor): Watch {
  let state = nothing;
  let stop = () => {};
  const listeners = new Set<() => void>();
  const look = () => {
    const next = editor.getEditorState().read(() => $read(editor));
    if (same(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  // From one control to the next the page itself does not change.
  const lookSoon = () => queueMicrotask(look);
  const start = () => {
    look();
    return mergeRegister(
      editor.registerUpdateListener((update) => (isOnlyTyping(update) ? undefined : look())),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener("focusin", lookSoon);
        root?.addEventListener("focusin", lookSoon);
      }),
    );
  };
  return {
    get: () => state,
    subscribe(listener) {
      if (listeners.size === 0) stop = start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

const watches = new WeakMap<LexicalEditor, Watch>();

function watchOf(editor: LexicalEditor): Watch {
  const known = watches.get(editor) ?? watch(editor);
  watches.set(editor, known);
  return known;
}

/** The state of the toolbar, looked at once for all who show it. A new value (and a rendering) only comes when it differs. */
export function useToolbarState(): ToolbarState {
  const [editor] = useLexicalComposerContext();
  const { subscribe, get } = watchOf(editor);
  return useSyncExternalStore(subscribe, get);
}
