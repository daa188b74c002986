const letters = "abcdefghijklmnopqrstuvwxyz".split("");

/** Every text that is one slip away from a word: a letter left out, added or another one, or two neighbours changed over. The first letter's case is kept. */
export function* slipsOf(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, letter = "", after] = [word.slice(0, at), word[at], word.slice(at + 1)];
    for (const other of letters) {
      yield before + other + letter + after;
      if (letter !== "" && other !== letter) yield before + other + after;
    }
    if (letter === "") continue;
    yield before + after;
    if (after !== "") yield before + after.charAt(0) + letter + after.slice(1);
  }
}
