import { describe, expect, it } from "vitest";
import { emptyCredit } from "./credit.ts";
import { type CreditFields, creditFromFields } from "./credit-from-fields.ts";
import { creditLine } from "./render-credit.ts";

function told(fields: CreditFields): string {
  const credit = creditFromFields(fields);
  const items = credit.items.map((item) => {
    const qualifiers = item.qualifiers.length === 0 ? "" : ` [${item.qualifiers.join(", ")}]`;
    return item.parties.map((party) => `${party.role}:${party.name}`).join(" > ") + qualifiers;
  });
  return `${credit.state} ${items.join(" ; ")}`.trim();
}

const cases: [why: string, fields: CreditFields, expected: string][] = [
  [
    "a By-line stands before the Credit",
    {
      creditLine: "AFP/Getty Images",
      creator: "ORLA VENNING",
      source: "AFP",
      copyright: "ORLA VENNING",
      byLineTitle: "Stringer",
    },
    "parsed photographer:Orla Venning > agency:AFP > distributor:Getty Images",
  ],
  [
    "an id in Source is no name",
    { creditLine: "REUTERS", creator: "Orla Venning", source: "X00227" },
    "parsed photographer:Orla Venning > agency:Reuters",
  ],
  [
    "the same name is not doubled",
    { creditLine: "Orla Venning/AP", creator: "ORLA VENNING" },
    "parsed photographer:Orla Venning > agency:AP",
  ],
  [
    "the same line is not doubled",
    { creditLine: "Orla Venning", creator: "Orla Venning" },
    "parsed photographer:Orla Venning",
  ],
  [
    "the By-line may say all",
    { creditLine: "REX", creator: "Orla Venning/BPI/REX" },
    "parsed photographer:Orla Venning > agency:BPI > distributor:REX",
  ],
  [
    "several creators",
    { creditLine: "AP", creator: ["Orla Venning", "Tomas Quill"] },
    "parsed photographer:Orla Venning > photographer:Tomas Quill > agency:AP",
  ],
  [
    "several creators in one string",
    { creditLine: "AP", creator: "Orla Venning, Tomas Quill" },
    "parsed photographer:Orla Venning > photographer:Tomas Quill > agency:AP",
  ],
  [
    "creators of one word keep their own names",
    { creditLine: "AP", creator: ["Zephira", "Orla Venning"] },
    "parsed photographer:Zephira > photographer:Orla Venning > agency:AP",
  ],
  ["Hebrew", { creditLine: "פלאש90", creator: "נועה ברקאי" }, "parsed photographer:נועה ברקאי > agency:פלאש90"],
  ["a By-line alone", { creator: 'דובר צה"ל' }, 'parsed handout:דובר צה"ל'],
  [
    "a By-line and a known Source",
    { creator: "Orla Venning", source: "AP" },
    "parsed photographer:Orla Venning > agency:AP",
  ],
  [
    "a By-line and an unknown Source",
    { creator: "Orla Venning", source: "X00227" },
    "parsed photographer:Orla Venning",
  ],
  ["a By-line that is a code", { creditLine: "REUTERS", creator: "HANDOUT" }, "parsed agency:Reuters [handout]"],
  [
    "a By-line that contradicts the Credit",
    { creditLine: "Tomas Quill/AP", creator: "Orla Venning" },
    "review photographer:Tomas Quill > agency:AP",
  ],
  [
    "an unknown agency",
    { creditLine: "Quayside Press", creator: "Orla Venning" },
    "review photographer:Orla Venning > agency:Quayside Press",
  ],
  ["an unreadable Credit", { creditLine: "NASA, Orla Venning (Quay, MD)", source: "ESA/Hubble" }, "review"],
  ["a Source alone", { source: "Getty Images" }, "parsed agency:Getty Images"],
  ["a copyright notice alone is a proposal", { copyright: "2015 Getty Images" }, "review agency:Getty Images"],
  ["a notice that names nobody is no credit", { copyright: "All rights reserved" }, "parsed"],
];

describe("creditFromFields", () => {
  it.each(cases)("%s", (_why, fields, expected) => {
    expect(told(fields)).toBe(expected);
  });

  it.each(["STF", "STR", "stf", "Staff", "Stringer"])(
    "takes the By-line Title %s for a code that says nothing",
    (byLineTitle) => {
      expect(told({ creditLine: "AP", creator: "Orla Venning", byLineTitle })).toBe(
        "parsed photographer:Orla Venning > agency:AP",
      );
    },
  );

  it.each([
    ["HO", "handout"],
    ["HONS", "handout"],
    ["HOGP", "handout"],
    ["POOL", "pool"],
  ])("takes the By-line Title %s for a qualifier", (byLineTitle, qualifier) => {
    expect(told({ creditLine: "AP", creator: "Orla Venning", byLineTitle })).toBe(
      `parsed photographer:Orla Venning > agency:AP [${qualifier}]`,
    );
  });

  it("gives an empty credit for empty fields", () => {
    expect(creditFromFields({})).toEqual(emptyCredit);
    expect(
      creditFromFields({ creditLine: " ", creator: ["", " "], source: "", copyright: "", byLineTitle: "STF" }),
    ).toEqual(emptyCredit);
  });

  it("keeps both fields in the raw line, which prints well while nobody has looked", () => {
    const credit = creditFromFields({ creditLine: "Quayside Press", creator: ["Orla Venning", "Tomas Quill"] });
    expect(credit.raw).toBe("Orla Venning and Tomas Quill/Quayside Press");
    expect(creditLine(credit, "comma")).toBe("Orla Venning and Tomas Quill/Quayside Press");
  });
});
