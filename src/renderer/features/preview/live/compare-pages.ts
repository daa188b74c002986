import { isElement } from "./patch-element.ts";

/** Where two pages first differ, for a person: the element, and what stands there in either. */
export interface Difference {
  place: string;
  found: string;
  wanted: string;
}

const longest = 120;

function shown(node: Node | undefined): string {
  if (!node) return "nothing";
  const text = isElement(node) ? node.outerHTML : JSON.stringify(node.nodeValue);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const nameOf = (element: Element) => {
  const siblings = element.parentElement?.children ?? [];
  const number = [...siblings].indexOf(element) + 1;
  return siblings.length < 2 ? element.localName : `${element.localName}:nth-child(${number})`;
};

function placeOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) names.unshift(nameOf(at));
  return names.join(" > ");
}

/** How deep the blocks of a page usually stand. From here on the browser compares elements as a whole. */
const wholeFrom = 5;

function* compareElements(found: Element, wanted: Element, depth: number): Generator<unknown, Difference | null> {
  if (depth >= wholeFrom && found.isEqualNode(wanted)) return null;
  const [bare, other] = [found.cloneNode(false), wanted.cloneNode(false)];
  if (!bare.isEqualNode(other)) return { place: placeOf(found), found: shown(bare), wanted: shown(other) };
  const [ours, theirs] = [found.childNodes, wanted.childNodes];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [one, two] = [ours[at], theirs[at]];
    if (isElement(one) && isElement(two) && one.localName === two.localName) {
      const difference = yield* compareElements(one, two, depth + 1);
      if (difference) return difference;
    } else if (!one || !two || !one.isEqualNode(two)) {
      return { place: `${placeOf(found)}, child ${at + 1}`, found: shown(one), wanted: shown(two) };
    }
    yield;
  }
  return null;
}

/**
 * The first difference of two parsed pages, or null when they are equal in every element, attribute and text. Yields where it may be
 * interrupted; the pages must not be changed meanwhile.
 */
export function* comparePages(found: Document, wanted: Document): Generator<unknown, Difference | null> {
  return yield* compareElements(found.documentElement, wanted.documentElement, 0);
}
