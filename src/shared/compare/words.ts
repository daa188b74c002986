const space = 1;
const word = 2;
const sign = 3;
/** Ideographs and their like, which are words without spaces between them: each stands for itself. */
const single = 4;

const kinds = new Uint8Array(0x110000);
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const inWord = /[\p{L}\p{N}\p{M}'’׳״]/u;

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const text = String.fromCodePoint(code);
  const found = /\s/u.test(text) ? space : ideograph.test(text) ? single : inWord.test(text) ? word : sign;
  kinds[code] = found;
  return found;
}

/** Whether a text holds anything that is read as a word, and not only spaces and signs. */
export function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.codePointAt(at) ?? 0);
    if (kind === word || kind === single) return true;
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800) at += 1;
  }
  return false;
}

/**
 * Calls `found` with each word, run of spaces and sign of a text, in order; together they are the text. Never cuts a
 * surrogate pair in two.
 */
export function eachWord(text: string, found: (start: number, end: number, isWord: boolean) => void): void {
  const { length } = text;
  let start = 0;
  let open = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let width = 1;
    if (code >= 0xd800 && code < 0xe000) {
      code = text.codePointAt(at) ?? code;
      width = code > 0xffff ? 2 : 1;
    }
    const kind = kinds[code] || kindOf(code);
    if (open !== 0 && (kind !== open || kind >= sign)) {
      found(start, at, open === word || open === single);
      start = at;
    }
    open = kind;
    at += width;
  }
  if (at > start) found(start, at, open === word || open === single);
}
