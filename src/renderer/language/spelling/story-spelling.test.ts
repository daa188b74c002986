import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { knownWords } from "../../../shared/language/known-words.ts";
import { createSpeller, eitherSpeller, type Speller } from "./speller.ts";
import { createStorySpelling } from "./story-spelling.ts";
import { suggestedWords } from "./suggested-words.ts";

function realSpeller(name: "en" | "en-gb"): Speller {
  const file = (kind: string) =>
    readFileSync(join(import.meta.dirname, "../../../../node_modules", `dictionary-${name}`, `index.${kind}`), "utf8");
  return createSpeller(file("aff"), file("dic"));
}

let american: Speller;
beforeAll(() => {
  american = realSpeller("en");
});

const line = (key: string, text: string) => ({ key, version: 1, text, english: "us" as const, leftOut: [] });

test("right words of many shapes are right, wrong ones are wrong", () => {
  const right =
    "harbor harbors harbor's dockers Dockers isn't they'd re-elect co-founder four-story anti-war well-known café mother-in-law NEWS";
  expect(right.split(" ").filter((word) => !american.isRight(word))).toEqual([]);
  const wrong = "harbuor recieve harbour colour isnt teh co-fuonder the-the'x";
  expect(wrong.split(" ").filter((word) => american.isRight(word))).toEqual([]);
  expect(american.suggest("recieve")).toContain("receive");
});

test("British English has its own spellings", () => {
  const british = realSpeller("en-gb");
  expect(["colour", "harbour's", "organise", "kerb"].filter((word) => !british.isRight(word))).toEqual([]);
  expect(["color", "harbor"].filter((word) => british.isRight(word))).toEqual([]);
});

test("where nobody said which English it is, both are right, and slips are wrong", () => {
  const either = eitherSpeller(american, realSpeller("en-gb"));
  expect(["colour", "color", "theatre", "theater", "gray", "grey"].filter((word) => !either.isRight(word))).toEqual([]);
  expect(["colur", "teh", "thaeter"].filter((word) => either.isRight(word))).toEqual([]);
  expect(either.suggest("harbuor")).toEqual(expect.arrayContaining(["harbor", "harbour"]));
});

test("a capitalised word that stands twice is a name of the story, until one of the two is gone", () => {
  const story = createStorySpelling(() => american);
  const words = (lines: ReturnType<typeof story.update>) =>
    lines.map(({ key, wrong }) => [key, wrong.map((one) => one.word)]);
  expect(
    words(story.update([line("a", "Police named him as Tait, a docker."), line("b", "Nobody came.")], [])),
  ).toEqual([
    ["a", ["Tait"]],
    ["b", []],
  ]);
  expect(words(story.update([line("c", "Tait’s lawyer was late.")], []))).toEqual([
    ["c", []],
    ["a", []],
  ]);
  expect(words(story.update([], ["c"]))).toEqual([["a", ["Tait"]]]);
});

test("inside a sentence a capitalised word that is like no word is a name; a slip of a name or a title is not", () => {
  const story = createStorySpelling(() => american);
  const text = "He met Yahya Okafor and Prime Ministre Ben-Okafor, an Isreali, on Wensday. Okaford spoke.";
  const [told] = story.update([line("a", text)], []);
  expect(told?.wrong.map(({ word }) => word)).toEqual(["Ministre", "Isreali", "Okaford"]);
  const [short] = story.update(
    [line("a", "Said Ilse Haverman and Sami, and he went to Tals. Teh Haverman boat sank.")],
    [],
  );
  expect(short?.wrong.map(({ word }) => word)).toEqual(["Sami", "Tals", "Teh"]);
});

test("a slip that begins two sentences is no name", () => {
  const story = createStorySpelling(() => american);
  const [told] = story.update([line("a", "Teh bus left. Teh train did not.")], []);
  expect(told?.wrong.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [14, 17],
  ]);
});

test("lists and names of people are known, possessives and capitals too, and small letters are no name", () => {
  const story = createStorySpelling(() => american);
  story.update([line("a", "Miriam Adlerr’s dashcam, ADLERR said: adlerr. Geoblocked Ben-Zvi.")], []);
  const [told] = story.know(knownWords(["Miriam Adlerr", "dashcam", "geoblocked", "Zvi"]));
  expect(told?.wrong.map(({ word }) => word)).toEqual(["adlerr"]);
});

test("what is left out is not looked at", () => {
  const story = createStorySpelling(() => american);
  const [told] = story.update([{ ...line("a", "run teh code"), leftOut: [{ from: 4, to: 7 }] }], []);
  expect(told?.wrong).toEqual([]);
});

test.each([
  ["teh", "the"],
  ["isnt", "isn't"],
  ["recieve", "receive"],
  ["goverment's", "government's"],
  ["Okafro", "Okafor"],
  ["okafro's", "Okafor's"],
  ["dashcm", "dashcam"],
])("%s: first of all %s is offered", (word, expected) => {
  const offered = suggestedWords(word, american, knownWords(["Tom Okafor", "The Harbor Post", "dashcam"]));
  expect(offered[0]).toBe(expected);
  expect(offered.length).toBeLessThan(10);
});
