/** Whether the second half of a surrogate pair stands there: no place to part a text at. */
export function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

const joiner = 0x200d;
const picture = /^\p{Extended_Pictographic}/u;
const skinTone = /^\p{Emoji_Modifier}/u;
const flagLetters = /\p{Regional_Indicator}*$/u;

/** Whether one picture letter goes on across a place: a family, a face with its colour of skin, the two letters of a flag. */
function isInPicture(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [last, next] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (last === joiner) return picture.test(text.slice(at, at + 2));
  if (next === joiner) return picture.test(text.slice(at + 1, at + 3));
  // All that is left lies beyond the first 65,536 signs.
  if (next < 0xd800 || next > 0xdbff) return false;
  if (skinTone.test(text.slice(at, at + 2))) return true;
  const letters = flagLetters.exec(text.slice(0, at))?.[0].length ?? 0;
  return letters % 4 === 2 && /^\p{Regional_Indicator}/u.test(text.slice(at, at + 2));
}

/** Whether a part of a text neither begins nor ends inside a picture letter that is made of several. */
export function isWholePictures(text: string, from: number, to: number): boolean {
  return !isInPicture(text, from) && !isInPicture(text, to);
}
