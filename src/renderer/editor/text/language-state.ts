import { $getState, $setState, createState, type LexicalNode, NODE_STATE_DIRECT } from "lexical";
import { isLanguageTag } from "../../../shared/document/language.ts";

/** The language that the editor set on a block or a phrase, kept beside the node's own keys; empty for none. */
export const languageState = createState("language", {
  parse: (value) => (typeof value === "string" && isLanguageTag(value) ? value : ""),
});

/** The language set on a node, or empty. */
export function $languageOf(node: LexicalNode): string {
  return $getState(node, languageState);
}

/** The same of this very version of the node, for drawing it. */
export function $drawnLanguageOf(node: LexicalNode): string {
  return $getState(node, languageState, NODE_STATE_DIRECT);
}

/** Sets or (with an empty text) takes away the language of a node. */
export function $setLanguageOf(node: LexicalNode, language: string): void {
  $setState(node, languageState, language);
}
