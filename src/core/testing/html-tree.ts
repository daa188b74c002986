import { type DefaultTreeAdapterTypes, parse } from "parse5";

// What a browser makes of a text, by a parser that follows the HTML standard to the letter.

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);

/** Every element under `node` in document order. */
function elementsOf(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : []));
}

/** Every element inside another. */
export const elementsIn = (element: Element): Element[] => elementsOf(element);

/** Every element that a browser would make of `html`. */
export const elements = (html: string): Element[] => elementsOf(parse(html));

/** The letters in an element, as `textContent` gives them. */
export function textIn(node: Node): string {
  return "value" in node && node.nodeName === "#text" ? node.value : childrenOf(node).map(textIn).join("");
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function byTag(html: string, ...tags: string[]): Element[] {
  return elements(html).filter(({ tagName }) => tags.includes(tagName));
}

const addresses = new Set([
  "href",
  "src",
  "srcset",
  "action",
  "formaction",
  "poster",
  "data",
  "cite",
  "background",
  "ping",
]);
const schemes = /^(?:https:|http:|mailto:|#|\.{0,2}\/|img\/|article\.|$)/;
const running = new Set([
  "script",
  "iframe",
  "object",
  "embed",
  "base",
  "form",
  "svg",
  "math",
  "template",
  "frame",
  "applet",
]);

/** What a page must not hold: an element that runs or loads something, an event attribute, an address of a foreign scheme. */
export function dangers(html: string): string[] {
  return elements(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const data = tagName === "script" && attribute(element, "type") === "application/ld+json";
    const bad = attrs.filter(
      ({ name, value }) =>
        /^on/i.test(name) ||
        name === "style" ||
        name === "srcdoc" ||
        (addresses.has(name) && !schemes.test(value.trim())),
    );
    return [
      ...(running.has(tagName) && !data ? [`<${tagName}>`] : []),
      ...bad.map(({ name, value }) => `${tagName}[${name}=${value.slice(0, 60)}]`),
    ];
  });
}
