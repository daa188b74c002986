import { type RefObject, useEffect } from "react";

/**
 * Keeps the words under the pointer where they are when the toolbar takes a row more or less, for the tools of a table that was clicked
 * into or left: the page is scrolled by as much before anything is painted. A window of another width lays everything out anew anyway.
 */
export function useSteadyPage(toolbar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = toolbar.current;
    if (!bar) return;
    let [width, height] = [bar.offsetWidth, bar.offsetHeight];
    const watch = new ResizeObserver(() => {
      const grown = bar.offsetHeight - height;
      const page = bar.closest(".galley-editor")?.querySelector(".galley-desk");
      if (page && bar.offsetWidth === width) page.scrollTop += grown;
      [width, height] = [bar.offsetWidth, bar.offsetHeight];
    });
    watch.observe(bar);
    return () => watch.disconnect();
  }, [toolbar]);
}
