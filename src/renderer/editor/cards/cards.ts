import { $create } from "lexical";
import { $keepSlots } from "../figure/slots.ts";
import type { CardNode } from "./card-node.tsx";
import type { CardType } from "./card-types.ts";
import { CorrectionNode } from "./correction-node.tsx";
import { DividerNode } from "./divider-node.tsx";
import { EmbedNode } from "./embed-node.tsx";
import { FactBoxNode } from "./fact-box-node.tsx";
import { PullQuoteNode } from "./pull-quote-node.tsx";
import { RelatedNode } from "./related-node.tsx";

/** The class of each kind of card. */
export const cardClasses = {
  pullquote: PullQuoteNode,
  factbox: FactBoxNode,
  correction: CorrectionNode,
  embed: EmbedNode,
  related: RelatedNode,
  divider: DividerNode,
} as const;

/** A new card with its slots, ready to be put on the page in the same update. */
export function $createCard(type: CardType): CardNode {
  const card = $create<CardNode>(cardClasses[type]);
  $keepSlots(card);
  return card;
}
