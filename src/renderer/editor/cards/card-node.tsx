import { $appendNodeToHTML } from "@lexical/html";
import {
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from "lexical";
import type { JSX } from "react";
import { slotsOf } from "../../../shared/document/slots.ts";
import { figureElement } from "../figure/figure-dom.ts";
import { $slotsOf } from "../figure/slots.ts";
import { $slotsText } from "../figure/slots-text.ts";
import { $cardFact, type CardFact } from "./card-facts.ts";
import { type CardType, cardFacts } from "./card-types.ts";
import { CardView } from "./card-view.tsx";

/** A block whose texts stand in slots and whose other facts, if any, in fields above them. See card-types.ts for the kinds. */
export abstract class CardNode extends DecoratorNode<JSX.Element> {
  abstract readonly cardType: CardType;

  override createDOM(): HTMLElement {
    const slots = this.cardType === "divider" ? [] : slotsOf(this.cardType).map(([name]) => name);
    const dom = figureElement("div", "card", [
      { tag: "div", name: "bar" },
      ...(this.cardType === "divider" ? [{ tag: "hr", name: "rule" }] : []),
      ...slots.map((name) => ({ tag: "div", name, slot: true })),
    ]);
    dom.classList.add(`card-${this.cardType}`);
    dom.dataset.card = this.cardType;
    dom.setAttribute("role", "group");
    return dom;
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

  /** The facts of this card by name; all of them are stored. */
  $facts(): Partial<Record<CardFact, string>> {
    return Object.fromEntries(cardFacts[this.cardType].map((fact) => [fact, $cardFact(this, fact)]));
  }

  override decorate(editor: LexicalEditor): JSX.Element {
    const key = this.getKey();
    return (
      <CardView
        editor={editor}
        nodeKey={key}
        type={this.cardType}
        host={editor.getElementByKey(key)}
        {...this.$facts()}
      />
    );
  }

  override exportJSON(): SerializedLexicalNode {
    return { ...super.exportJSON(), ...this.$facts() };
  }

  /** For the clipboard of other programs: the texts in order. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement(this.cardType === "divider" ? "hr" : "blockquote");
    for (const slot of $slotsOf(this)) $appendNodeToHTML(editor, slot, element);
    return { element };
  }
}

/** Whether a node is a card of any kind. */
export function $isCardNode(node: LexicalNode | null | undefined): node is CardNode {
  return node instanceof CardNode;
}
