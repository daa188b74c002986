import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotHost,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import { hasSlots, slotsOf } from "../../shared/document/slots.ts";

/** One end of a selection, in a page whose nodes have other keys by then: from the root inwards, by place or by a slot's name. */
export interface SpotPoint {
  path: (number | string)[];
  offset: number;
}

/** Where somebody was on a page, as it can be found again in a later editor. */
export interface PageSpot {
  /** What was selected in the text; null for none, or a figure as a whole. */
  caret: { anchor: SpotPoint; focus: SpotPoint } | null;
  /** The block at the upper edge of what is seen, and how far its top lies below that edge, in CSS pixels. */
  block: number;
  below: number;
}

const scrollerOf = (editor: LexicalEditor) => editor.getRootElement()?.closest<HTMLElement>(".galley-desk") ?? null;

function $slotName(host: LexicalNode, frame: LexicalNode): string | null {
  const type = host.getType();
  if (!hasSlots(type)) return null;
  return slotsOf(type).find(([name]) => $getSlot(host, name)?.is(frame))?.[0] ?? null;
}

function $pathOf(node: LexicalNode): (number | string)[] | null {
  const path: (number | string)[] = [];
  for (let at = node; !at.is($getRoot()); ) {
    const parent = at.getParent();
    const host = parent ?? $getSlotHost(at);
    const step = parent ? at.getIndexWithinParent() : host && $slotName(host, at);
    if (!host || step === null) return null;
    path.unshift(step);
    at = host;
  }
  return path;
}

function $caret(): PageSpot["caret"] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [anchor, focus] = [selection.anchor, selection.focus].map((point) => {
    const path = $pathOf(point.getNode());
    return path && { path, offset: point.offset };
  });
  return anchor && focus ? { anchor, focus } : null;
}

/** Where somebody is on the page now; null while the page is not to be seen. */
export function spotOf(editor: LexicalEditor): PageSpot | null {
  const scroller = scrollerOf(editor);
  if (!scroller?.isConnected || scroller.clientHeight === 0) return null;
  return editor.getEditorState().read(() => {
    const edge = scroller.getBoundingClientRect().top;
    const caret = $caret() ?? waiting.get(editor) ?? null;
    const keys = $getRoot().getChildrenKeys();
    for (const [block, key] of keys.entries()) {
      const box = editor.getElementByKey(key)?.getBoundingClientRect();
      if (box !== undefined && box.bottom > edge) return { caret, block, below: Math.round(box.top - edge) };
    }
    return { caret, block: 0, below: 0 };
  });
}

/** The node that a path leads to, or the last one before what is gone. */
function $nodeAt(path: readonly (number | string)[]): LexicalNode {
  let at: LexicalNode = $getRoot();
  for (const step of path) {
    const next: LexicalNode | null =
      typeof step === "string" ? $getSlot(at, step) : $isElementNode(at) ? at.getChildAtIndex(step) : null;
    if (!next) return at;
    at = next;
  }
  return at;
}

function $setPoint(point: PointType, { path, offset }: SpotPoint): void {
  const node = $nodeAt(path);
  if ($isTextNode(node)) point.set(node.getKey(), Math.min(offset, node.getTextContentSize()), "text");
  else if ($isElementNode(node)) point.set(node.getKey(), Math.min(offset, node.getChildrenSize()), "element");
}

function scrollTo(editor: LexicalEditor, { block, below }: PageSpot): void {
  const scroller = scrollerOf(editor);
  const key = editor.getEditorState().read(() => $getRoot().getChildAtIndex(block)?.getKey());
  const top = key && editor.getElementByKey(key)?.getBoundingClientRect().top;
  if (scroller && typeof top === "number") scroller.scrollTop += top - scroller.getBoundingClientRect().top - below;
}

/** For so many frames blocks that come into sight get their real heights, and move what is seen. */
const settles = 12;
const hands = ["wheel", "pointerdown", "keydown", "touchstart"] as const;

/**
 * Blocks out of sight have only estimated heights, so the place is looked for again until it stays, unless somebody goes elsewhere
 * meanwhile.
 */
function keepTop(editor: LexicalEditor, spot: PageSpot): void {
  let left = settles;
  const stop = () => {
    left = 0;
    for (const kind of hands) window.removeEventListener(kind, stop, true);
  };
  const again = () => {
    if (left <= 0) return stop();
    left -= 1;
    scrollTo(editor, spot);
    requestAnimationFrame(again);
  };
  for (const kind of hands) window.addEventListener(kind, stop, true);
  again();
}

function $select(caret: NonNullable<PageSpot["caret"]>): void {
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, caret.anchor);
  $setPoint(selection.focus, caret.focus);
  $setSelection(selection);
}

/** Carets of pages that were not given the keyboard yet. */
const waiting = new WeakMap<LexicalEditor, NonNullable<PageSpot["caret"]>>();

/**
 * Puts the caret there as soon as the page gets the keyboard, unless a pointer puts it elsewhere. Not before: with a selection, the next
 * change of the page would take the keyboard for it from whoever has it.
 */
function placeCaret(editor: LexicalEditor, caret: NonNullable<PageSpot["caret"]>): void {
  const root = editor.getRootElement();
  waiting.set(editor, caret);
  const drop = () => {
    waiting.delete(editor);
    root?.removeEventListener("pointerdown", drop, true);
    root?.removeEventListener("focusin", place);
  };
  const place = ({ target }: FocusEvent) => {
    drop();
    // Fields of figures have carets of their own.
    if (target === root)
      editor.update(() => $select(caret), { discrete: true, tag: [HISTORIC_TAG, SKIP_SCROLL_INTO_VIEW_TAG] });
  };
  root?.addEventListener("pointerdown", drop, true);
  root?.addEventListener("focusin", place);
}

/** Puts scroll and caret where they were, as far as the page still has the place. Takes no keyboard, and is no step of undo. */
export function showSpot(editor: LexicalEditor, spot: PageSpot): void {
  if (spot.caret !== null) placeCaret(editor, spot.caret);
  keepTop(editor, spot);
}
