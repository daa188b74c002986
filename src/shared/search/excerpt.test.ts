import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCredit } from "../credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument } from "../document/build.ts";
import { excerptOf } from "./excerpt.ts";
import { hitRanges, hitsIn, wantedTerms } from "./find-hits.ts";
import { fold, wordsOf } from "./fold.ts";
import { parseQuery } from "./parse-query.ts";
import { type SearchPlace, storyPlaces } from "./story-places.ts";

const wanted = (text: string) => wantedTerms(parseQuery(text));
/** A text with what is found in square brackets. */
function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  return [...ranges]
    .reverse()
    .reduce((so, [from, to]) => `${so.slice(0, from)}[${so.slice(from, to)}]${so.slice(to)}`, text);
}
const found = (text: string, query: string) => marked(text, hitRanges(hitsIn(text, wanted(query))));

test.each([
  ["words that begin so", "harb", "A harbour, the Harbor.", "A [harbour], the [Harbor]."],
  ["a phrase", '"city hall"', "Hall of the city, City Hall, city halls", "Hall of the city, [City Hall], city halls"],
  ["accents and points", "cafe שלום", "Le café: שָׁלוֹם", "Le [café]: [שָׁלוֹם]"],
  ["particles and gershayim", 'בית רה"מ', "ובבית רה״מ", "[ובבית] [רה״מ]"],
  ["an article", "كتاب", "والكِتَاب هنا", "[والكِتَاب] هنا"],
  ["signs in a row", "人民", "中华人民共和国", "中华[人民]共和国"],
  ["marks that are parts of letters", "हिन्दी", "हिन्दी में", "[हिन्दी] में"],
  ["what the index parts", "at&t", "AT&T said", "[AT&T] said"],
  ["nothing of what is left out, nor of filters", "-harbour section:city", "harbour city", "harbour city"],
])("finds %s", (_name, query, text, expected) => {
  expect(found(text, query)).toBe(expected);
});

const scripts = fc
  .array(fc.constantFrom(..."abé רה״מָשלום中文ไทยहिन्", "e\u0301", "👩‍👩‍👧", "\u200F", " ", "\n", "İ", "ﬁ"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

test("what is found is what was looked for, wherever it stands", () => {
  fc.assert(
    fc.property(scripts, scripts, scripts, (ahead, word, behind) => {
      const [first] = wordsOf(fold(word));
      const [term] = wanted(`"${first ?? "x"}"`);
      const text = `${ahead} ${word} ${behind}`;
      const hits = hitsIn(text, term ? [term] : []);
      expect(hits.length > 0).toBe(first !== undefined ? wordsOf(fold(text)).includes(first) : false);
      for (const { from, to } of hits) expect(fold(text.slice(from, to)).replaceAll(" ", "")).toContain(first);
    }),
  );
});

const documentOf = (body: Parameters<typeof storyDocument>[1]) =>
  storyDocument({ kicker: "Ports", headline: "Harbour fire", standfirst: "At last the harbour burns." }, body);
const note = { tags: ["Boats"], internalNote: "Ask the harbour master", stage: "draft", onHold: false };
const places = storyPlaces(
  documentOf([
    paragraph("Nobody came."),
    paragraph(
      `${"The night was long and dark. ".repeat(9)}Then fire took the harbour, and ${"all the ships left. ".repeat(9)}`,
    ),
    photoNode({ photo: "p1", alt: "A red bridge", credit: null, caption: "A ship on fire" }),
    gallery([photoNode({ photo: "p2", alt: "גשר", credit: parseCredit("Photo: Tom Okafor / AP"), caption: "" })]),
  ]),
  note,
  (photo) => (photo === "p1" ? parseCredit("Photo: Dana Levi") : undefined),
);
const told = (query: string, from: readonly SearchPlace[] = places) => {
  const excerpt = excerptOf(from, wanted(query));
  return excerpt && `${excerpt.where} ${excerpt.part} ${marked(excerpt.text, excerpt.ranges)}`;
};

describe("an excerpt", () => {
  test.each([
    [
      "is where most words stand together, not the headline that is shown anyway",
      "fire harb",
      /^block:2 {2}….{20,60}Then \[fire\] took the \[harbour\], and .*…$/,
    ],
    ["is the first text with the word", "harbour", /^standfirst {2}At last the \[harbour\] burns\.$/],
    ["is the headline where nothing else has it", "ports", /^headline {2}\[Ports\]$/],
    ["is a caption", "ship photo:fire", /^photo:1 caption A \[ship\] on \[fire\]$/],
    ["is an alternative text", "גשר", /^photo:2 alt \[גשר\]$/],
    ["is a credit of the story", "okafor", /^photo:2 credit Photo: Tom \[Okafor\] \/ AP$/],
    ["is a credit of the library", "by:x photo:dana", /^photo:1 credit Photo: \[Dana\] Levi$/],
    ["is a note", "note:harb", /^story internalNote Ask the \[harbour\] master$/],
    ["is a tag", "boats", /^story tags \[Boats\]$/],
  ])("%s", (_name, query, expected) => {
    expect(told(query)).toMatch(expected);
  });

  test("is none where nothing is found, or nothing is looked for", () => {
    expect([told("nowhere"), told("is:held"), told("draft"), told("photo:harbour")]).toEqual([null, null, null, null]);
  });

  test("is short, of whole characters, and its marks are what is found in it", () => {
    fc.assert(
      fc.property(fc.array(scripts, { minLength: 4, maxLength: 12 }), scripts, (parts, word) => {
        const text = parts.join(`\n${word} `);
        const terms = wanted(word.replaceAll(/["״“”„:-]/g, ""));
        const excerpt = excerptOf([{ column: "body", where: "block:1", part: "", text }], terms);
        if (excerpt === null) return;
        expect(excerpt.ranges.length).toBeGreaterThan(0);
        const inner = excerpt.text.replace(/^…|…$/g, "");
        const flat = text.replace(/\s/g, " ");
        const at = flat.indexOf(inner);
        expect(at).toBeGreaterThanOrEqual(0);
        for (const [from, to] of excerpt.ranges) {
          const words = wordsOf(fold(excerpt.text.slice(from, to)));
          expect(
            terms.some(({ forms }) => forms.some(([first = ""]) => words.some((one) => one.startsWith(first)))),
          ).toBe(true);
        }
        const signs = (whole: string) =>
          [...new Intl.Segmenter("und").segment(whole)].map(({ segment }) => segment).join("|");
        expect(`|${signs(flat)}|`).toContain(`|${signs(inner)}|`);
      }),
    );
  });
});
