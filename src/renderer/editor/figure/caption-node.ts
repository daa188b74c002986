import { $createParagraphNode, $createTextNode, $isElementNode, ElementNode } from "lexical";

/** The value of a photo's caption slot: paragraphs, and nothing else (kept so by figure-law.ts). */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config("caption", { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement("div");
    dom.className = "caption";
    return dom;
  }
  override updateDOM(): false {
    return false;
  }
  override isShadowRoot(): true {
    return true;
  }
}

/** Fills a caption with plain text; a blank line begins a new paragraph. */
export function $fillCaption(caption: CaptionNode, text: string): void {
  const parts = text.split(/\r?\n\s*\n/).map((part) => part.replace(/\s+/g, " ").trim());
  caption.clear();
  for (const part of parts) {
    const paragraph = $createParagraphNode();
    if (part !== "") paragraph.append($createTextNode(part));
    caption.append(paragraph);
  }
}

/** The caption's words on one line, as they are compared and spoken. */
export function $captionText(caption: unknown): string {
  if (!(caption instanceof CaptionNode)) return "";
  return caption
    .getChildren()
    .map((child) => ($isElementNode(child) ? child.getTextContent() : ""))
    .join("\n\n")
    .trim();
}
