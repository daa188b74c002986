import type { LexicalEditor } from "lexical";
import { useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { inSlices } from "../../state/in-slices.ts";

/** How many figures are drawn together with the text: as many as can be in sight when a page opens. */
const atOnce = 3;
/** How long after the page was made the other figures wait, in milliseconds: until its first frames were drawn. */
const pause = 150;

/** The figures of one page that are not drawn yet, in their order on it. */
interface Turns {
  isOpening: boolean;
  drawn: number;
  waiting: Set<() => void>;
}

const known = new WeakMap<LexicalEditor, Turns>();

function turnsOf(editor: LexicalEditor): Turns {
  const turns = known.get(editor) ?? { isOpening: true, drawn: 0, waiting: new Set() };
  known.set(editor, turns);
  return turns;
}

/** Whether a figure that appears now is drawn at once: the first ones of a page that opens, and all that come later. */
function isFirst(turns: Turns): boolean {
  turns.drawn += 1;
  return !turns.isOpening || turns.drawn <= atOnce;
}

/**
 * Whether it is the figure's turn to draw picture and controls. Its caption is there in any case, and so is its height, which
 * is a guess until it is seen (see long-page.css). Sixty figures cost as much as all the text of a page of 50,000 words.
 */
export function useTurn(editor: LexicalEditor): boolean {
  const [isTurn, setTurn] = useState(() => isFirst(turnsOf(editor)));
  useLayoutEffect(() => {
    if (isTurn) return;
    const { waiting } = turnsOf(editor);
    const draw = () => setTurn(true);
    waiting.add(draw);
    return () => void waiting.delete(draw);
  }, [editor, isTurn]);
  return isTurn;
}

function* drawWaiting({ waiting }: Turns): Generator<void, void> {
  for (const draw of waiting) {
    waiting.delete(draw);
    flushSync(draw);
    yield;
  }
}

/** Draws the figures that still wait, for somebody who goes to one of their controls. */
export function drawFigures(editor: LexicalEditor): void {
  const { waiting } = turnsOf(editor);
  if (waiting.size === 0) return;
  flushSync(() => {
    for (const draw of waiting) draw();
  });
}

/** Draws the figures that wait, in slices, once the page itself was drawn. Rendered once within the editor. */
export function useFigureTurns(editor: LexicalEditor): void {
  useEffect(() => {
    const turns = turnsOf(editor);
    let giveUp = () => {};
    // The frame that shows the text comes first. In a window that is not in sight there is none, so that is not waited for.
    const timer = setTimeout(() => {
      turns.isOpening = false;
      giveUp = inSlices(drawWaiting(turns), () => {});
    }, pause);
    return () => {
      clearTimeout(timer);
      giveUp();
    };
  }, [editor]);
}
