import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HouseOrganisation, organisationFault } from "./house-organisations.ts";
import { mergeOrganisations, readOrganisations, writeOrganisations } from "./organisation-file.ts";

const quayside: HouseOrganisation = {
  name: "Quayside Press",
  kind: "agency",
  aliases: ["QP", "Quayside Pres"],
  localNames: { he: 'סוכנות "הרציף"', ru: "Причал" },
  lead: "QP Photo",
  commissionedThrough: "AP",
  terms: "Editorial use only. NO ARCHIVES",
};
const harbour: HouseOrganisation = { name: "H", kind: "platform", aliases: [], ambiguous: true, replaces: "X" };

describe("a file of organisations", () => {
  it.each(["tsv", "json"] as const)("comes back from %s as it was", (kind) => {
    const text = writeOrganisations({ version: 1, own: [quayside, harbour] }, kind);
    expect(readOrganisations(text)).toEqual({ organisations: [quayside, harbour], problems: [] });
    expect(readOrganisations(`\ufeff${text.replaceAll("\n", "\r\n")}`).organisations).toEqual([quayside, harbour]);
  });

  it("is a table that a person can write: names alone, columns in any order, remarks", () => {
    const text = "# our suppliers\nkind\tname\n\nagency\tQuayside Press\narchive\tPort Archive\n";
    expect(readOrganisations(text).organisations).toEqual([
      { name: "Quayside Press", kind: "agency", aliases: [] },
      { name: "Port Archive", kind: "archive", aliases: [] },
    ]);
    expect(readOrganisations("Quayside Press\nHarbour Pictures\tAgency\tHP | H Pix").organisations).toEqual([
      { name: "Quayside Press", kind: "agency", aliases: [] },
      { name: "Harbour Pictures", kind: "agency", aliases: ["HP", "H Pix"] },
    ]);
  });

  it("tells each bad line with its number and reason, and takes the others", () => {
    const text = [
      "name\tkind\taliases\tlocalNames",
      "Quayside Press\tagency\tQP",
      "\tagency",
      "Harbour\tguild",
      "A; B\tagency",
      "quayside press\tagency",
      "Other\tagency\tqp",
      "Third\tagency\t\tnot a language=x",
      "Fourth\tagency",
    ].join("\n");
    const { organisations, problems } = readOrganisations(text);
    expect(organisations.map(({ name }) => name)).toEqual(["Quayside Press", "Fourth"]);
    expect(problems.map(({ line, key }) => `${line} ${key}`)).toEqual([
      "3 organisations.nameMissing",
      "4 organisations.kindWrong",
      "5 organisations.unreadable",
      "6 organisations.twice",
      "7 organisations.taken",
      "8 organisations.entryWrong",
    ]);
  });

  it.each([
    ["", "organisations.fileEmpty"],
    ["# nothing\n", "organisations.fileEmpty"],
    ["{broken", "organisations.fileNotJson"],
    ['{"organisations": 3}', "organisations.fileNotJson"],
    ['{"version": 2, "organisations": []}', "organisations.fileNewer"],
  ])("%j gives one problem that is about the whole file", (text, key) => {
    expect(readOrganisations(text)).toMatchObject({ organisations: [], problems: [{ line: 0, key }] });
  });

  it("never throws, and gives only entries that may stand in the table", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.json(),
      fc
        .array(fc.constantFrom("name", "kind", "agency", "AP", "\t", "\n", "|", "=", "he", "[", '"'), { maxLength: 30 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { organisations } = readOrganisations(value);
        for (const [at, entry] of organisations.entries()) {
          expect(organisationFault(entry, organisations.slice(0, at))).toBeUndefined();
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("mergeOrganisations", () => {
  it("puts an entry of the same name in the old one's place and keeps the rest", () => {
    const house = { version: 1 as const, own: [quayside, harbour] };
    const newer = { ...quayside, name: "QUAYSIDE PRESS", aliases: [] };
    expect(mergeOrganisations(house, [newer]).own).toEqual([harbour, newer]);
  });
});
