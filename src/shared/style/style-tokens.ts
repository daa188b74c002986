/** A word, a number or a mark of a text. Letters and figures beside each other, and two scripts, are two. */
export interface StyleToken {
  kind: "word" | "number" | "mark";
  /** What it is compared by: lower case, without niqqud, one kind of apostrophe, hyphen and quotation mark. */
  text: string;
  /** The same with its capitals. */
  exact: string;
  /** UTF-16 units of the text. */
  from: number;
  to: number;
  /** White space, or nothing, stands before it. */
  apart: boolean;
  hebrew: boolean;
}

const space = /\s/;
const letter = /[\p{L}\p{M}]/u;
const digit = /\p{Nd}/u;
const niqqud = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g;
const particlesOnly = /^[והבלמשכ]{1,3}$/;

type Sort = "space" | "latin" | "hebrew" | "digit" | "mark";

function sortOf(text: string, at: number): Sort {
  const code = text.charCodeAt(at);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return "latin";
  if (code === 0x20) return "space";
  if (code >= 0x30 && code <= 0x39) return "digit";
  if (code < 0x80) return code <= 0x0d && code >= 0x09 ? "space" : "mark";
  if (code >= 0x0591 && code <= 0x05f2)
    return code === 0x05be || code === 0x05c0 || code === 0x05c3 ? "mark" : "hebrew";
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (letter.test(sign)) return "latin";
  if (space.test(sign)) return "space";
  return digit.test(sign) ? "digit" : "mark";
}

const sizeAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function endOf(text: string, at: number, sort: Sort): number {
  let end = at;
  while (end < text.length && sortOf(text, end) === sort) end += sizeAt(text, end);
  return end;
}

/** The end of a figure with its separators: a point or comma counts only with a figure behind it. */
function numberEnd(text: string, at: number): number {
  let end = endOf(text, at, "digit");
  while ((text[end] === "." || text[end] === ",") && sortOf(text, end + 1) === "digit" && end + 1 < text.length) {
    end = endOf(text, end + 1, "digit");
  }
  return end;
}

const isInner = (sign: string | undefined) => sign !== undefined && `"״”'׳’`.includes(sign);
const isDouble = (sign: string | undefined) => sign === '"' || sign === "״" || sign === "”";

/** The end of a Hebrew word with its gershayim and geresh; a quotation mark after a particle (ב"מעריב") is none of it. */
function hebrewEnd(text: string, at: number): number {
  let end = endOf(text, at, "hebrew");
  while (isInner(text[end]) && end + 1 < text.length && sortOf(text, end + 1) === "hebrew") {
    const next = endOf(text, end + 1, "hebrew");
    if (isDouble(text[end]) && next - end > 3 && particlesOnly.test(text.slice(at, end))) break;
    end = next;
  }
  return end;
}

const likes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."’ʼ‘׳‛`´"].map((sign) => [sign, "'"])),
  ...Object.fromEntries([..."‐‑־"].map((sign) => [sign, "-"])),
  ...Object.fromEntries([..."“”„‟״"].map((sign) => [sign, '"'])),
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
const ascii = /^[\u0000-\u007F]*$/;

/** A word as it is compared, its capitals kept. */
function exactOf(word: string, hebrew: boolean): string {
  if (ascii.test(word)) return word;
  const plain = hebrew ? word.replace(niqqud, "").replace(/[״”]/g, '"').replace(/[׳’]/g, "'") : word;
  return plain.normalize("NFC");
}

/** Parts a text into words, numbers and marks, in order. One pass; takes time in proportion to the text. */
export function styleTokens(text: string): StyleToken[] {
  const tokens: StyleToken[] = [];
  let at = 0;
  let apart = true;
  while (at < text.length) {
    const sort = sortOf(text, at);
    if (sort === "space") {
      apart = true;
      at += 1;
      continue;
    }
    const from = at;
    const hebrew = sort === "hebrew";
    if (sort === "mark") at += sizeAt(text, at);
    else at = sort === "digit" ? numberEnd(text, at) : hebrew ? hebrewEnd(text, at) : endOf(text, at, sort);
    const own = text.slice(from, at);
    const kind = sort === "mark" ? "mark" : sort === "digit" ? "number" : "word";
    const exact = kind === "mark" ? (likes[own] ?? own) : exactOf(own, hebrew);
    tokens.push({ kind, text: hebrew ? exact : exact.toLowerCase(), exact, from, to: at, apart, hebrew });
    apart = false;
  }
  return tokens;
}

/** Whether letters or figures of two tokens touch. */
export function touches(before: StyleToken | undefined, after: StyleToken | undefined): boolean {
  return before !== undefined && after !== undefined && !after.apart && before.kind !== "mark" && after.kind !== "mark";
}

/** Where a word goes on behind `count` of its letters, points under them included. */
export function behindLetters(text: string, token: StyleToken, count: number): number {
  let at = token.from;
  for (let left = count; left > 0 && at < token.to; left -= 1) {
    at += 1;
    while (at < token.to && /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/.test(text.charAt(at))) at += 1;
  }
  return at;
}
