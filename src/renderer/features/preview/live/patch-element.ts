/** By what an element is found again among its siblings: its name, and who it is. */
const nameOf = (node: Node) => (isElement(node) ? `${node.localName}#${node.id}.${node.className}` : node.nodeName);

/** By number: an element of a frame is none of this window's classes. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

function patchAttributes(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** The old nodes from `from` on, to `end`, of which one stands for `wanted`; -1 when none does. A text only where it stands now. */
function find(olds: readonly Node[], from: number, end: number, wanted: Node): number {
  if (!isElement(wanted)) return from < end && olds[from]?.nodeType === wanted.nodeType ? from : -1;
  const name = nameOf(wanted);
  for (let at = from; at < end; at += 1) if (nameOf(olds[at] as Node) === name) return at;
  return from < end && isElement(olds[from]) && olds[from].localName === wanted.localName ? from : -1;
}

function patchChildren(old: Element, wanted: Element, kept: Element | null): void {
  const olds = [...old.childNodes];
  const news = [...wanted.childNodes];
  let start = 0;
  while (start < olds.length && start < news.length && olds[start]?.isEqualNode(news[start] as Node)) start += 1;
  let [oldEnd, newEnd] = [olds.length, news.length];
  while (oldEnd > start && newEnd > start && olds[oldEnd - 1]?.isEqualNode(news[newEnd - 1] as Node)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  let at = start;
  for (const node of news.slice(start, newEnd)) {
    const found = find(olds, at, oldEnd, node);
    if (found < 0) {
      old.insertBefore(node, olds[at] ?? null);
      continue;
    }
    for (const passed of olds.slice(at, found)) passed.parentNode?.removeChild(passed);
    const match = olds[found] as Node;
    if (isElement(match) && isElement(node)) patchElement(match, node, kept);
    else if (match.nodeValue !== node.nodeValue) match.nodeValue = node.nodeValue;
    at = found + 1;
  }
  for (const left of olds.slice(at, oldEnd)) left.parentNode?.removeChild(left);
}

/**
 * Makes `old` equal to `wanted` and changes no more of it than that, so that pictures stay loaded and the place that is read stays.
 * What `kept` holds is left alone. Nodes of `wanted` are used up. Both must have the same name.
 */
export function patchElement(old: Element, wanted: Element, kept: Element | null = null): void {
  if (old.isEqualNode(wanted)) return;
  patchAttributes(old, wanted);
  if (old !== kept) patchChildren(old, wanted, kept);
}
