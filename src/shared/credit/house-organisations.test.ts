import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HouseOrganisation,
  houseOrganisations,
  houseTable,
  noHouseOrganisations,
  organisationFault,
} from "./house-organisations.ts";
import type { Organisation } from "./organisation.ts";
import { builtInOrganisations } from "./organisation-list.ts";
import { findOrganisation, partyKey } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";
import { creditLine } from "./render-credit.ts";

const quayside: HouseOrganisation = {
  name: "Quayside Press",
  kind: "agency",
  aliases: ["QP", "Quayside Pres"],
  localNames: { he: "סוכנות הרציף" },
  lead: "QP Photo",
};
const own = (...entries: HouseOrganisation[]) => houseTable({ version: 1, own: entries });

describe("houseTable", () => {
  it("is the built-in list while the publication adds nothing", () => {
    expect(houseTable(noHouseOrganisations)).toBe(builtInOrganisations);
  });

  it("knows the publication's organisations by all their spellings, in both languages", () => {
    const organisations = own(quayside);
    for (const line of ["Orla Venning/QP", "Orla Venning, quayside pres", "QP Photo/Orla Venning"]) {
      const credit = parseCredit(line, { organisations });
      expect(credit.state).toBe("parsed");
      expect(creditLine(credit, "ap", { organisations })).toBe("QP Photo/Orla Venning");
    }
    const hebrew = parseCredit("צילום: נועה ברקאי/סוכנות הרציף", { organisations });
    expect(creditLine(hebrew, "slash", { organisations })).toBe("נועה ברקאי/סוכנות הרציף");
    expect(partyKey("סוכנות הרציף", organisations)).toBe(partyKey("QP", organisations));
  });

  it("lets an own spelling win over a built-in one, and keeps the rest of that entry", () => {
    const organisations = own({ name: "Artists' Pool", kind: "agency", aliases: ["AP"] });
    expect(findOrganisation("ap", organisations)?.name).toBe("Artists' Pool");
    expect(findOrganisation("Associated Press", organisations)?.name).toBe("AP");
  });

  it("replaces a built-in entry of the same name, or of the name it says, wholly", () => {
    const same = own({ name: "Reuters", kind: "agency", aliases: ["RTR"] });
    expect(findOrganisation("RTR", same)?.name).toBe("Reuters");
    expect(findOrganisation("Thomson Reuters", same)).toBeUndefined();
    const renamed = own({ name: "Associated Press", kind: "agency", aliases: ["AP"], replaces: "AP" });
    expect(findOrganisation("AP", renamed)?.name).toBe("Associated Press");
    expect(findOrganisation("AP Photos", renamed)).toBeUndefined();
  });

  it("gives one table for one list", () => {
    const house = { version: 1 as const, own: [quayside] };
    expect(houseTable(house)).toBe(houseTable({ ...house }));
  });

  it("does not change a credit that is stored: its parts are data", () => {
    const stored = parseCredit("Orla Venning/AP");
    const renamed = own({ name: "Associated Press", kind: "agency", aliases: ["AP"], replaces: "AP" });
    expect(creditLine(stored, "slash", { organisations: renamed })).toBe("Orla Venning/AP");
    expect(stored).toEqual(parseCredit("Orla Venning/AP"));
  });
});

describe("organisationFault", () => {
  const withName = (name: string): HouseOrganisation => ({ name, kind: "agency", aliases: [] });

  it.each(["A; B", "Quay (Harbour)", "Quay, Inc", "A via B", "Quay)", "File"])("refuses the name %s", (name) => {
    expect(organisationFault(withName(name), [])).toEqual({ kind: "unreadable", text: name });
  });

  it.each(["Quayside Press", "NASA/JPL", "הרציף", "Alamy Live News", "3am", "C.P."])("takes the name %s", (name) => {
    expect(organisationFault(withName(name), [])).toBeUndefined();
  });

  it("names the entry that has a spelling already, whatever its case", () => {
    expect(organisationFault({ ...withName("Quay Pictures"), aliases: ["qp"] }, [quayside])).toEqual({
      kind: "taken",
      text: "qp",
      by: "Quayside Press",
    });
  });

  it("finds nothing wrong with any built-in entry", () => {
    const faults = builtInOrganisations.map((entry) => organisationFault(entry, [])).filter((fault) => fault);
    expect(faults).toEqual([]);
  });

  it("lets nothing pass that could not be read back in every style", () => {
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ unit: "grapheme", minLength: 1 }));
    fc.assert(
      fc.property(name, (text) => {
        const entry: Organisation = { name: text.trim(), kind: "agency", aliases: [] };
        if (entry.name === "" || organisationFault(entry, [])) return;
        const organisations = own(entry);
        const credit = parseCredit(`Orla Venning/${entry.name}`, { organisations });
        for (const style of ["slash", "spaced", "comma", "ap", "via"] as const) {
          const printed = creditLine(credit, style, { organisations });
          expect(parseCredit(printed, { organisations }).items).toEqual(credit.items);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the stored shape", () => {
  it("refuses entries without a name or of no known kind", () => {
    const shaped = (entry: unknown) => houseOrganisations.safeParse({ version: 1, own: [entry] }).success;
    expect(shaped(quayside)).toBe(true);
    expect(shaped({ ...quayside, name: "  " })).toBe(false);
    expect(shaped({ ...quayside, kind: "guild" })).toBe(false);
    expect(shaped({ ...quayside, localNames: { "not a language": "x" } })).toBe(false);
  });
});
