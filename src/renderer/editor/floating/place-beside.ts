/** Room between a floating part and what it belongs to, in CSS pixels. */
const gap = 6;

/**
 * Puts a fixed part under `anchor`, or above it where there is no room, within the window, at the side where the anchor's
 * text begins.
 */
export function placeBeside(part: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!part || !anchor) return;
  const box = anchor.getBoundingClientRect();
  const size = part.getBoundingClientRect();
  const rtl = getComputedStyle(anchor).direction === "rtl";
  const left = rtl ? box.right - size.width : box.left;
  const below = box.bottom + gap + size.height <= window.innerHeight;
  place(part, left, below ? box.bottom + gap : Math.max(gap, box.top - gap - size.height));
}

/** Puts a fixed part at a point, moved in so far that all of it is in the window. */
export function place(part: HTMLElement, left: number, top: number): void {
  const { width, height } = part.getBoundingClientRect();
  part.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
  part.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`;
}
