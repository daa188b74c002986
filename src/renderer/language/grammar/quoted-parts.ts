import type { Span } from "../../../shared/language/words-to-check.ts";

const pairs =
  /“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<![\p{L}\p{N}])"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=\p{L}))*(?:’|$)/gu;

/** Where somebody is quoted, the marks included. A quotation that is not closed goes on to the end of the line. */
export function quotedParts(text: string): Span[] {
  return [...text.matchAll(pairs)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
