import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSpeller } from "../../src/renderer/language/spelling/speller.ts";
import { createStorySpelling } from "../../src/renderer/language/spelling/story-spelling.ts";
import { seeded } from "../harness/random.ts";
import type { Subject } from "../harness/subject.ts";

const words = 1_000;
const inLine = 60;
/** One word in so many has two letters changed over. */
const slipEvery = 40;

const file = (kind: "aff" | "dic") =>
  readFileSync(join(import.meta.dirname, "../../node_modules/dictionary-en", `index.${kind}`), "utf8");

/** The dictionary's own words in small letters, as they stand in its file. */
const stems = () =>
  file("dic")
    .split("\n")
    .map((line) => line.replace(/\/.*$/, ""))
    .filter((word) => /^[a-z]{4,12}$/.test(word));

/** Lines of words that are in the dictionary, few of which are most of the text, and the slips among them. */
function makeLines(dictionary: readonly string[]): { lines: string[]; slips: Set<string> } {
  const random = seeded(5);
  const known = new Set(dictionary);
  const slips = new Set<string>();
  const all = Array.from({ length: words }, (_, at) => {
    const word = dictionary[Math.floor(dictionary.length ** random()) - 1] ?? "this";
    const slip = word.slice(0, 1) + word.charAt(2) + word.charAt(1) + word.slice(3);
    if (at % slipEvery !== 0 || known.has(slip) || slip === word) return word;
    slips.add(slip);
    return slip;
  });
  const lines = Array.from({ length: Math.ceil(words / inLine) }, (_, at) => {
    const line = all.slice(at * inLine, (at + 1) * inLine).join(" ");
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  });
  return { lines, slips };
}

const sorted = (found: Iterable<string>) => [...new Set(found)].sort().join(" ");

/** What it costs to find the misspelt words of lines that changed, names that stand twice included. */
export const spelling: Subject = {
  name: "spelling",
  about: `Finding the misspelt words among ${words.toLocaleString("en")} English ones, some ${words / slipEvery} of them wrong.`,
  reference: "a look into a set",
  goals: [{ of: "Galley", against: "a look into a set", statistic: "p50", atMost: 2 }],
  async setUp() {
    const dictionary = stems();
    const speller = createSpeller(file("aff"), file("dic"));
    const { lines, slips } = makeLines(dictionary.filter((word) => speller.isRight(word)));
    const wrong = new Set([...slips].filter((slip) => !speller.isRight(slip)));
    const set = new Set(dictionary);
    const story = createStorySpelling(() => speller);
    let version = 0;
    return [
      {
        name: "a look into a set",
        // Apostrophes, hyphens, capitals and plurals are not this one's business: it is the least that anybody has to do.
        run: () =>
          lines.flatMap((line) => (line.match(/\p{L}+/gu) ?? []).filter((word) => !set.has(word.toLowerCase()))),
        check(found) {
          const missed = [...wrong].filter((slip) => !(found as string[]).some((one) => one.toLowerCase() === slip));
          if (missed.length > 0) throw new Error(`missed ${missed.join(" ")}`);
        },
      },
      {
        name: "Galley",
        run: () => {
          version += 1;
          return story.update(
            lines.map((text, at) => ({ key: String(at), version, text, english: "us", leftOut: [] })),
            [],
          );
        },
        check(told) {
          const found = (told as ReturnType<typeof story.update>).flatMap((line) => line.wrong.map(({ word }) => word));
          const expected = sorted(wrong);
          if (sorted(found.map((word) => word.toLowerCase())) !== expected) {
            throw new Error(`found ${sorted(found)}, not ${expected}`);
          }
        },
      },
    ];
  },
};
