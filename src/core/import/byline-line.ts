import { timeLine } from "./time-line.ts";

/** What a byline line says. */
export interface BylineLine {
  /** In the order of the line, at least one. */
  names: string[];
}

const englishMark = /^(?:(?:[Ww]ritten|[Rr]eported|[Rr]eporting|[Ss]tory) )?(?:By|by|BY)(?:: ?| )(?=\p{Lu})/u;
// Without a colon "כתב" is an ordinary word ("כתב אישום"), so only "מאת" may stand alone.
const hebrewMark = /^(?:מאת(?:: ?| )|(?:כתב|כתבה|כתבת|כתבו) ?: ?)/u;
const joiners = new Set("van von der den de del della di da dos du la le el al bin ibn ben and in the of".split(" "));
const sentenceEnd = /[.!?…:;,]["'”’״]?$/u;

/** Whether a text could be one or more names: few words, no digits, no end of a sentence, Latin words with a capital. */
export function looksLikeNames(text: string): boolean {
  const words = text.split(/[\s,&]+/).filter(Boolean);
  if (words.length === 0 || words.length > 12 || text.length > 100) return false;
  if (/[\d?!;<>()[\]{}]/.test(text) || sentenceEnd.test(text) || !/\p{L}/u.test(text)) return false;
  return words.every((word) => joiners.has(word) || !/^\p{Ll}/u.test(word)) && !/^\p{Ll}/u.test(text);
}

/** "דנה כהן ויוסי לוי" in two, where two words stand on both sides; a family name may begin with ו, so less is not enough. */
function splitHebrewAnd(text: string): string[] {
  const words = text.split(" ");
  const at = words.findIndex(
    (word, index) => index >= 2 && index <= words.length - 2 && /^ו\p{Script=Hebrew}{2,}/u.test(word),
  );
  if (at < 0) return [text];
  const rest = [words[at]?.replace(/^ו/u, ""), ...words.slice(at + 1)].join(" ");
  return [words.slice(0, at).join(" "), ...splitHebrewAnd(rest)];
}

/** A full stop may belong to a name ("Jr."), but not at the end of a long line. */
const isSentence = (text: string) => sentenceEnd.test(text) && (!text.endsWith(".") || text.split(" ").length > 6);

function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(/\s*[,;&]\s*(?:and )?|\s+and\s+|\s+ו[-־]\s*/iu)) {
    const previous = names.at(-1);
    if (part === "") continue;
    // "Dana Kopel, political correspondent": a job title stays with its name.
    if (/^\p{Ll}/u.test(part) && previous !== undefined) names[names.length - 1] = `${previous}, ${part}`;
    else names.push(...splitHebrewAnd(part));
  }
  return names;
}

/**
 * Reads a line such as "By A and B", "A, Agency | Published: 09.05.24", "מאת א ו־ב" or "A | 12.03.24 | 14:05".
 * Null when it is no byline. Without a word such as "By" a time must stand on the same line.
 */
export function readBylineLine(text: string): BylineLine | null {
  if (text.length > 200) return null;
  const parts = text.split(/\s*[|·•]\s*/).filter(Boolean);
  const named = parts.filter((part) => timeLine(part) === null);
  const first = named[0];
  if (first === undefined) return null;
  const mark = englishMark.exec(first) ?? hebrewMark.exec(first);
  if (mark) {
    const rest = [first.slice(mark[0].length), ...named.slice(1)].join(", ");
    const names = isSentence(rest) ? [] : splitNames(rest);
    return names.length > 0 ? { names } : null;
  }
  if (named.length === parts.length || !named.every(looksLikeNames)) return null;
  const names = splitNames(named.join(", "));
  return names.length > 0 ? { names } : null;
}
