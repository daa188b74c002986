/** How many words a text has: runs of letters and digits, with the marks that stand inside a word (apostrophe, gershayim, hyphen). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’"״׳-]*/gu)?.length ?? 0;
}
