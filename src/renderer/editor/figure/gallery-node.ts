import { $create, ElementNode, type LexicalNode, setDOMUnmanaged } from "lexical";
import { figureElement } from "./figure-dom.ts";
import type { PhotoNode } from "./photo-node.tsx";

type Slot = ReturnType<ElementNode["getDOMSlot"]>;

/**
 * A selection that is drawn from below into a gallery ends, for the browser, behind all parts of the gallery's element. The library takes
 * that for the block behind the gallery, and then goes to the end of that one: other words would be selected than are shown.
 */
function endingInside(slot: Slot): Slot {
  const resolve = slot.resolveChildIndex.bind(slot);
  slot.resolveChildIndex = (element, dom, place, offset) =>
    place === dom && offset === dom.childNodes.length
      ? [element, element.getChildrenSize()]
      : resolve(element, dom, place, offset);
  return slot;
}

/** Photo uses side by side. Holds photos only and normalises itself (see figure-law.ts). */
export class GalleryNode extends ElementNode {
  override $config() {
    return this.config("gallery", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = figureElement("div", "gallery", [
      { tag: "div", name: "bar" },
      { tag: "div", name: "grid" },
    ]);
    // An editable shell would grow block cursors between the photos, and paragraphs could be typed there.
    setDOMUnmanaged(dom);
    dom.setAttribute("role", "group");
    return dom;
  }

  override updateDOM(): false {
    return false;
  }
  override isShadowRoot(): true {
    return true;
  }
  override canBeEmpty(): false {
    return false;
  }

  override getDOMSlot(element: HTMLElement): Slot {
    const base = super.getDOMSlot(element);
    const grid = element.querySelector<HTMLElement>(':scope > [data-part="grid"]');
    return grid ? endingInside(base.withElement(grid)) : base;
  }
}

/** Whether a node is a gallery. */
export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}

/** A gallery of these photos; they leave the places where they stood. */
export function $createGalleryNode(photos: readonly PhotoNode[]): GalleryNode {
  return $create(GalleryNode).append(...photos);
}
