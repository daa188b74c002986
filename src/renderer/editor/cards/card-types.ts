import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { CardFact } from "./card-facts.ts";

/** The kinds of cards, by their stored types. */
export const cardTypes = ["pullquote", "factbox", "correction", "embed", "related", "divider"] as const;
export type CardType = (typeof cardTypes)[number];

/** The facts that each kind has beside its texts. */
export const cardFacts: Readonly<Record<CardType, readonly CardFact[]>> = {
  pullquote: [],
  factbox: [],
  correction: ["kind", "date"],
  embed: ["url"],
  related: [],
  divider: [],
};

/** What each kind is called. */
export const cardNames: Readonly<Record<CardType, MessageKey>> = {
  pullquote: "editor.pullquote",
  factbox: "editor.factbox",
  correction: "editor.correction",
  embed: "editor.embed",
  related: "editor.related",
  divider: "editor.divider",
};

/** What the slots of each kind are called, by `type.slot`; shown as placeholders too. */
export const slotNames: Readonly<Record<string, MessageKey>> = {
  "pullquote.text": "editor.slot.quote",
  "pullquote.attribution": "editor.slot.attribution",
  "factbox.title": "editor.slot.title",
  "factbox.text": "editor.slot.facts",
  "correction.text": "editor.slot.correction",
  "embed.title": "editor.slot.title",
  "embed.text": "editor.slot.description",
  "related.title": "editor.slot.relatedTitle",
  "related.links": "editor.slot.links",
};
