import { binary } from "harper.js/binary";
import { beforeAll, expect, test } from "vitest";
import { createGrammarChecker, type GrammarChecker } from "./grammar-checker.ts";

// The real checker. Its package ships the machine code in two shapes; the worker takes the slim one.
let checker: GrammarChecker;
beforeAll(async () => {
  checker = await createGrammarChecker(binary, "us");
});

const told = async (text: string, leftOut: { from: number; to: number }[] = []) =>
  (await checker.remarks(text, leftOut)).map(({ words, instead }) => `${words} > ${instead[0]}`);

test.each([
  ["The ship arrived at a hour that nobody had expected.", ["a > an"]],
  ["A honest answer would have helped, he said.", ["A > An"]],
  ["The the mayor refused to comment.", ["The the > The"]],
  ["He could of stopped the train, the inquiry heard.", ["could of > could have"]],
  ["She said their going to appeal the ruling.", ["their > they're"]],
  ["The committee have went to court twice.", ["went > gone"]],
  ["He don’t want to talk about the case.", ["don’t > doesn’t"]],
  ["For all intensive purposes the deal is dead.", ["For all intensive purposes > For all intents and purposes"]],
  ["The verdict was a mute point, lawyers said.", ["mute point > moot point"]],
  ["💥 More then 200 people attended.", ["then > than"]],
])("%s", async (text, expected) => {
  expect(await told(text)).toEqual(expected);
});

test("what the house writes, and what a speaker said, is not argued with", async () => {
  const news = [
    "Talks between the port authority and the dockers’ union broke down late on Tuesday, with no date for another meeting.",
    "The bill passed its first reading 61-49. Opposition lawmakers walked out, calling it “a gift to the developers.”",
    "“We ain’t got nothing to say to them,” said Miriam Adler, who leads the union’s negotiators. “They could of called.”",
    "Haifa, Israel — Rescue teams on Sunday searched the rubble of a four-story building, killing at least five people.",
    "The plan calls for 450 apartments, a kindergarten and a park; it costs about £2.4m ($3.1 million).",
    "The U.N. World Food Program said its trucks had been turned back at the crossing at 3:40 a.m. for a third day.",
    "Hamas officials said the proposal was under review. Turnout was 43 percent, the lowest since records began.",
    "Two of the suspects, both in their 20s, fled on foot toward the harbor. A third was arrested at the scene.",
  ];
  for (const text of news) expect(await told(text), text).toEqual([]);
});

test("nothing is said of what is left out, or right beside it", async () => {
  const text = "They ran the the script.";
  expect(await told(text, [{ from: 13, to: 16 }])).toEqual([]);
  expect(await told(text)).toEqual(["the the > the"]);
});
