import { createCommand, type LexicalCommand, type NodeKey } from "lexical";
import type { Credit } from "../../../shared/credit/credit.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import type { CardFact } from "../cards/card-facts.ts";
import type { PhotoFacts } from "./photo-facts.ts";

// What the controls of a figure ask of the page. Commands, so that what is shown needs no knowledge of the nodes.

/** What a button of a figure asks for; `caption` puts the caret into its first text. */
export type FigureAction = "up" | "down" | "join" | "remove" | "select" | "caption";

/** Acts on a figure. Handled (true) only when something could be done. */
export const FIGURE_ACTION_COMMAND: LexicalCommand<{ key: NodeKey; action: FigureAction }> =
  createCommand("FIGURE_ACTION");

/** Sets facts of a photo use. Changes of one field in quick succession are one step of undo. */
export const SET_PHOTO_FACTS_COMMAND: LexicalCommand<{ key: NodeKey; facts: Partial<PhotoFacts>; field: string }> =
  createCommand("SET_PHOTO_FACTS");

/** Takes the credit at the end of a photo's caption out of it, and makes it the credit of this use where `credit` is given. One step of undo. */
export const LIFT_CREDIT_COMMAND: LexicalCommand<{ key: NodeKey; line: string; credit: Credit | null }> =
  createCommand("LIFT_CREDIT");

/** Sets a fact of a card. Changes of one fact in quick succession are one step of undo. */
export const SET_CARD_FACT_COMMAND: LexicalCommand<{ key: NodeKey; fact: CardFact; value: string }> =
  createCommand("SET_CARD_FACT");

/** Gives a photo use a picture; `old` is the library's record of the one it had. */
export const FILL_PHOTO_COMMAND: LexicalCommand<{ key: NodeKey; photo: LibraryPhoto; old: LibraryPhoto | undefined }> =
  createCommand("FILL_PHOTO");

/** Puts photos at the end of a gallery. */
export const ADD_TO_GALLERY_COMMAND: LexicalCommand<{ key: NodeKey; photos: readonly LibraryPhoto[] }> =
  createCommand("ADD_TO_GALLERY");
