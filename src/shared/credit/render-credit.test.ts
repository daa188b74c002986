import { describe, expect, it } from "vitest";
import { type Credit, type CreditStyle, creditStyle, emptyCredit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";
import { creditLine, creditSegments, creditText, wrapCredit } from "./render-credit.ts";

const printed: [line: string, expected: Record<CreditStyle, string>][] = [
  [
    "Orla Venning/AP",
    {
      slash: "Orla Venning/AP",
      spaced: "Orla Venning / AP",
      comma: "Orla Venning, AP",
      ap: "AP Photo/Orla Venning",
      via: "Orla Venning/AP",
    },
  ],
  [
    "Orla Venning/AFP/Getty Images",
    {
      slash: "Orla Venning/AFP/Getty Images",
      spaced: "Orla Venning / AFP / Getty Images",
      comma: "Orla Venning, AFP/Getty Images",
      ap: "Orla Venning/AFP via Getty Images",
      via: "Orla Venning/AFP via Getty Images",
    },
  ],
  [
    "Orla Venning/The Times via AP",
    {
      slash: "Orla Venning/The Times via AP",
      spaced: "Orla Venning / The Times via AP",
      comma: "Orla Venning, The Times via AP",
      ap: "Orla Venning/The Times via AP",
      via: "Orla Venning/The Times via AP",
    },
  ],
  [
    "נועה ברקאי/פלאש90",
    {
      slash: "נועה ברקאי/פלאש90",
      spaced: "נועה ברקאי / פלאש90",
      comma: "נועה ברקאי, פלאש90",
      ap: "נועה ברקאי/פלאש90",
      via: "נועה ברקאי/פלאש90",
    },
  ],
  ["AP", { slash: "AP", spaced: "AP", comma: "AP", ap: "AP", via: "AP" }],
];

describe("creditLine", () => {
  it.each(printed)("prints %s in every style", (line, expected) => {
    for (const style of creditStyle.options) expect(creditLine(parseCredit(line), style)).toBe(expected[style]);
  });

  it("falls back where the style would say something else: “A, B” would be two credits", () => {
    expect(creditLine(parseCredit("DHA via AP"), "comma")).toBe("DHA via AP");
  });

  it("keeps people of one word apart", () => {
    const parties = ["Zephira", "Orla Venning"].map((name) => ({ name, role: "photographer" as const }));
    const credit: Credit = { ...emptyCredit, items: [{ parties, qualifiers: [] }] };
    expect(creditLine(credit, "slash")).toBe("Zephira + Orla Venning");
  });

  it("prints qualifiers in the line's own language and keeps the instruction for the desk", () => {
    const credit = parseCredit("Mandatory Credit: Orla Venning/AP, File");
    expect(creditLine(credit, "spaced")).toBe("Orla Venning / AP, File");
    expect(creditLine(credit, "spaced", { instructions: true })).toBe("Orla Venning / AP, File, Mandatory credit");
    expect(creditLine(parseCredit("צילום ארכיון: נועה ברקאי"), "slash")).toBe("נועה ברקאי, ארכיון");
  });

  it("prints a line under review as it stands, but for the wrapper that goes round it again", () => {
    const credit = parseCredit("(Photo: Orla Venning / Quayside Press)");
    expect(credit.state).toBe("review");
    expect(creditLine(credit, "slash")).toBe("Orla Venning / Quayside Press");
    expect(creditLine(parseCredit("© Quayside Press, all rights reserved"), "slash")).toBe(
      "© Quayside Press, all rights reserved",
    );
    expect(creditLine({ ...emptyCredit, raw: "verbatim, [as typed", state: "confirmed" }, "slash")).toBe(
      "verbatim, [as typed",
    );
  });

  it("prints from the parts once a person has confirmed them", () => {
    const credit = { ...parseCredit("Orla Venning, Tomas Quill"), state: "confirmed" as const };
    expect(creditLine(credit, "slash")).toBe("Orla Venning and Tomas Quill");
  });

  it("prints nothing for a picture that needs no credit, nor for an empty credit", () => {
    expect(creditLine({ ...parseCredit("Orla Venning/AP"), exempt: "own graphic" }, "slash")).toBe("");
    expect(creditSegments(emptyCredit, "slash")).toEqual([]);
  });

  it("never fails on parts that no line can say", () => {
    const parties = [{ name: "A/B; (C", role: "photographer" as const }];
    expect(creditLine({ ...emptyCredit, items: [{ parties, qualifiers: [] }] }, "ap")).toBe("A/B; (C");
  });
});

describe("creditSegments", () => {
  it("isolates each party and leaves the separators outside", () => {
    expect(creditSegments(parseCredit("נועה ברקאי/AP"), "spaced")).toEqual([
      { text: "נועה ברקאי", isolate: true },
      { text: " / ", isolate: false },
      { text: "AP", isolate: true },
    ]);
  });
});

describe("creditText", () => {
  it("isolates only what runs the other way", () => {
    const mixed = parseCredit("Orla Venning/פלאש90");
    expect(creditText(mixed, "slash", "rtl")).toBe("\u2068Orla Venning\u2069/פלאש90");
    expect(creditText(mixed, "slash", "ltr")).toBe("Orla Venning/\u2068פלאש90\u2069");
    expect(creditText(parseCredit("Orla Venning/AP"), "slash", "ltr")).toBe("Orla Venning/AP");
  });
});

describe("wrapCredit", () => {
  it.each([
    ["Orla Venning / AP", "en", "(Photo: Orla Venning / AP)"],
    ["Orla Venning / AP", "he", "(צילום: Orla Venning / AP)"],
    ["AP Photo/Orla Venning", "en-GB", "(AP Photo/Orla Venning)"],
    ["Quayside Photo/Orla Venning", "en", "(Quayside Photo/Orla Venning)"],
    ["באדיבות המשפחה", "he-IL", "(באדיבות המשפחה)"],
    ["Illustration by Orla Venning", "en", "(Illustration by Orla Venning)"],
    ["  ", "en", ""],
  ])("%s in %s", (line, language, expected) => {
    expect(wrapCredit(line, language)).toBe(expected);
  });
});
