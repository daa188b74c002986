import { $appendNodeToHTML } from "@lexical/html";
import {
  $create,
  $getSlot,
  $setSlot,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from "lexical";
import type { JSX } from "react";
import { $fillCaption, CaptionNode } from "./caption-node.ts";
import { figureElement } from "./figure-dom.ts";
import {
  $photoFacts,
  $setPhotoFacts,
  altDirectionState,
  altLanguageState,
  altState,
  creditDirectionState,
  creditState,
  cropState,
  decorativeState,
  focalState,
  type PhotoFacts,
  photoState,
  widthState,
} from "./photo-facts.ts";
import { PhotoFigure } from "./photo-figure.tsx";
import { $slotsText } from "./slots-text.ts";

/** The stored shape without the caption slot, which the editor state writes itself. */
export type SerializedPhotoNode = SerializedLexicalNode & Omit<PhotoFacts, Unsaid> & Partial<Pick<PhotoFacts, Unsaid>>;
/** Facts that are written only where somebody set them. */
type Unsaid = "altDirection" | "creditDirection" | "crop" | "focal";

/** One use of a picture: a block that holds its caption in a slot and everything else as facts (see photo-facts.ts). */
export class PhotoNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config("photo", {
      extends: DecoratorNode,
      slots: ["caption"],
      stateConfigs: [
        photoState,
        altState,
        altLanguageState,
        altDirectionState,
        decorativeState,
        creditState,
        creditDirectionState,
        widthState,
        cropState,
        focalState,
      ].map((stateConfig) => ({ flat: true as const, stateConfig })),
    });
  }

  override createDOM(): HTMLElement {
    return figureElement("figure", "photo", [
      { tag: "div", name: "picture" },
      { tag: "figcaption", name: "caption", slot: true },
      { tag: "div", name: "fields" },
    ]);
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return $slotsText(this);
  }

  override decorate(editor: LexicalEditor): JSX.Element {
    const key = this.getKey();
    return <PhotoFigure editor={editor} nodeKey={key} host={editor.getElementByKey(key)} {...$photoFacts(this)} />;
  }

  /** Every fact is written, defaults included, but a direction, a crop and a focal point only where one was set. */
  override exportJSON(): SerializedPhotoNode {
    const { altDirection, creditDirection, crop, focal, ...facts } = $photoFacts(this);
    const set = Object.entries({ altDirection, creditDirection, crop, focal }).filter(([, value]) => value !== null);
    return { ...super.exportJSON(), ...facts, ...Object.fromEntries(set) };
  }

  /** For the clipboard of other programs only: the caption, never a picture's address in this program. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement("figure");
    const caption = $getSlot(this, "caption");
    const target = document.createElement("figcaption");
    if (caption) $appendNodeToHTML(editor, caption, target);
    element.append(target);
    return { element };
  }
}

/** Whether a node is a photo use. */
export function $isPhotoNode(node: LexicalNode | null | undefined): node is PhotoNode {
  return node instanceof PhotoNode;
}

/** A new photo use with its caption slot, ready to be put on the page in the same update. */
export function $createPhotoNode(facts: Partial<PhotoFacts> = {}, captionText = ""): PhotoNode {
  const photo = $create(PhotoNode);
  const caption = $create(CaptionNode);
  $fillCaption(caption, captionText);
  $setSlot(photo, "caption", caption);
  $setPhotoFacts(photo, facts);
  return photo;
}
