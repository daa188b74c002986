/** The first text in an element of the page: that of a text node, whatever formats are drawn around it. Null where there is none. */
export function textInside(dom: Node | null): Text | null {
  let at = dom;
  while (at !== null && at.nodeType !== Node.TEXT_NODE) at = at.firstChild;
  return at as Text | null;
}
