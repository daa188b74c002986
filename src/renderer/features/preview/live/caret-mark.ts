/** What is added to the page in the frame: a mark on one element, by a style sheet of ours, so that the page itself stays as it is. */
export interface CaretMark {
  /** Marks the element; null for none. */
  show(element: Element | null): void;
}

function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    steps.unshift(`${at.localName}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  return `:root > ${steps.join(" > ")}`;
}

const look =
  "background-color: color-mix(in srgb, #4a86d8 14%, transparent); box-shadow: 0 0 0 0.3em color-mix(in srgb, #4a86d8 14%, transparent); border-radius: 1px";

/** The mark of one document; null where the document has no window. */
export function createCaretMark(document: Document): CaretMark | null {
  const frame = document.defaultView as (Window & typeof globalThis) | null;
  if (frame === null) return null;
  const sheet = new frame.CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown = "";
  return {
    show(element) {
      const selector = element ? selectorOf(element) : "";
      if (selector === shown) return;
      shown = selector;
      sheet.replaceSync(selector === "" ? "" : `@media screen { ${selector} { ${look} } }`);
    },
  };
}

/** How much of the frame's height must be left above and below a place for it to be in sight without looking for it. */
const margin = 0.08;

/** Scrolls the frame, and nothing around it, until the element is in sight. */
export function bringIntoSight(element: Element, isAgain = false): void {
  const frame = element.ownerDocument.defaultView;
  if (!frame) return;
  const { top, bottom } = element.getBoundingClientRect();
  const edge = frame.innerHeight * margin;
  if (bottom > edge && top < frame.innerHeight - edge) return;
  frame.scrollTo({ top: frame.scrollY + top - frame.innerHeight / 3 });
  // What lies between has only estimated heights until it is seen: then it is looked at once more.
  if (isAgain) return;
  requestAnimationFrame(() => bringIntoSight(element, true));
}
