import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { changeCase, hasCase, letterCases, namesIn, withCase } from "./change-case.ts";

const english = { language: "en" };

describe("capitals", () => {
  it.each([
    ["title", "the rise and fall of a well-known port", "The Rise and Fall of a Well-Known Port"],
    ["title", "what the fleet is waiting for", "What the Fleet Is Waiting For"],
    ["title", "TALKS STALL IN GENEVA", "Talks Stall in Geneva"],
    ["title", "iPhone and NATO: the end", "iPhone and NATO: The End"],
    ["title", "it’s over from here", "It’s Over From Here"],
    ["sentence", "The Ferry Returns. And I Wait", "The ferry returns. And I wait"],
    ["sentence", "TALKS STALL AGAIN", "Talks stall again"],
    ["sentence", "NATO And The iPhone", "NATO and the iPhone"],
    ["sentence", "“the Ferry,” She Said", "“The ferry,” she said"],
    ["upper", "Straße, naïve", "STRAßE, NAÏVE"],
    ["lower", "ÉCOLE Nato", "école nato"],
  ] as const)("%s of %j: %j", (kind, text, expected) => expect(withCase(text, kind, english)).toBe(expected));

  it("leaves names their capital", () => {
    const names = namesIn(["He went to Geneva with Ilse’s boat.", "The end. Fish is fish."]);
    expect([...names]).toEqual(["Geneva", "Ilse"]);
    expect(withCase("Talks Stall In Geneva", "sentence", { ...english, names })).toBe("Talks stall in Geneva");
  });

  it("knows that a selection in a sentence does not begin one", () => {
    const text = "See The Harbour Wall there";
    expect(edited(text, changeCase(text, 4, 20, "sentence", english))).toBe("See the harbour wall there");
    expect(edited(text, changeCase(text, 4, 20, "title", english))).toBe(text);
  });

  it("knows Turkish, and that Hebrew has none", () => {
    expect(withCase("istanbul", "title", { language: "tr" })).toBe("İstanbul");
    expect(hasCase("שלום 5!")).toBe(false);
    expect(changeCase("שלום", 0, 4, "upper", { language: "he" })).toEqual([]);
  });
});

test("letters stay the letters they are, in their places", () => {
  const same = (one: string, other: string) =>
    one === other || one.toLowerCase() === other.toLowerCase() || one.toUpperCase() === other.toUpperCase();
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(...letterCases),
      fc.nat(20),
      (text, kind, at) => {
        const from = Math.min(at, text.length);
        const done = edited(text, changeCase(text, from, text.length, kind, english));
        expect(done.length).toBe(text.length);
        expect(done.slice(0, from)).toBe(text.slice(0, from));
        const [before, after] = [[...text.slice(from)], [...done.slice(from)]];
        expect(after.length).toBe(before.length);
        for (const [index, letter] of before.entries()) expect(same(letter, after[index] ?? "")).toBe(true);
      },
    ),
  );
});
