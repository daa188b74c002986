import { useEffect, useState } from "react";
import type { LivePreview } from "./live/live-preview.ts";
import { setPrintLook } from "./live/print-look.ts";

/**
 * Shows the page in the frame as on paper while `isPrint`, also when its style sheet is made anew. Gives about how many sheets of this
 * height (in CSS pixels) it fills; 0 while it does not show that.
 */
export function usePrintLook(live: LivePreview, isPrint: boolean, sheet: number): number {
  const [pages, setPages] = useState(0);
  useEffect(() => {
    if (!isPrint) return setPages(0);
    const turn = () => {
      const document = live.page.get()?.document;
      if (!document) return;
      setPrintLook(document, true);
      setPages(Math.max(1, Math.ceil(document.documentElement.scrollHeight / sheet)));
    };
    const back = () => {
      const document = live.page.get()?.document;
      if (document) setPrintLook(document, false);
    };
    turn();
    const ends = [live.page.subscribe(turn), live.patches.subscribe(turn)];
    return () => {
      for (const end of ends) end();
      back();
    };
  }, [live, isPrint, sheet]);
  return pages;
}
