import { $isLinkNode, type LinkNode } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $findTableNode, $isTableSelection } from "@lexical/table";
import { $findMatchingParent } from "@lexical/utils";
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode, mergeRegister } from "lexical";
import { useSyncExternalStore } from "react";
import { $blockKind, $hasStyles, type BlockKind } from "../commands/block-commands.ts";
import { $fieldDirection, $fieldInHand, type PhotoField } from "../figure/field-in-hand.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $mayLink } from "../head/head-law.ts";
import { onUpdateBesidesTyping } from "../page-updates.ts";
import { $caretCell, $hasHeaderRow } from "../table/table-actions.ts";
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
  /** The link's own key, or empty. */
  linkKey: string;
  /** Whether a link may be set. */
  links: boolean;
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
  linkKey: "",
  links: false,
  field: "",
  inText: false,
  range: false,
};

/** The formats with a button, in their order there. */
export const formatNames = ["bold", "italic", "strikethrough", "subscript", "superscript", "code"] as const;

function $linkOf(node: LexicalNode): LinkNode | null {
  const link = $findMatchingParent(node, $isLinkNode);
  return $isLinkNode(link) ? link : null;
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

/** Of cells that are selected as a whole: the table's tools act on them too. */
function $readCells(): ToolbarState {
  const cell = $caretCell();
  const table = cell && $findTableNode(cell);
  return table ? { ...nothing, inTable: true, headerRow: $hasHeaderRow(table) } : nothing;
}

function $read(editor: LexicalEditor): ToolbarState {
  const selection = $getSelection();
  if (selection === null) return $readField(editor);
  if ($isTableSelection(selection)) return $readCells();
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  const table = $findTableNode(node);
  const link = $linkOf(selection.focus.getNode()) ?? $linkOf(node);
  return {
    kind: $blockKind(node),
    styles: $hasStyles(node),
    formats: formatNames.filter((format) => selection.hasFormat(format)).join(" "),
    direction: $directionOf(),
    language: $selectedLanguage(),
    phrase: $meansPhrase(),
    inTable: table !== null,
    headerRow: table !== null && $hasHeaderRow(table),
    link: link?.getURL() ?? null,
    linkKey: link?.getKey() ?? "",
    links: $mayLink(node),
    field: "",
    inText: true,
    range: !selection.isCollapsed(),
  };
}

const same = (one: ToolbarState, other: ToolbarState) =>
  Object.entries(one).every(([name, value]) => other[name as keyof ToolbarState] === value);

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
      onUpdateBesidesTyping(editor, look),
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
