import { type RefObject, useEffect, useState } from "react";

/** How often a frame is asked whether its page was read to the end; in milliseconds. */
const interval = 15;

function readDocument(frame: HTMLIFrameElement | null): Document | null {
  const document = frame?.contentDocument;
  return document && document.URL !== "about:blank" && document.readyState !== "loading" ? document : null;
}

export interface FrameLoad {
  /** Whether the page may be shown. */
  isReady: boolean;
  /** For the frame's `load`, which comes too where the page cannot be reached from here. */
  onLoad: () => void;
}

/**
 * Waits for the page of a frame to be parsed, which is long before its pictures are there, and gives it to `onReady` before anything of
 * it was laid out. `turn` grows with each page. Null where the frame shows what this window may not touch.
 */
export function useFrameDocument(
  frame: RefObject<HTMLIFrameElement | null>,
  turn: number,
  onReady: (document: Document | null) => void,
): FrameLoad {
  const [readyTurn, setReadyTurn] = useState(0);
  const ready = (document: Document | null) => {
    if (turn === 0 || readyTurn === turn) return;
    onReady(document);
    setReadyTurn(turn);
  };
  useEffect(() => {
    if (turn === 0 || readyTurn === turn) return;
    const timer = setInterval(() => {
      const document = readDocument(frame.current);
      if (document) ready(document);
    }, interval);
    return () => clearInterval(timer);
  });
  return { isReady: readyTurn === turn, onLoad: () => ready(frame.current?.contentDocument ?? null) };
}
