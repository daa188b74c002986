/** Calls for those who place something beside the page, once its blocks have their places. */
export interface SettledLayout {
  /** Asks for one more call, in the next frame. */
  again(): void;
  end(): void;
}

/**
 * Calls when blocks of the page may stand elsewhere: in the frame that moved them, after the layout and before anything is drawn,
 * so that reading places costs no layout of its own, and at most once a frame. A key that moves nothing calls nothing. What is
 * written there may not change the size of the page or of its blocks.
 *
 * A block that grows makes the page grow, but for a page that is shorter than the least it may be: so the first `blocks` of its
 * blocks are watched too, of which a page so short has fewer.
 */
export function watchSettledLayout(page: HTMLElement, settled: () => void, blocks = 100): SettledLayout {
  const resized = new ResizeObserver(settled);
  let watched = new Set<Element>();
  const watch = () => {
    const first = new Set([...page.children].slice(0, blocks));
    for (const block of watched) if (!first.has(block)) resized.unobserve(block);
    for (const block of first) if (!watched.has(block)) resized.observe(block);
    watched = first;
  };
  // Who is watched anew is told of in the next frame, whatever its size.
  const again = () => {
    resized.unobserve(page);
    resized.observe(page);
  };
  const moved = new MutationObserver(() => {
    watch();
    again();
  });
  moved.observe(page, { childList: true });
  watch();
  again();
  return {
    again,
    end() {
      moved.disconnect();
      resized.disconnect();
    },
  };
}
