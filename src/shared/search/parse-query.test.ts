import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flagOf, flags, hebrewFlags, hebrewOperators, operatorOf, operators, priorityOf } from "./operators.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { addTerm, removeTerm, replaceTerm, setValues, valuesOf, withoutTerm, writeTerm } from "./write-query.ts";

/** What a query says, in short: `-` not, operator, value in “” where quoted, `…` where the last word may go on. */
function told({ not, operator, value, quoted, begins, open }: Term): string {
  const shown = quoted ? `“${value}”` : value;
  return `${not ? "not " : ""}${operator === null ? "" : `${operator} `}${shown}${quoted && begins ? "…" : ""}${open ? " open" : ""}`;
}
const saying = (text: string) => parseQuery(text).map(told);

/** Texts made of what means something in a query, and any others. */
const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "“",
        "״",
        "-",
        "*",
        " ",
        "\u00A0",
        "by:",
        "section:",
        "א",
        "ב",
        "is:",
        ":",
        "word",
        "\0",
        "𐐷",
      ),
    )
    .map((parts) => parts.join("")),
);
/** A term without its place: what it says. */
const said = ({ not, operator, value, quoted, open, begins }: Term) => ({ not, operator, value, quoted, open, begins });

describe("what is typed", () => {
  test.each([
    ["words", "harbour  fire", ["harbour", "fire"]],
    ["a star, which every word has anyway", "harb* fire", ["harb", "fire"]],
    ["a phrase, and one that may go on", '"city hall" "the may"*', ["“city hall”", "“the may”…"]],
    ["a phrase that is not closed yet", 'fire "city ha', ["fire", "“city ha”… open"]],
    ["curly, low and Hebrew marks", "“a b” „c d“ ״שלום רב״", ["“a b”", "“c d”", "“שלום רב”"]],
    [
      "what is to be left out",
      '-fire -"city hall" -section:Sport',
      ["not fire", "not “city hall”", "not section Sport"],
    ],
    ["a dash alone is a word", "- a - --b", ["-", "a", "-", "not -b"]],
    ["operators, in any case", 'section:"City hall" BY:Noa is:held', ["section “City hall”", "by Noa", "is held"]],
    ["operators in Hebrew", 'מדור:ספורט מאת:"דנה לוי"', ["section ספורט", "by “דנה לוי”"]],
    ["an operator before its value is typed", "fire section:", ["fire", "section "]],
    [
      "what only looks like one",
      "at 12:30 see https://a.example note",
      ["at", "12:30", "see", "https://a.example", "note"],
    ],
    ["gershayim inside a word and inside a phrase", 'רה"מ "לשכת רה"מ היום"', ['רה"מ', '“לשכת רה"מ היום”']],
    ["a doubled mark means itself", '"say ""no"" now"', ['“say "no" now”']],
    ["what stands right behind a phrase", '"a b"c', ["“a b”", "c"]],
  ])("%s", (_name, text, terms) => {
    expect(saying(text)).toEqual(terms);
  });

  test("is always a query, and every sign that is no space is in exactly one term", () => {
    fc.assert(
      fc.property(typed, (text) => {
        let at = 0;
        for (const term of parseQuery(text)) {
          expect(text.slice(at, term.from).trim()).toBe("");
          expect(term.from).toBeLessThan(term.to);
          expect(term.valueFrom).toBeLessThanOrEqual(term.to);
          at = term.to;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("a query's text", () => {
  test("without one of its terms has the others as they were", () => {
    fc.assert(
      fc.property(typed, fc.nat(20), (text, which) => {
        const terms = parseQuery(text);
        const gone = terms[which % Math.max(terms.length, 1)];
        if (!gone) return;
        const left = terms.filter((term) => term !== gone).map(said);
        expect(parseQuery(removeTerm(text, gone)).map(said)).toEqual(left);
        const replaced = parseQuery(replaceTerm(text, gone, { operator: "tag", value: "x" }));
        expect(replaced.length).toBe(terms.length);
        expect(replaced.filter(({ value, operator }) => value !== "x" || operator !== "tag").map(said)).toEqual(
          left.filter(({ value, operator }) => value !== "x" || operator !== "tag"),
        );
      }),
    );
  });

  test("gives back whatever was written into it", () => {
    const term = fc.record({
      operator: fc.constantFrom(null, ...operators),
      value: typed,
      not: fc.boolean(),
      quoted: fc.boolean(),
    });
    fc.assert(
      fc.property(term, (wanted) => {
        const [read, ...rest] = parseQuery(writeTerm(wanted));
        expect(rest).toEqual([]);
        expect(read).toMatchObject({ operator: wanted.operator, value: wanted.value, not: wanted.not, open: false });
      }),
    );
  });

  test("takes a further term at its end, once, in place of its opposite", () => {
    expect(addTerm("fire", { operator: "section", value: "City hall" })).toBe('fire section:"City hall"');
    expect(addTerm('fire "city ha', { operator: "by", value: "Noa" })).toBe('fire "city ha" by:Noa');
    expect(addTerm("by:noa fire", { operator: "by", value: "Noa" })).toBe("by:noa fire");
    expect(addTerm("-by:noa fire", { operator: "by", value: "Noa" })).toBe("by:Noa fire");
    expect(addTerm("", { operator: "priority", value: "-1" })).toBe("priority:-1");
    fc.assert(
      fc.property(typed, fc.constantFrom("x", 'רה"מ', "a b"), (text, value) => {
        const terms = parseQuery(addTerm(text, { operator: "tag", value }));
        expect(terms.some((term) => term.operator === "tag" && term.value.trim().toLowerCase() === value)).toBe(true);
        expect(parseQuery(withoutTerm(text, { operator: "tag", value })).length).toBeLessThanOrEqual(terms.length);
      }),
    );
  });

  test("asks for what a menu of filters says", () => {
    const text = 'fire section:Sport -section:Arts by:Noa "city hall"';
    expect(valuesOf(text, "section")).toEqual(["Sport"]);
    expect(setValues(text, "section", ["sport", "City hall"])).toBe(
      'fire section:Sport by:Noa "city hall" section:"City hall"',
    );
    expect(setValues(text, "section", [])).toBe('fire by:Noa "city hall"');
    expect(withoutTerm("by:Noa fire -by:noa", { operator: "by", value: "Noa" })).toBe("fire");
  });
});

test("every operator and flag has one name in each language, and no two share one", () => {
  for (const operator of operators) expect(operatorOf(hebrewOperators[operator])).toBe(operator);
  for (const flag of flags) expect([flagOf(flag), flagOf(hebrewFlags[flag])]).toEqual([flag, flag]);
  expect(["PUB", "c", "", "nonsense"].map(flagOf)).toEqual(["published", "typing", "typing", null]);
  expect(["-1", "urg", "נמוכה", "-", "3"].map(priorityOf)).toEqual([-1, "typing", -1, "typing", null]);
});
