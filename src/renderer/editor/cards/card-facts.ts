import { $getState, $setState, createState, type LexicalNode } from "lexical";
import { correctionKinds } from "../../../shared/document/nodes.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Where a link card leads, as it was typed. */
export const urlState = createState("url", { parse: text });
/** What kind of correction a notice is. */
export const kindState = createState("kind", {
  parse: (value): string => (correctionKinds.includes(value as "correction") ? String(value) : "correction"),
});
/** The day of a correction, `YYYY-MM-DD`, or empty. */
export const dateState = createState("date", { parse: text });

const states = { url: urlState, kind: kindState, date: dateState };

/** The name of a fact that a card may have beside its texts. */
export type CardFact = keyof typeof states;

/** A fact of a card; its default where the card has none of that name. */
export function $cardFact(node: LexicalNode, fact: CardFact): string {
  return $getState(node, states[fact]);
}

/** Sets a fact of a card. */
export function $setCardFact(node: LexicalNode, fact: CardFact, value: string): void {
  $setState(node, states[fact], value);
}
