/**
 * Letters without a shape (Unicode: Default_Ignorable_Code_Point, the Hangul fillers among them, control and format characters, halves of
 * surrogate pairs) and the one Braille sign without a dot.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/gu;

/** What of a text a reader can see, without the spaces around it: for whoever has to know whether there is anything. Never to be stored. */
export function seenText(text: string): string {
  return text.replace(unseen, "").trim();
}
