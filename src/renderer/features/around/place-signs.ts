import { watchSettledLayout } from "../../editor/around/settled-layout.ts";
import { watchSight } from "../../editor/around/watch-sight.ts";
import type { MarginGroup } from "./margin-groups.ts";

type SignOf = (key: string) => HTMLElement | undefined;

/**
 * Keeps each sign in the strip beside the page on a track along its group's block, until the function that it gives is called: beside
 * the block's beginning, or as far down as it is seen of a block that is higher than the window. Signs of blocks that are farther away than the window is high are marked `data-far` and left where they are: a long story has hundreds. One
 * that gets the keyboard takes its place first and is scrolled to.
 */
export function placeSigns(groups: readonly MarginGroup[], strip: HTMLElement, signOf: SignOf): () => void {
  const page = strip.parentElement?.querySelector<HTMLElement>(":scope > .galley-page");
  if (!page || groups.length === 0) return () => {};
  // What was marked before stays so until the browser says otherwise.
  const far = new Set<Element>();
  for (const { key, element } of groups) if (signOf(key)?.hasAttribute("data-far")) far.add(element);

  // All is read before anything is written, so that there is no layout in between.
  const place = (some: readonly MarginGroup[]) => {
    if (!strip.isConnected) return;
    const from = strip.getBoundingClientRect().top;
    const boxes = some.map(({ element }) => element.getBoundingClientRect());
    for (const [at, { key }] of some.entries()) {
      const [track, box] = [signOf(key)?.parentElement, boxes[at]];
      if (!track || !box) continue;
      const [top, height] = [`${box.top - from}px`, `${box.height}px`];
      if (track.style.insetBlockStart !== top) track.style.insetBlockStart = top;
      if (track.style.blockSize !== height) track.style.blockSize = height;
      track.toggleAttribute("data-high", box.height > innerHeight * 0.75);
    }
  };
  // A block that was removed leaves its sign where it is until the next look takes that too.
  const placeNear = () => place(groups.filter(({ element }) => element.isConnected && !far.has(element)));

  const keys = new Map<Element, string>(groups.map(({ element, key }) => [element, key]));
  const mark = (element: Element, isFar: boolean) => {
    if (isFar) far.add(element);
    else far.delete(element);
    signOf(keys.get(element) ?? "")?.toggleAttribute("data-far", isFar);
  };
  const sight = watchSight(page, 100, (seen) => {
    const came = seen.filter(({ target, isIntersecting }) => isIntersecting && far.has(target));
    for (const { target, isIntersecting } of seen) mark(target, !isIntersecting);
    if (came.length > 0) placeNear();
  });
  const onFocus = ({ target }: FocusEvent) => {
    const group = groups.find(({ key, element }) => far.has(element) && signOf(key) === target);
    if (!group) return;
    place([group]);
    mark(group.element, false);
    group.element.scrollIntoView({ block: "nearest" });
  };

  const layout = watchSettledLayout(page, placeNear);
  for (const { element } of groups) sight.observe(element);
  strip.addEventListener("focusin", onFocus);
  return () => {
    layout.end();
    sight.end();
    strip.removeEventListener("focusin", onFocus);
  };
}
