import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from "lexical";
import { $selectSpot, type LineSpot } from "./around/lines.ts";
import { $selectWords, type Wanted, wordsIn } from "./around/select-words.ts";
import type { WordPlace } from "./editor-handle.ts";
import { FIGURE_ACTION_COMMAND } from "./figure/figure-commands.ts";
import { $isFigure, $selectFigure } from "./figure/figure-nodes.ts";
import { drawFigures } from "./figure/figure-turns.ts";
import { $photoFacts } from "./figure/photo-facts.ts";
import { $isPhotoNode } from "./figure/photo-node.tsx";
import { $photoUses } from "./figure/photo-places.ts";
import { headTypes } from "./head/head-nodes.ts";

/** The field of a photo that a finding's code speaks of; null for the caption's caret or the photo as a whole. */
function fieldOf(code: string): "alt" | "credit" | "caption" | "choose" | null {
  if (/decorative|alt/i.test(code)) return "alt";
  if (/credit/i.test(code)) return "credit";
  if (/caption/i.test(code)) return "caption";
  if (/empty|placeholder|picture/i.test(code)) return "choose";
  return null;
}

/** The node of a finding's place, or null when it is not on the page. */
export function $findPlace(where: string): LexicalNode | null {
  const head = (headTypes as readonly string[]).indexOf(where);
  if (head >= 0) return $getRoot().getChildAtIndex(head);
  const [, kind, number] = /^(photo|block):(\d+)$/.exec(where) ?? [];
  if (kind === "photo") return $photoUses()[Number(number) - 1] ?? null;
  const place = Number(number) - 1;
  return kind === "block" && place >= 0 ? $getRoot().getChildAtIndex(headTypes.length + place) : null;
}

/** See `EditorHandle.elementsOf`. */
export function elementsOf(editor: LexicalEditor, places: readonly string[]): ReadonlyMap<string, HTMLElement> {
  return editor.read(() => {
    const blocks = $getRoot().getChildren();
    const photos = $photoUses();
    const found = new Map<string, HTMLElement>();
    for (const where of new Set(places)) {
      const [, kind, number] = /^(photo|block):(\d+)$/.exec(where) ?? [];
      const head = (headTypes as readonly string[]).indexOf(where);
      const at = Number(number) - 1;
      const node = kind === "photo" ? photos[at] : blocks[kind === "block" ? headTypes.length + at : head];
      const element = node && editor.getElementByKey(node.getKey());
      if (element) found.set(where, element);
    }
    return found;
  });
}

/** The line under the standfirst is no part of the text; see head-sign.tsx. */
function focusSign(editor: LexicalEditor): boolean {
  const sign = editor.getRootElement()?.parentElement?.querySelector(".head-sign");
  const control = sign?.querySelector<HTMLElement>("input:not(:disabled), button");
  control?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
  return control !== undefined && control !== null;
}

/** How long after a scroll its end may still come, in milliseconds. */
const longestScroll = 1500;

function isInSight(dom: HTMLElement, frame: DOMRect): boolean {
  const { top, bottom } = dom.getBoundingClientRect();
  return top < frame.bottom && bottom > frame.top;
}

/**
 * Brings a block to the middle of the window. Far blocks at once: to glide over hundreds of them would lay them all out. What
 * lies between has only estimated heights until it is seen, so the place is looked at again once the scrolling ended.
 */
export function reveal(dom: HTMLElement): void {
  const frame =
    dom.closest(".galley-desk")?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect();
  const distance = Math.abs(dom.getBoundingClientRect().top - frame.top);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches || distance > 3 * frame.height;
  const again = () => {
    if (!isInSight(dom, frame)) dom.scrollIntoView({ block: "center" });
  };
  dom.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
  if (isCalm) requestAnimationFrame(again);
  else
    document.addEventListener("scrollend", again, {
      capture: true,
      once: true,
      signal: AbortSignal.timeout(longestScroll),
    });
}

export function focusField(dom: HTMLElement, field: string): boolean {
  const control = dom.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (!control || control.matches(":disabled")) return false;
  control.focus({ preventScroll: true });
  return document.activeElement === control;
}

/** See `EditorHandle.goToLine`; the keyboard is left where it is. */
export function goToLine(editor: LexicalEditor, where: string, line: LineSpot): boolean {
  const key = editor.read(() => $findPlace(where)?.getKey());
  const dom = key && editor.getElementByKey(key);
  if (!dom) return false;
  if (where.startsWith("photo:")) drawFigures(editor);
  let isFound = false;
  editor.update(
    () => {
      const node = $findPlace(where);
      isFound = node !== null && $selectSpot(node, line);
    },
    { discrete: true, tag: ["skip-scroll-into-view", "skip-dom-selection"] },
  );
  if (!isFound) return false;
  reveal(dom);
  return true;
}

/** Selects words in the field of a photo that has the keyboard. */
function selectInField(wanted: Wanted): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const [hit] = wordsIn(field.value, wanted);
  if (hit) field.setSelectionRange(hit.from, hit.to);
}

/** Goes to a place, and selects words in the field of a photo that it leads to. */
function goToField(editor: LexicalEditor, where: string, part: string, wanted: Wanted): "place" | null {
  if (!goTo(editor, where, part)) return null;
  selectInField(wanted);
  return "place";
}

/** Selects words in the text of a place. Whether they stand there; the keyboard is left where it is. */
function selectAt(editor: LexicalEditor, where: string, wanted: Wanted): boolean {
  let text: string | null = null;
  editor.update(
    () => {
      // The kicker has no place of its own: what is found in it is told at the headline.
      const nodes = [$findPlace(where), where === "headline" ? $findPlace("kicker") : null];
      for (const node of nodes) text ??= (node && $selectWords(node, wanted)?.getKey()) ?? null;
    },
    { discrete: true, tag: ["skip-scroll-into-view", "skip-dom-selection"] },
  );
  const dom = text === null ? null : editor.getElementByKey(text);
  if (!dom) return false;
  if (where.startsWith("photo:")) drawFigures(editor);
  reveal(dom);
  return true;
}

/** The field of a photo in which words stand, or null. */
function fieldWith(editor: LexicalEditor, where: string, words: string): "alt" | "credit" | null {
  return editor.read(() => {
    const node = $findPlace(where);
    if (!$isPhotoNode(node)) return null;
    const { alt, credit } = $photoFacts(node);
    if (wordsIn(alt, words).length > 0) return "alt";
    return wordsIn(credit?.raw ?? "", words).length > 0 ? "credit" : null;
  });
}

/**
 * Goes to the words that a finding quotes: `text` where they are selected in a text, which has the keyboard still to come; `place` where
 * a photo's field has it; null where they do not stand there (any more).
 */
export function goToQuoted(editor: LexicalEditor, where: string, code: string, words: string): "text" | "place" | null {
  const field = where.startsWith("photo:") ? fieldOf(code) : null;
  if (field === "alt" || field === "credit") return goToField(editor, where, field, words);
  if (selectAt(editor, where, words)) return "text";
  const other = fieldWith(editor, where, words);
  return other && goToField(editor, where, other, words);
}

/**
 * See `EditorHandle.goToWords`. `text` where they were selected in a text, which has the keyboard still to come; `place` where it is
 * there already.
 */
export function goToWords(editor: LexicalEditor, { where, part }: WordPlace, wanted: Wanted): "text" | "place" | null {
  if (part === "alt" || part === "credit") return goToField(editor, where, part, wanted);
  // What is not in the text of a photo stands in its alternative text.
  return selectAt(editor, where, wanted) ? "text" : goToField(editor, where, part || "alt", wanted);
}

/** See `EditorHandle.goTo`. */
export function goTo(editor: LexicalEditor, where: string, code: string): boolean {
  if (where === "byline") return focusSign(editor);
  const found = editor.read(() => {
    const node = $findPlace(where);
    return node ? { key: node.getKey(), photo: $isPhotoNode(node) } : null;
  });
  const dom = found && editor.getElementByKey(found.key);
  if (!found || !dom) return false;
  if (found.photo) drawFigures(editor);
  reveal(dom);
  const field = found.photo ? fieldOf(code) : null;
  if (field && field !== "caption" && focusField(dom, field)) return true;
  editor.getRootElement()?.focus({ preventScroll: true });
  if (field === "caption") return editor.dispatchCommand(FIGURE_ACTION_COMMAND, { key: found.key, action: "caption" });
  editor.update(
    () => {
      const node = $findPlace(where);
      if ($isFigure(node)) $selectFigure(node);
      else if ($isElementNode(node)) node.selectEnd();
    },
    { discrete: true, tag: "skip-scroll-into-view" },
  );
  return true;
}
