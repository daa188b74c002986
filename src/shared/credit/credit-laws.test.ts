import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Credit,
  type CreditItem,
  type CreditParty,
  type CreditRole,
  creditQualifier,
  creditStyle,
  emptyCredit,
} from "./credit.ts";
import { cleanLine } from "./credit-text.ts";
import { fold } from "./fold.ts";
import { houseTable } from "./house-organisations.ts";
import { organisations, partyKey } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";
import { creditLine, creditText, wrapCredit } from "./render-credit.ts";
import { sameCredit, sameItems } from "./same-credit.ts";

/**
 * The law: a credit that is printed is read back as the same items. Its domain is made here: people of invented names (also
 * of one word, with particles, initials and apostrophes) in Latin and Hebrew letters, every organisation of the table that is
 * not ambiguous in each of its printed names, and every order of roles that the model gives a meaning to. Outside it lie
 * names that hold a separator, Hebrew names of three or more words with a vav in the middle, and a distributor of nobody's.
 */
const latinPeople = [
  "Orla Venning",
  "Tomas van Aldern",
  "Ines de Lorme",
  "Kofi O'Quill",
  "J.P. McTavin",
  "Anne-Sophie Brandt-Olsen",
  "Zephira",
  "Élodie Marchetté",
  "Sven Dahlin Jr.",
];
const hebrewPeople = ["נועה ברקאי", "איתמר בן־עמי", "שירה וייס", "אלמוגית", "ג'ורג' נחליאלי"];
const person = fc.oneof(fc.constantFrom(...latinPeople), fc.constantFrom(...hebrewPeople));

function named(role: CreditRole, kinds: readonly string[]): fc.Arbitrary<CreditParty> {
  const names = organisations
    .filter((entry) => kinds.includes(entry.kind) && entry.ambiguous !== true)
    .flatMap((entry) => [entry.name, ...Object.values(entry.localNames ?? {})]);
  return fc.constantFrom(...names).map((name) => ({ name, role }));
}

const suppliers = ["agency", "government", "institution"];
const agency = named("agency", suppliers);
const distributor = named("distributor", suppliers);
const publication = named("publication", ["publication"]);
const platform = named("platform", ["platform"]);
const spokesperson = named("handout", ["spokesperson"]);
const archive = named("archive", ["archive"]);
const system = named("ai-system", ["ai-system"]);
const courtesy = fc
  .constantFrom("the Aldern family", "Orla Venning", "המשפחה", "נועה ברקאי")
  .map((name): CreditParty => ({ name, role: "courtesy" }));
const handle = fc.constantFrom("@orla_venning", "@quay.watch").map((name): CreditParty => ({ name, role: "social" }));
const handoutPerson = fc.constantFrom(...latinPeople).map((name): CreditParty => ({ name, role: "handout" }));

const makers = fc.oneof(
  fc
    .tuple(
      fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<CreditRole>("photographer", "illustrator"),
    )
    .map(([names, role]) => names.map((name): CreditParty => ({ name, role }))),
  handle.map((party) => [party]),
);
const houses: fc.Arbitrary<CreditParty[]> = fc.oneof(
  fc.tuple(agency),
  fc.tuple(agency, distributor),
  fc.tuple(publication),
  fc.tuple(publication, distributor),
  fc.tuple(publication, agency),
  fc.tuple(agency, publication),
  fc.tuple(platform),
  fc.tuple(spokesperson),
  fc.tuple(spokesperson, distributor),
  fc.tuple(archive),
  fc.tuple(system),
  fc.tuple(courtesy),
  fc.tuple(courtesy, agency),
  fc.tuple(agency, distributor, distributor),
);
const parties = fc
  .oneof(
    makers,
    houses,
    fc.tuple(makers, houses).map(([first, rest]) => [...first, ...rest]),
    fc.tuple(makers, fc.tuple(distributor)).map(([first, rest]) => [...first, ...rest]),
    fc.tuple(handoutPerson, distributor),
  )
  .filter((list) => new Set(list.map((party) => partyKey(party.name))).size === list.length);

const positions = ["left", "above", "top left", "left to right", "מימין", "למעלה"];
const notes = ["Quayside intern", "for Lumen", "seen from the pier", "כתבת מתמחה"];
const item: fc.Arbitrary<CreditItem> = fc
  .record({
    parties,
    qualifiers: fc.subarray([...creditQualifier.options]),
    position: fc.option(fc.constantFrom(...positions), { nil: undefined }),
    notes: fc.option(fc.uniqueArray(fc.constantFrom(...notes), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  })
  .map(({ parties, qualifiers, position, notes }) => ({
    parties,
    qualifiers,
    ...(position === undefined ? {} : { position }),
    ...(notes === undefined ? {} : { notes }),
  }));
const credit: fc.Arbitrary<Credit> = fc
  .uniqueArray(item, { minLength: 1, maxLength: 3, comparator: (one, other) => sameItems([one], [other]) })
  .map((items) => ({ items, raw: "", state: "parsed", exempt: "" }));
const style = fc.constantFrom(...creditStyle.options);

/** Lines made of everything that credit lines are made of, in any order. */
const shards = [
  ...latinPeople,
  ...hebrewPeople,
  ..."AP,AP Photo,REUTERS,Getty Images,פלאש90,NASA,NASA/JPL,Invision,X,Kan,XYZ,Mugwum Press,STF,HO,HO-,Pool,File,@quay".split(
    ",",
  ),
  ..."/| / |, |; | - | via | for | and | & | + | ו־|#|(|)|[|]|.| |©|*|:|\u200f|\u202e".split("|"),
  ..."Photo: |Photo by |צילום: |באדיבות |Courtesy of |Illustration by |Mandatory Credit: |File photo by |(left)|(above)|by ".split(
    "|",
  ),
  "ORLA VENNING",
  "נועה ויעל ברקאי",
  "All rights reserved",
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...shards), fc.constantFrom("", " ")), { maxLength: 9 })
  .map((parts) => parts.flat().join(""));
const anyLine = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary", maxLength: 60 }), soup);

function readBack(line: string): readonly CreditItem[] {
  return parseCredit(line).items;
}

function withoutMandatory(items: readonly CreditItem[]): CreditItem[] {
  return items.map((one) => ({ ...one, qualifiers: one.qualifiers.filter((qualifier) => qualifier !== "mandatory") }));
}

describe("the law of credits: what is printed is read back as the same items", () => {
  it("holds in every style, in both scripts, with instructions printed", () => {
    fc.assert(
      fc.property(credit, style, (value, style) => {
        expect(readBack(creditLine(value, style, { instructions: true }))).toEqual(value.items);
      }),
      { numRuns: 1500 },
    );
  });

  it("holds but for “mandatory” in the line that readers see", () => {
    fc.assert(
      fc.property(credit, style, (value, style) => {
        expect(readBack(creditLine(value, style))).toEqual(withoutMandatory(value.items));
      }),
      { numRuns: 500 },
    );
  });

  it("holds through the house's wrapper in either language", () => {
    fc.assert(
      fc.property(credit, style, fc.constantFrom("en", "he", "he-IL"), (value, style, language) => {
        const line = wrapCredit(creditLine(value, style), language);
        expect(line.startsWith("(") && line.endsWith(")")).toBe(true);
        expect(readBack(line)).toEqual(withoutMandatory(value.items));
      }),
      { numRuns: 500 },
    );
  });

  it("holds through plain text with isolates, in either direction", () => {
    fc.assert(
      fc.property(credit, style, fc.constantFrom("ltr" as const, "rtl" as const), (value, style, direction) => {
        const text = creditText(value, style, direction);
        expect(text.replace(/[\u2068\u2069]/g, "")).toBe(creditLine(value, style));
        expect(readBack(text)).toEqual(withoutMandatory(value.items));
      }),
      { numRuns: 300 },
    );
  });

  it("holds with the publication's own organisations, own names and replaced ones", () => {
    const table = houseTable({
      version: 1,
      own: [
        {
          name: "Quayside Press",
          kind: "agency",
          aliases: ["QP"],
          localNames: { he: "סוכנות הרציף" },
          lead: "QP Photo",
        },
        { name: "Associated Press", kind: "agency", aliases: ["AP"], replaces: "AP" },
      ],
    });
    const house = fc.constantFrom("Quayside Press", "סוכנות הרציף", "Associated Press");
    fc.assert(
      fc.property(person, house, style, (name, by, style) => {
        const parties: CreditParty[] = [
          { name, role: "photographer" },
          { name: by, role: "agency" },
        ];
        const value: Credit = { ...emptyCredit, items: [{ parties, qualifiers: [] }] };
        const line = creditLine(value, style, { organisations: table });
        expect(parseCredit(line, { organisations: table }).items).toEqual(value.items);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same line again once it has been read", () => {
    fc.assert(
      fc.property(credit, style, (value, style) => {
        const line = creditLine(value, style);
        expect(creditLine(parseCredit(line), style)).toBe(
          parseCredit(line).state === "review"
            ? line
            : creditLine({ ...value, items: withoutMandatory(value.items) }, style),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("reading any line", () => {
  it("never throws and never loses the line", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const value = parseCredit(line);
        expect(value.raw).toBe(line.trim());
        expect(value.items.every((one) => one.parties.length > 0)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads its own raw line alike", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const value = parseCredit(line);
        expect(parseCredit(value.raw)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it("prints what it understood so that it is understood alike, in every style", () => {
    fc.assert(
      fc.property(anyLine, style, (line, style) => {
        const value = parseCredit(line);
        const printed = creditLine(value, style, { instructions: true });
        expect(sameItems(readBack(printed), value.items)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("drops no word of a line that is under review", () => {
    const words = (text: string) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
    fc.assert(
      fc.property(soup, style, (line, style) => {
        const value = parseCredit(line);
        if (value.state !== "review") return;
        const printed = words(creditLine(value, style));
        const wrapper = words("photo photos by credit צילום by-line");
        for (const word of words(cleanLine(value.raw))) expect(printed.has(word) || wrapper.has(word)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("sameCredit", () => {
  it("is true of a credit and its own reading, and blind to the order of qualifiers", () => {
    fc.assert(
      fc.property(credit, style, (value, style) => {
        const turned = value.items.map((one) => ({ ...one, qualifiers: [...one.qualifiers].reverse() }));
        expect(sameCredit(value, { ...parseCredit(creditLine(value, style)), raw: "other" })).toBe(true);
        expect(sameCredit(value, { ...value, items: turned })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
