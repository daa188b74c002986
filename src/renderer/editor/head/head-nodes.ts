import { ElementNode, type LexicalNode } from "lexical";

/** The three nodes at the top of every page, in their order. */
export const headTypes = ["kicker", "headline", "standfirst"] as const;
/** The stored type of a head node. */
export type HeadType = (typeof headTypes)[number];

function headElement(type: HeadType): HTMLElement {
  // Only the headline is a heading; a name on a plain block is allowed only together with a role.
  const dom = document.createElement(type === "headline" ? "h1" : "div");
  dom.className = `head-${type}`;
  dom.dataset.head = type;
  if (type !== "headline") dom.setAttribute("role", "group");
  return dom;
}

/** A node of the page's head: one block of inline content that is never merged, moved or removed (see head-law.ts). */
abstract class HeadNode extends ElementNode {
  override updateDOM(): false {
    return false;
  }
  override canIndent(): false {
    return false;
  }
  override canMergeWhenEmpty(): false {
    return false;
  }
  override collapseAtStart(): true {
    return true;
  }
}

/** The short line above the headline; often empty. */
export class KickerNode extends HeadNode {
  override $config() {
    return this.config("kicker", { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return headElement("kicker");
  }
}

/** The story's headline. */
export class HeadlineNode extends HeadNode {
  override $config() {
    return this.config("headline", { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return headElement("headline");
  }
}

/** The summary beneath the headline. The only head node that may hold a line break. */
export class StandfirstNode extends HeadNode {
  override $config() {
    return this.config("standfirst", { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return headElement("standfirst");
  }
}

/** One of the three. */
export type AnyHeadNode = KickerNode | HeadlineNode | StandfirstNode;

/** The classes in the order in which they stand on the page. */
export const headClasses = [KickerNode, HeadlineNode, StandfirstNode] as const;

/** Whether a node belongs to the head of the page. */
export function $isHeadNode(node: LexicalNode | null | undefined): node is AnyHeadNode {
  return headClasses.some((kind) => node instanceof kind);
}
