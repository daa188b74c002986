/** The letters of one script: a word that begins with one of them goes on with another, or a figure. */
const alphabets = [
  "abcdefghijklmnopqrstuvwxyz",
  "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
  "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "αβγδεζηθικλμνξοπρστυφχψω",
  "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў",
];
const figures = "0123456789";

/**
 * What words begin with that begin with one letter or figure: its pairs with every other of its script, which the index has lists of,
 * while all words with a letter it would have to gather from half of the vocabulary. Null for anything but one such letter.
 */
export function pairsOf(letter: string): string[] | null {
  if (letter.length !== 1) return null;
  if (figures.includes(letter)) return [...`${figures}${alphabets[0]}`].map((next) => letter + next);
  const alphabet = alphabets.find((letters) => letters.includes(letter));
  return alphabet === undefined ? null : [...`${alphabet}${figures}`].map((next) => letter + next);
}
