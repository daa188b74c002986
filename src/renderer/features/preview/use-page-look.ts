import { useEffect, useState } from "react";
import type { LivePreview } from "./live/live-preview.ts";
import { setPageLook } from "./live/page-look.ts";

/**
 * Gives the page in the frame its look, also when its style sheet is made anew. Answers about how many sheets of this height (in CSS pixels)
 * it fills; 0 on a screen.
 */
export function usePageLook(live: LivePreview, isPrint: boolean, scheme: "light" | "dark", sheet: number): number {
  const [pages, setPages] = useState(0);
  useEffect(() => {
    const turn = () => {
      const document = live.page.get()?.document;
      if (!document) return;
      setPageLook(document, { isPrint, scheme });
      setPages(isPrint ? Math.max(1, Math.ceil(document.documentElement.scrollHeight / sheet)) : 0);
    };
    turn();
    const ends = [live.page.subscribe(turn), live.patches.subscribe(turn)];
    return () => {
      for (const end of ends) end();
    };
  }, [live, isPrint, scheme, sheet]);
  return pages;
}
