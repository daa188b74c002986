import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  getDOMSelection,
  HISTORIC_TAG,
  isHTMLElement,
  type LexicalEditor,
  mergeRegister,
  type UpdateListenerPayload,
} from "lexical";
import { onUpdateBesidesTyping } from "../page-updates.ts";
import { $isFigure, $selectedFigure, $selectFigure } from "./figure-nodes.ts";
import { $isGalleryNode } from "./gallery-node.ts";
import { isNativeControl } from "./native-controls.ts";

const notTheFigure = "input, textarea, select, button, label, a";

function $click(editor: LexicalEditor, event: MouseEvent): boolean {
  const target = event.target;
  if (!editor.isEditable() || !isHTMLElement(target) || target.closest(notTheFigure)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  const figure = $isFigure(node) ? node : null;
  const slot = target.closest("[data-lexical-slot]");
  const inCaption = figure && slot !== null && editor.getElementByKey(figure.getKey())?.contains(slot);
  if (figure && !inCaption) return $selectFigure(figure);
  if ($selectedFigure()) $takeCaretOfClick(editor);
  return false;
}

/** A quick click comes before the browser has told of the caret it set; without it the click would only end the selection. */
function $takeCaretOfClick(editor: LexicalEditor): void {
  const caret = $createRangeSelectionFromDom(getDOMSelection(window), editor);
  if (caret) $setSelection(caret);
}

/**
 * A selected figure owns the DOM focus. Otherwise the browser's caret would stay in some paragraph, and keys and
 * compositions would write there. Bound to updates, because undo and moves select figures too.
 */
function followSelection(
  editor: LexicalEditor,
  { tags, editorState }: Pick<UpdateListenerPayload, "tags" | "editorState">,
): void {
  const selected = editorState._selection;
  if ($isRangeSelection(selected)) {
    // A caret in text is no figure: for nearly every key this is all that is asked.
    if (selected.anchor.type === "element" && $isGalleryNode(editorState._nodeMap.get(selected.anchor.key))) {
      editor.update($leaveGrid);
      return;
    }
    if (!tags.has(HISTORIC_TAG)) return;
  }
  const key = editorState.read(() => $selectedFigure()?.getKey());
  const dom = key ? editor.getElementByKey(key) : null;
  const active = document.activeElement;
  const root = editor.getRootElement();
  if (!dom) {
    if (tags.has(HISTORIC_TAG) && active === document.body) root?.focus({ preventScroll: true });
    return;
  }
  if (isNativeControl(active) || !(active === document.body || root?.contains(active))) return;
  // A table is the library's own element, which could not take it.
  if (!dom.hasAttribute("tabindex")) dom.tabIndex = -1;
  if (active !== dom) dom.focus({ preventScroll: true });
  const selection = getDOMSelection(window);
  if (selection?.rangeCount) selection.removeAllRanges();
}

/** Between the photos of a gallery nothing can be written: a caret that came there (what was selected ended there) selects the photo beside it. */
function $leaveGrid(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const grid = selection.anchor.getNode();
  const photo = $isGalleryNode(grid) ? grid.getChildAtIndex(Math.max(0, selection.anchor.offset - 1)) : null;
  if (photo) $selectFigure(photo);
}

/** A figure that has the keyboard is selected: a press on it that became a drag, or ended elsewhere, was no click. */
function selectFocused(editor: LexicalEditor): void {
  const active = document.activeElement;
  if (!isHTMLElement(active) || active.isContentEditable || isNativeControl(active)) return;
  if (!editor.getRootElement()?.contains(active)) return;
  editor.update(() => {
    const figure = $getNearestNodeFromDOMNode(active);
    if ($isFigure(figure) && editor.getElementByKey(figure.getKey()) === active && !$isNodeSelection($getSelection())) {
      $selectFigure(figure);
    }
  });
}

/**
 * A selection that is drawn from below into a gallery ends, for the browser, among the parts of the gallery's element, where nothing can be
 * written: what is typed instead of it would be lost. It ends behind the gallery.
 */
function endBehindGallery(): void {
  const selection = getDOMSelection(window);
  const part = selection?.focusNode;
  const gallery = isHTMLElement(part) && part.matches(".gallery, .gallery-grid") ? part.closest(".gallery") : null;
  if (!selection?.anchorNode || !gallery?.parentNode) return;
  const isFromBelow = gallery.compareDocumentPosition(selection.anchorNode) === Node.DOCUMENT_POSITION_FOLLOWING;
  const after = Array.prototype.indexOf.call(gallery.parentNode.childNodes, gallery) + 1;
  if (isFromBelow) selection.extend(gallery.parentNode, after);
}

/**
 * A press with Shift from a caption to other text, of another caption too, cannot select across its border: the caret stays in the caption,
 * and the keyboard with it.
 */
function keepWithCaret(editor: LexicalEditor): void {
  const at = getDOMSelection(window)?.focusNode?.parentElement?.closest<HTMLElement>("[data-lexical-slot]");
  const active = document.activeElement;
  const isText = isHTMLElement(active) && active.isContentEditable && editor.getRootElement()?.contains(active);
  if (at?.isContentEditable && isText && !at.contains(active)) at.focus({ preventScroll: true });
}

/** Whether the pointer is down: then the browser is moving caret and focus itself, and has not yet told of it. */
function watchPointer(editor: LexicalEditor): { isDown: () => boolean; stop: () => void } {
  let down = false;
  const press = () => {
    down = true;
  };
  const release = () => {
    down = false;
    endBehindGallery();
    // After the click, if it was one. What was selected while the pointer was down, by a drop, is followed now.
    setTimeout(() => {
      selectFocused(editor);
      keepWithCaret(editor);
      followSelection(editor, { tags: new Set(), editorState: editor.getEditorState() });
    });
  };
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  window.addEventListener("dragend", release);
  const stopRoot = editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("pointerdown", press);
    root?.addEventListener("pointerdown", press);
  });
  const stop = () => {
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", release);
    window.removeEventListener("dragend", release);
    stopRoot();
  };
  return { isDown: () => down, stop };
}

/** Selects a figure that is clicked, and keeps the keyboard on the figure that is selected. */
export function registerFigureFocus(editor: LexicalEditor): () => void {
  const pointer = watchPointer(editor);
  return mergeRegister(
    pointer.stop,
    editor.registerCommand(CLICK_COMMAND, (event) => $click(editor, event), COMMAND_PRIORITY_HIGH),
    onUpdateBesidesTyping(editor, (update) => {
      if (!pointer.isDown()) followSelection(editor, update);
    }),
  );
}
