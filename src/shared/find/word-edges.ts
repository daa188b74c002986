const wordSign = /[\p{L}\p{N}\p{M}_]/u;
const hebrew = /\p{Script=Hebrew}/u;
const hebrewQuote = /["'’”\u05F3\u05F4]/;

const before = (text: string, at: number) => {
  const unit = text.charCodeAt(at - 1);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1, at);
};
const behind = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** Whether a word goes on across a place of a text: letters or figures on both sides, or gershayim inside a Hebrew word (רה״מ). */
export function goesOn(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [last, next] = [before(text, at), behind(text, at)];
  if (wordSign.test(last) && wordSign.test(next)) return true;
  if (hebrewQuote.test(next)) return hebrew.test(last) && hebrew.test(behind(text, at + 1));
  return hebrewQuote.test(last) && hebrew.test(next) && hebrew.test(before(text, at - 1));
}

/** Whether a part of a text begins and ends where a word does. */
export function isWholeWord(text: string, from: number, to: number): boolean {
  return !goesOn(text, from) && !goesOn(text, to);
}
