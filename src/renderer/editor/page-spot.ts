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
  SKIP_DOM_SELECTION_TAG,
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
    const keys = $getRoot().getChildrenKeys();
    for (const [block, key] of keys.entries()) {
      const box = editor.getElementByKey(key)?.getBoundingClientRect();
      if (box !== undefined && box.bottom > edge) return { caret: $caret(), block, below: Math.round(box.top - edge) };
    }
    return { caret: $caret(), block: 0, below: 0 };
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

/**
 * Puts caret and scroll where they were, as far as the page still has the place. Takes no keyboard, and is no step of undo. What lies
 * above has only estimated heights until it is seen, so the place is looked for again in the next frame.
 */
export function showSpot(editor: LexicalEditor, spot: PageSpot): void {
  const { caret } = spot;
  if (caret !== null) {
    editor.update(
      () => {
        const selection = $createRangeSelection();
        $setPoint(selection.anchor, caret.anchor);
        $setPoint(selection.focus, caret.focus);
        $setSelection(selection);
      },
      { discrete: true, tag: [HISTORIC_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  }
  scrollTo(editor, spot);
  requestAnimationFrame(() => scrollTo(editor, spot));
}
