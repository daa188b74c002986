/** The writing system of a text's first letter, as far as credits need to tell them apart. */
export type CreditScript = "hebrew" | "arabic" | "cyrillic" | "latin";

/** The script of the first letter in `text`; Latin when it has none, because separators and digits look Latin. */
export function scriptOf(text: string): CreditScript {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  if (/\p{Script=Hebrew}/u.test(letter)) return "hebrew";
  if (/\p{Script=Arabic}/u.test(letter)) return "arabic";
  return /\p{Script=Cyrillic}/u.test(letter) ? "cyrillic" : "latin";
}

/**
 * `text` reduced to what counts when names are compared: no case, accents, niqqud, full stops or quote marks; every kind of
 * hyphen is a space; a leading "the" is dropped. Two spellings of one name have the same fold; slashes stay.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’‘ʼ"“”„״׳`*]/g, "")
    .replace(/[\s_\-‐‑–—־]+/g, " ")
    .trim()
    .replace(/^the (?=.)/, "");
}
