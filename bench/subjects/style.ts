import { findStyle } from "../../src/shared/style/find-style.ts";
import { ruleIndex } from "../../src/shared/style/rule-index.ts";
import { emptyRule, type StyleRule } from "../../src/shared/style/style-rule.ts";
import { prose } from "../harness/prose.ts";
import type { Subject } from "../harness/subject.ts";

const words = 10_000;
const ruleCount = 1_000;

/**
 * Phrases of one to three words, from the same stream of words as the text, so that some of them stand in it; none begins with a
 * word of every sentence, as no rule does.
 */
function phrases(): string[] {
  const text = prose(61);
  const found = new Set<string>();
  while (found.size < ruleCount) {
    const phrase = text.words(text.between(1, 3));
    if (/^\p{L}{6}/u.test(phrase)) found.add(phrase);
  }
  return [...found];
}

function lines(): string[] {
  const text = prose(62);
  const made: string[] = [];
  for (let count = 0; count < words; ) {
    const length = text.between(25, 70);
    made.push(`${text.words(length)}.`);
    count += length;
  }
  return made;
}

interface Place {
  from: number;
  to: number;
}

/** Of what overlaps the first, and of two that begin together the longer: what the rules tell too. */
function apart(found: Place[]): number {
  const sorted = found.sort((one, other) => one.from - other.from || other.to - one.to);
  let [count, end] = [0, 0];
  for (const { from, to } of sorted) {
    if (from < end) continue;
    count += 1;
    end = to;
  }
  return count;
}

/** Looking a story over for house style, afresh: nothing is remembered of its lines. */
export const style: Subject = {
  name: "style",
  about: `${ruleCount.toLocaleString("en")} rules over a story of ${words.toLocaleString("en")} words, none of which was looked at before`,
  reference: "galley",
  goals: [
    { of: "galley", against: "regular expressions", statistic: "p50", atMost: 1 / 10 },
    { of: "galley", against: "a walk of the words", statistic: "p50", atMost: 6 },
  ],
  calls: { quick: 2, full: 5 },
  async setUp() {
    const [texts, wanted] = [lines(), phrases()];
    const rules: StyleRule[] = wanted.map((phrase, at) => {
      return { ...emptyRule, id: String(at), find: [phrase], suggest: ["otherwise"] };
    });
    const index = ruleIndex(rules);
    const patterns = wanted.map((phrase) => new RegExp(`\\b${phrase}\\b`, "gi"));
    const firsts = new Set(wanted.map((phrase) => phrase.split(" ")[0] ?? ""));
    let proved = -1;
    const same = (result: unknown) => {
      if (typeof result !== "number" || result < 100) throw new Error(`only ${result} were found`);
      if (proved >= 0 && proved !== result) throw new Error(`${result} were found here, ${proved} there`);
      proved = result;
    };
    return [
      {
        name: "galley",
        run() {
          let count = 0;
          for (const text of texts)
            count += findStyle(index, { text, language: "en", phrases: [], quoted: false }).length;
          return count;
        },
        check: same,
      },
      {
        name: "regular expressions",
        run() {
          let count = 0;
          for (const text of texts) {
            const found: Place[] = [];
            for (const pattern of patterns) {
              pattern.lastIndex = 0;
              for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
                found.push({ from: hit.index, to: hit.index + hit[0].length });
              }
            }
            count += apart(found);
          }
          return count;
        },
        check: same,
      },
      {
        // The least that any search by words does: each is taken out of the text, made small and looked up.
        name: "a walk of the words",
        run() {
          let count = 0;
          for (const text of texts) {
            for (const [word] of text.matchAll(/\p{L}+/gu)) if (firsts.has(word.toLowerCase())) count += 1;
          }
          return count;
        },
        check(result) {
          if (typeof result !== "number" || result < 100) throw new Error(`only ${result} words begin a rule`);
        },
      },
    ];
  },
};
