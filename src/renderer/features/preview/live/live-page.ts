import type { RenderedBlock } from "../../../../shared/publication/block-memory.ts";
import { blocksMark, type RenderedPage } from "./page-renderer.ts";
import { parsePage } from "./parse-page.ts";
import { isElement, patchElement } from "./patch-element.ts";

interface ShownBlock {
  html: string;
  element: Element;
}

/** Where an element stands: the numbers of the children to go down by, from the root. */
type Path = readonly number[];

function pathOf(element: Element): Path {
  const path: number[] = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function follow(document: Document, path: Path): Element | null {
  let at: Element | null = document.documentElement;
  for (const step of path) at = at?.children[step] ?? null;
  return at;
}

interface Around {
  document: Document;
  path: Path;
}

/** Parses what stands around the blocks, without the mark; null where a template puts more than line ends beside the blocks. */
function parseAround(around: string, shown: Document): Around | null {
  const document = parsePage(around, shown);
  const mark = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT).nextNode();
  const container = mark?.parentElement;
  const isAlone =
    container &&
    `<!--${mark.nodeValue}-->` === blocksMark &&
    [...container.childNodes].every((node) => !isElement(node));
  if (!container || !isAlone || container.textContent !== "\n\n") return null;
  container.replaceChildren("\n\n");
  return { document, path: pathOf(container) };
}

/** The element that a block's HTML is. Parsed inertly: nothing in it is loaded or run before it stands in the frame, and no script ever. */
function parseBlock(html: string): Element {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  const element = body.firstElementChild;
  if (!element || body.childNodes.length !== 1) throw new Error("a block is one element");
  return element;
}

/** A page in a frame that is kept equal to what was rendered, by changing no more of it than what differs. */
export class LivePage {
  readonly document: Document;
  private container: Element;
  private blocks: ShownBlock[];
  private around: string;
  private numbers: readonly number[];
  /** Grows when elements came, went or moved; not when what is in them changed. */
  shape = 0;

  private constructor(document: Document, container: Element, page: RenderedPage) {
    this.document = document;
    this.container = container;
    this.around = page.around;
    this.numbers = page.numbers;
    this.blocks = page.blocks.map(({ html }, at) => ({ html, element: container.children[at] as Element }));
  }

  /** Takes over a document that was parsed from this very page. Null when its blocks are not where the page says. */
  static adopt(document: Document, page: RenderedPage): LivePage | null {
    const around = parseAround(page.around, document);
    const container = around && follow(document, around.path);
    if (!container || container.children.length !== page.blocks.length) return null;
    return new LivePage(document, container, page);
  }

  /** The element of a block of the body, by the block's number from 1; null where it leaves nothing. */
  elementOf(block: number): Element | null {
    return this.blocks[this.numbers.indexOf(block)]?.element ?? null;
  }

  /** The number of the body's block that `node` stands in, or null. */
  blockOf(node: Node): number | null {
    const at = this.blocks.findIndex(({ element }) => element.contains(node));
    return this.numbers[at] ?? null;
  }

  /** Makes the frame show `page`. True when something around the blocks changed. Yields where it may be interrupted. */
  *patch(page: RenderedPage): Generator<unknown, boolean> {
    yield* this.patchBlocks(page.blocks);
    this.numbers = page.numbers;
    if (page.around === this.around) return false;
    yield;
    this.patchAround(page.around);
    return true;
  }

  private patchAround(html: string): void {
    const around = parseAround(html, this.document);
    if (!around) throw new Error("the template has no place of its own for the blocks");
    patchElement(this.document.documentElement, around.document.documentElement, this.container);
    const container = follow(this.document, around.path);
    if (container && container !== this.container) {
      container.replaceChildren(...this.container.childNodes);
      this.container.remove();
      this.container = container;
    }
    this.around = html;
    this.shape += 1;
  }

  private *patchBlocks(wanted: readonly RenderedBlock[]): Generator<unknown, void> {
    const olds = this.blocks;
    let start = 0;
    while (start < olds.length && start < wanted.length && olds[start]?.html === wanted[start]?.html) start += 1;
    let [oldEnd, newEnd] = [olds.length, wanted.length];
    while (oldEnd > start && newEnd > start && olds[oldEnd - 1]?.html === wanted[newEnd - 1]?.html) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    const middle = yield* this.match(olds.slice(start, oldEnd), wanted.slice(start, newEnd));
    const used = new Set(middle.map(({ element }) => element));
    for (const { element } of olds.slice(start, oldEnd)) if (!used.has(element)) this.take(element);
    this.arrange(middle, olds[oldEnd]?.element ?? null);
    olds.splice(start, oldEnd - start, ...middle);
  }

  /** An element for each wanted block: its own where it only moved, else the one that stood there, changed, else a new one. */
  private *match(olds: readonly ShownBlock[], wanted: readonly RenderedBlock[]): Generator<unknown, ShownBlock[]> {
    const free = new Map<string, ShownBlock[]>();
    for (const old of olds) free.set(old.html, [...(free.get(old.html) ?? []), old]);
    const stays = wanted.map(({ html }) => free.get(html)?.shift());
    const kept = new Set(stays);
    const rest = olds.filter((old) => !kept.has(old));
    const made: ShownBlock[] = [];
    for (const [at, block] of wanted.entries()) {
      const stay = stays[at];
      if (stay) {
        made.push({ html: block.html, element: stay.element });
        continue;
      }
      const next = parseBlock(block.html);
      const [old] = rest;
      if (old?.element.localName === next.localName) {
        rest.shift();
        patchElement(old.element, next);
        old.html = block.html;
        made.push({ html: block.html, element: old.element });
      } else made.push({ html: block.html, element: next });
      yield;
    }
    return made;
  }

  /** Puts the elements one after the other before `end`, each with its line end; those that stand right are not touched. */
  private arrange(blocks: readonly ShownBlock[], end: Element | null): void {
    let next = end;
    for (const { element } of [...blocks].reverse()) {
      if (element.nextElementSibling !== next || element.parentNode !== this.container) {
        if (element.parentNode === this.container) this.take(element);
        this.put(element, next);
      }
      next = element;
    }
  }

  /** Between two blocks, before the first and after the last stands one line end; where there is no block, both of these do. */
  private put(element: Element, next: Element | null): void {
    this.shape += 1;
    if (this.container.firstElementChild === null) this.container.replaceChildren("\n");
    if (next) this.container.insertBefore(element, next);
    else this.container.append(element);
    element.after("\n");
  }

  private take(element: Element): void {
    this.shape += 1;
    const end = element.nextSibling;
    if (end && !isElement(end)) this.container.removeChild(end);
    this.container.removeChild(element);
    if (this.container.firstElementChild === null) this.container.replaceChildren("\n\n");
  }
}
