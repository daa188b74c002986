import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFind } from "./compile-find.ts";
import { type FindQuery, searchedText } from "./find-query.ts";
import { foldText } from "./folded-text.ts";
import { foldingFor } from "./folding.ts";

const plain: FindQuery = { text: "", capitals: false, marks: false, wholeWord: false, expression: false };

function found(text: string, query: Partial<FindQuery>): string[] {
  const compiled = compileFind({ ...plain, ...query });
  if (!compiled.ok) throw new Error(compiled.fault);
  return compiled.find(searchedText(text)).map(({ from, to }) => `${from}:${text.slice(from, to)}`);
}

describe("words as typed", () => {
  test.each([
    ["capitals do not count", "City CITY city", { text: "cIty" }, ["0:City", "5:CITY", "10:city"]],
    ["capitals count", "City CITY city", { text: "City", capitals: true }, ["0:City"]],
    ["accents do not count", "Le cafe\u0301, le café", { text: "cafe" }, ["3:cafe\u0301", "13:café"]],
    ["accents count", "cafe café", { text: "café", marks: true }, ["5:café"]],
    ["composed and decomposed are one even so", "cafe\u0301", { text: "café", marks: true }, ["0:cafe\u0301"]],
    ["niqqud does not count", "אמר שָׁלוֹם לכולם", { text: "שלום" }, ["4:שָׁלוֹם"]],
    ["niqqud that is typed does not count either", "אמר שלום", { text: "שָׁלוֹם" }, ["4:שלום"]],
    ["niqqud counts", "שלום שָׁלוֹם", { text: "שָׁלוֹם", marks: true }, ["5:שָׁלוֹם"]],
    ["a part of a pointed word", "שָׁלוֹם", { text: "לו" }, ["3:לוֹ"]],
    ["curly marks for straight ones", "don’t “go” – now", { text: 't "go" - n' }, ["4:t “go” – n"]],
    ["gershayim for a straight quote", "רה״מ אמר", { text: 'רה"מ' }, ["0:רה״מ"]],
    ["a space that does not break", "10\u00A0km", { text: "10 km" }, ["0:10\u00A0km"]],
    ["which quotation mark counts", "‘a’ 'a'", { text: "'a'", marks: true }, ["4:'a'"]],
    ["a ligature whole, not half", "ﬁnal fine", { text: "fi" }, ["0:ﬁ", "5:fi"]],
    ["no half of a sign", "½ …", { text: "." }, []],
    ["a capital that grows in lower case", "İstanbul", { text: "istanbul" }, ["0:İstanbul"]],
    ["the same with its dot", "xİstanbul", { text: "İs", marks: true }, ["1:İs"]],
    ["final sigma", "ΟΔΟΣ οδός", { text: "οδος" }, ["0:ΟΔΟΣ", "5:οδός"]],
    ["an accent where only that is asked for", "a \u0301", { text: "\u0301" }, []],
    ["none of another", "aaaa", { text: "aa" }, ["0:aa", "2:aa"]],
    ["after a mark of direction", "\u200Fשלום", { text: "שלום" }, ["1:שלום"]],
    ["nothing", "abc", { text: "" }, []],
    ["no half of a picture letter", "👩‍🚒 👍🏽 🇮🇱🇱🇮 👩", { text: "👩" }, ["20:👩"]],
    ["nor its other half", "👩‍🚒 🚒", { text: "🚒" }, ["6:🚒"]],
    ["nor one without its colour", "👍🏽 👍", { text: "👍" }, ["5:👍"]],
    ["nor two halves of two flags", "🇮🇱🇱🇮 🇱🇱", { text: "🇱🇱" }, ["9:🇱🇱"]],
    ["the second of two flags", "🇮🇱🇱🇮", { text: "🇱🇮" }, ["4:🇱🇮"]],
    ["a picture letter with its sign and without", "❤️ ❤", { text: "❤" }, ["0:❤️", "3:❤"]],
    ["words of two lines", "one\ntwo", { text: "one\ntwo" }, []],
    ["signs that mean something in expressions", "a.b (c)", { text: ".b (" }, ["1:.b ("]],
  ] as const)("%s", (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test.each([
    ["city cities citya acity city-hall", "city", ["0:city", "24:city"]],
    ["city's, naïve_city", "city", ["0:city"]],
    ["צה״ל צה צה\"ל 'צה'", "צה", ["5:צה", "14:צה"]],
    ["בית־ספר", "בית", ["0:בית"]],
    ["x𐐀y 𐐀", "𐐀", ["5:𐐀"]],
  ])("whole words of %s", (text, wanted, expected) => {
    expect(found(text, { text: wanted, wholeWord: true })).toEqual(expected);
  });
});

describe("an expression", () => {
  test.each([
    ["finds", "10 km, 200 km", { text: "\\d+ km" }, ["0:10 km", "7:200 km"]],
    ["with capitals or without", "Km km", { text: "km", capitals: true }, ["3:km"]],
    ["without accents and points", "café שָׁלוֹם", { text: "cafe .*ם$" }, ["0:café שָׁלוֹם"]],
    ["with them", "cafe café", { text: "caf\\p{L}$", marks: true }, ["5:café"]],
    ["line by line", "one\ntwo", { text: "^\\w+\\s*" }, ["0:one", "4:two"]],
    ["whole words", "cat concat", { text: "c[ao]t", wholeWord: true }, ["0:cat"]],
    ["nothing of no length", "abc", { text: "x*" }, []],
    ["whole signs", "😀", { text: "." }, ["0:😀"]],
    ["a dash that is no range", "a–z b", { text: "[a–z]" }, ["0:a", "1:–", "2:z"]],
    ["no half of a picture letter", "👩‍🚒 👩", { text: "👩" }, ["6:👩"]],
    ["nor with every sign counting", "👩‍🚒 👩", { text: "👩", marks: true }, ["6:👩"]],
    ["classes of letters", "שלום abc", { text: "\\p{Script=Hebrew}+" }, ["0:שלום"]],
  ] as const)("%s", (_name, text, query, expected) => {
    expect(found(text, { ...query, expression: true })).toEqual(expected);
  });

  test("catches groups as they are written", () => {
    const compiled = compileFind({ ...plain, text: "(?<who>cafe) (x)?", expression: true });
    expect(compiled.ok && compiled.find(searchedText("le Café noir"))).toEqual([
      { from: 3, to: 8, groups: ["Café", ""], named: { who: "Café" } },
    ]);
  });

  test.each([
    ["(", "group"],
    ["a)", "group"],
    ["[a", "bracket"],
    ["]", "brace"],
    ["*a", "repeat"],
    ["\\", "backslash"],
    ["\\-", "backslash"],
    ["a{2,1}", "brace"],
    ["a{", "brace"],
    ["[z-a]", "range"],
    ["\\k<q>", "name"],
    ["\\p{Foo}", "property"],
    ["(?a)", "look"],
  ])("that is wrong says why: %s", (text, fault) => {
    expect(compileFind({ ...plain, text, expression: true })).toMatchObject({ ok: false, fault });
  });
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."שָׁלוֹם aAbBéÉİΣς״\"'’–- \u00A0ﬁ½…",
        "e\u0301",
        "\u00AD",
        "\u200F",
        "가",
        "\u1100\u1161",
        "😀",
        "\uD83D",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));
const likeness = fc.record({ capitals: fc.boolean(), marks: fc.boolean() });

describe("for any text, any words and any likeness", () => {
  test("every hit is what was asked for, none touches another, and no place is left out", () => {
    fc.assert(
      fc.property(texts, texts, likeness, (text, words, like) => {
        const compiled = compileFind({ ...plain, ...like, text: words });
        if (!compiled.ok) throw new Error("words are never wrong");
        const hits = compiled.find(searchedText(text));
        const name =
          foldText(words, foldingFor(like)).text === "" ? foldingFor({ ...like, marks: true }) : foldingFor(like);
        const wanted = foldText(words, name).text;
        let end = 0;
        for (const { from, to } of hits) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(foldText(text.slice(from, to), name).text).toBe(wanted);
          end = to;
        }
        // Between two hits, and behind the last, nothing of it is left.
        const rests = [0, ...hits.map(({ to }) => to)].map((from, at) => text.slice(from, hits[at]?.from));
        for (const rest of rests) {
          const left = compiled.find(searchedText(rest));
          expect(wanted === "" ? [] : left).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the words of a text itself are found where they stand", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        likeness,
        (ahead, words, like) => {
          const text = `${ahead}|${words}|`;
          const compiled = compileFind({ ...plain, ...like, text: `|${words}|` });
          const hits = compiled.ok ? compiled.find(searchedText(text)) : [];
          expect(hits.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
