import type { PatternItem, PatternLine } from "./parse-pattern.ts";
import { styleTokens } from "./style-tokens.ts";

const hump = /(?<=\p{Ll})(?=\p{Lu})/u;
const joints = ["", "-", " "] as const;

/** The parts of a spelling between spaces, hyphens and humps; null where it holds other marks. */
function partsOf(spelling: string): string[] | null {
  const parts = spelling.split(/[\s\-‐‑־]+/).flatMap((part) => part.split(hump));
  return parts.every((part) => /^[\p{L}\p{M}\p{N}"״'׳’]+$/u.test(part)) ? parts : null;
}

/** Every way of writing them, whatever the capitals. */
function anyCase(text: string): PatternItem[] {
  return styleTokens(text).map((token, at) => {
    return { kind: "word", text: token.text, exact: null, apart: at > 0 && token.apart };
  });
}

const isAcronym = (spelling: string) => /^\p{Lu}{2,7}$/u.test(spelling);

/**
 * The spellings that are taken for a listed one: other capitals, together, with a hyphen or with a space, and an acronym with points.
 * A listed acronym of two or three letters is not looked for in other capitals, since many are words (US, IT, WHO).
 */
export function nearSpellings(spelling: string): PatternLine[] {
  if (isAcronym(spelling)) {
    const letters = [...spelling];
    const dotted = ["", " "].map((joint) => `${letters.join(`.${joint}`)}.`);
    return [...dotted, ...(spelling.length > 3 ? [spelling] : [])].map((text) =>
      anyCase(text).map(
        (item): PatternItem =>
          item.kind === "word" && spelling.length <= 3 ? { ...item, exact: item.text.toUpperCase() } : item,
      ),
    );
  }
  const parts = partsOf(spelling);
  const texts = parts === null ? [spelling] : joints.map((joint) => parts.join(joint));
  return [...new Set(texts)].map(anyCase);
}
