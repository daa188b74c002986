/** Which blocks of a page its window shows, or nearly shows. */
export interface SightWatch {
  observe(block: Element): void;
  unobserve(block: Element): void;
  end(): void;
}

/** Whether the browser leaves out what is in a block, because it is far from the window (long-page.css). */
function isLeftOut(block: Element): boolean {
  const inside = block.firstElementChild;
  return inside !== null && !inside.checkVisibility({ contentVisibilityAuto: true });
}

/**
 * Calls `heard` when observed blocks of `page` come into its window, or within `margin` of it (in percent of its height), and when they go.
 *
 * The browser measures each element that is observed in every frame of the writing. Of the blocks that it leaves out, far from the window,
 * it says itself when one is to be drawn: until then none of them is measured for us, however many a long story has.
 */
export function watchSight(
  page: HTMLElement,
  margin: number,
  heard: (seen: readonly Pick<IntersectionObserverEntry, "target" | "isIntersecting">[]) => void,
): SightWatch {
  const observed = new Set<Element>();
  const gone = new WeakSet<Element>();

  const observer = new IntersectionObserver(
    (entries) => {
      heard(entries.filter(({ target }) => observed.has(target)));
      // A page that is not shown says nothing of its blocks.
      const isShown = page.checkVisibility();
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) gone.delete(target);
        else gone.add(target);
        if (!isIntersecting && isShown && isLeftOut(target)) observer.unobserve(target);
      }
    },
    { root: page.closest(".galley-desk"), rootMargin: `${margin}% 0px` },
  );
  const onState = (event: Event) => {
    const { target } = event;
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent && target instanceof Element)) return;
    if (!observed.has(target)) return;
    if (!event.skipped) observer.observe(target);
    else if (gone.has(target)) observer.unobserve(target);
  };
  // A figure that is used is drawn by its own style (long-page.css), of which the browser says nothing.
  const onFocus = ({ target }: Event) => {
    let block = target instanceof Element ? target : null;
    while (block && block.parentElement !== page) block = block.parentElement;
    if (block && observed.has(block)) observer.observe(block);
  };
  page.addEventListener("contentvisibilityautostatechange", onState, true);
  page.addEventListener("focusin", onFocus);

  return {
    observe(block) {
      observed.add(block);
      observer.observe(block);
    },
    unobserve(block) {
      observed.delete(block);
      observer.unobserve(block);
    },
    end() {
      page.removeEventListener("contentvisibilityautostatechange", onState, true);
      page.removeEventListener("focusin", onFocus);
      observer.disconnect();
      observed.clear();
    },
  };
}
