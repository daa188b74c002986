import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  getDOMSelection,
  isModifierMatch,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import {
  type JSX,
  type KeyboardEvent as ReactKeyboardEvent,
  type MouseEvent as ReactMouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { $selectedFigure } from "../figure/figure-nodes.ts";
import { $atEdge, $enter } from "../figure/figure-travel.ts";
import { $enterBody } from "./head-keys.ts";
import { $firstBodyBlock, $headOf } from "./head-law.ts";
import { headTypes, StandfirstNode } from "./head-nodes.ts";
import { keepUnderStandfirst } from "./keep-under-standfirst.ts";

const controls = "input, button:not(:disabled)";

/** The standfirst while the caret is in it. */
function $inStandfirst(): StandfirstNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const head = $headOf(selection.focus.getNode());
  return head instanceof StandfirstNode ? head : null;
}

/** Whether the caret stands on the last line of the standfirst, whose own box also holds the room for what stands under it. */
function $leavesStandfirst(editor: LexicalEditor): boolean {
  const dom = editor.getElementByKey($inStandfirst()?.getKey() ?? "");
  const caret = getDOMSelection(window);
  if (!dom || !caret?.focusNode) return false;
  const text = document.createRange();
  text.selectNodeContents(dom);
  const here = document.createRange();
  here.setStart(caret.focusNode, caret.focusOffset);
  const line = here.getClientRects()[0];
  return !line || text.getBoundingClientRect().bottom - line.bottom < line.height * 0.8;
}

/** Whether the caret stands on the first line of the body, or its first block is selected. */
function $leavesBody(editor: LexicalEditor): boolean {
  const first = $firstBodyBlock();
  const figure = $selectedFigure();
  if (figure) return figure.is(first);
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isElementNode(first)) return false;
  const node = selection.focus.getNode();
  const isHere = first.is(node) || first.isParentOf(node);
  return isHere && !first.isShadowRoot() && $atEdge(editor, selection, first, false, true);
}

/** Lets the keyboard go from the text into what stands under the standfirst. */
function registerWayIn(editor: LexicalEditor, enter: () => boolean): () => void {
  const go = (event: KeyboardEvent, $may: () => boolean) => {
    if (!$may() || !enter()) return false;
    event.preventDefault();
    return true;
  };
  const plain = (event: KeyboardEvent) => isModifierMatch(event, {});
  return mergeRegister(
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => plain(event) && go(event, () => $leavesStandfirst(editor)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => plain(event) && go(event, () => $leavesBody(editor)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => plain(event) && go(event, () => $inStandfirst() !== null),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $backToStandfirst(): void {
  const standfirst = $getRoot().getChildAtIndex(headTypes.indexOf("standfirst"));
  if ($isElementNode(standfirst)) standfirst.selectEnd();
}

/** Has what is selected end with the standfirst. What is selected in a caption, or as a whole, stays as it is. */
function $selectToStandfirst(): void {
  const selection = $getSelection();
  const standfirst = $getRoot().getChildAtIndex(headTypes.indexOf("standfirst"));
  if (!$isElementNode(standfirst)) return;
  if (selection === null) standfirst.selectEnd();
  if (!$isRangeSelection(selection) || $getSlotFrame(selection.anchor.getNode())) return;
  const { key, offset, type } = selection.anchor;
  standfirst.selectEnd().anchor.set(key, offset, type);
}

function $onToBody(): void {
  const first = $firstBodyBlock();
  if (first && (!$isElementNode(first) || first.isShadowRoot())) $enter(first, true);
  else $enterBody();
}

/** The way that a key leads out of what stands there, or null. Tab goes through its controls first. */
function wayOut(event: ReactKeyboardEvent<HTMLElement>): "up" | "down" | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent, currentTarget, target } = event;
  if (ctrlKey || altKey || metaKey || nativeEvent.isComposing) return null;
  if (key === "ArrowUp" || key === "Escape") return "up";
  if (key === "ArrowDown") return "down";
  if (key !== "Tab") return null;
  const all = [...currentTarget.querySelectorAll(controls)];
  if (target === all.at(shiftKey ? 0 : -1)) return shiftKey ? "up" : "down";
  return null;
}

/**
 * A line under the standfirst that belongs to the story but not to its text (the byline): shown in its place on the page, and on
 * the way of the keyboard from the standfirst into the body and back. It stands over room that the standfirst leaves for it
 * (editor.css).
 */
export function HeadSign({ children }: { children: ReactNode }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const enter = () => {
      const control = place.current?.querySelector<HTMLElement>(controls);
      if (!control) return false;
      control.focus();
      if (control instanceof HTMLInputElement) control.setSelectionRange(control.value.length, control.value.length);
      return true;
    };
    return registerWayIn(editor, enter);
  }, [editor]);
  useLayoutEffect(() => {
    let end = () => {};
    const stop = editor.registerRootListener((page) => {
      end();
      const [desk, line] = [page?.parentElement, place.current];
      end = page && desk && line ? keepUnderStandfirst(page, desk, line) : () => {};
    });
    return () => {
      stop();
      end();
    };
  }, [editor]);
  const onKeyDown = (event: ReactKeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented) return;
    const way = wayOut(event);
    if (way === null) return;
    event.preventDefault();
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.update(way === "up" ? $backToStandfirst : $onToBody, { discrete: true });
  };
  /**
   * Its words are no text of the page: a press on them leaves the page the keyboard, which the browser would give to nothing. With Shift
   * it selects to the end of the standfirst, whose room it stands in; the browser would select to the end of the story.
   */
  const onMouseDown = (event: ReactMouseEvent<HTMLElement>) => {
    const page = editor.getRootElement();
    if (event.target instanceof Element && event.target.closest(controls) !== null) return;
    if (event.shiftKey || page?.contains(document.activeElement)) event.preventDefault();
    if (!event.shiftKey || event.button !== 0 || !editor.isEditable()) return;
    page?.focus({ preventScroll: true });
    editor.update($selectToStandfirst, { discrete: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the keys that leave its controls, and to presses beside them
    <div className="head-sign" onKeyDown={onKeyDown} onMouseDown={onMouseDown} ref={place}>
      {children}
    </div>
  );
}
