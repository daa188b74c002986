import { readFileSync } from "node:fs";
import {
  heading,
  link,
  list,
  paragraph,
  photoNode,
  quote,
  storyDocument,
  textNode,
} from "../../src/shared/document/build.ts";
import type { BodyNode, InlineNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import { seeded } from "./random.ts";

const common = (
  "the of to and a in is it that was for on are with as his they at be this from have or by one had not but what all " +
  "were when we there can an your which their said if do will each about how up out them then she many some so these " +
  "would other into has more her two like him see time could no make than first been its who now people my made over " +
  "did down only way find use may water long little very after words called just where most know"
).split(" ");

/** Words of the dictionary by which English is spelt: a page of words that do not exist would measure how marks are drawn, not how text is typed. */
const dictionary = readFileSync(new URL("../../node_modules/dictionary-en/index.dic", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.split("/")[0] ?? "")
  .filter((word) => /^[a-z]{3,12}$/.test(word));

/** Function words first, then 30,000 others: as in a language, few words are most of the text. */
const vocabulary = (() => {
  const random = seeded(7);
  const words = new Set(common);
  while (words.size < 30_000 + common.length) {
    const word = dictionary[Math.floor(random() * dictionary.length)];
    if (word) words.add(word);
  }
  return [...words];
})();

/** A stream of prose that is the same for the same seed. Words follow Zipf's law with an exponent of about 1. */
export function prose(seed: number) {
  const random = seeded(seed);
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "the";
  /** No word twice in a row: a page of slips of the pen would measure how findings are drawn, not how text is typed. */
  const words = (count: number) => {
    const all: string[] = [];
    while (all.length < count) {
      const next = word();
      if (next !== all.at(-1)) all.push(next);
    }
    return all.join(" ");
  };
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  function sentence(): InlineNode[] {
    const text = words(between(8, 25));
    const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
    const chance = random();
    if (chance < 0.06) return [textNode(`${words(4)} `, 1), textNode(whole)];
    if (chance < 0.12) return [textNode(`${words(4)} `, 2), textNode(whole)];
    if (chance < 0.18)
      return [link(`https://example.org/?a=${between(1, 99_999)}&c=d`, words(2)), textNode(` ${whole}`)];
    return [textNode(chance < 0.22 ? `“AT&T <said>” ${whole}` : whole)];
  }
  const sentences = () => Array.from({ length: between(2, 4) }, sentence).flat();
  return { random, word, words, between, sentences };
}

function block(text: ReturnType<typeof prose>, at: number): BodyNode {
  if (at % 7 === 6) return heading("h2", text.words(5));
  if (at % 11 === 10) return quote(text.sentences());
  if (at % 13 === 12) return list("bullet", [text.words(6), text.words(8), text.words(5)]);
  return paragraph(text.sentences());
}

function wordsIn(node: unknown): number {
  return (
    JSON.stringify(node)
      .match(/"text":"[^"]*"/g)
      ?.join(" ")
      .split(" ").length ?? 0
  );
}

/** A story of about so many words with so many empty photo places, and one word in its last paragraph that no other has. */
export function makeStory(seed: number, words: number, photos: number, mark = `mark${seed}x`): StoryDocument {
  const text = prose(seed);
  const body: BodyNode[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const next = block(text, at);
    count += wordsIn(next);
    body.push(next);
  }
  const every = Math.max(1, Math.floor(body.length / (photos + 1)));
  for (let at = photos; at > 0; at -= 1) {
    body.splice(at * every, 0, photoNode({ caption: text.words(12), alt: text.words(6) }));
  }
  body.push(paragraph(`${text.words(10)} ${mark}.`));
  return storyDocument({ kicker: text.words(2), headline: text.words(8), standfirst: text.words(20) }, body);
}
