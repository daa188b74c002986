import { ElementNode } from "lexical";

/** The value of a fact box's text slot: paragraphs and lists, and nothing else (kept so by figure-law.ts). */
export class BoxTextNode extends ElementNode {
  override $config() {
    return this.config("boxtext", { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement("div");
    dom.className = "box-text";
    return dom;
  }
  override updateDOM(): false {
    return false;
  }
  override isShadowRoot(): true {
    return true;
  }
}
