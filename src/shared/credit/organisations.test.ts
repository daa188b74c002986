import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { organisation } from "./organisation.ts";
import { findOrganisation, organisations, partyKey } from "./organisations.ts";

describe("the table of organisations", () => {
  it("holds entries of the declared shape, and no spelling of two different ones", () => {
    const owners = new Map<string, string>();
    for (const entry of organisations) {
      expect(organisation.safeParse(entry).success).toBe(true);
      const spellings = [
        entry.name,
        ...entry.aliases,
        ...Object.values(entry.localNames ?? {}),
        entry.lead ?? entry.name,
      ];
      for (const key of new Set(spellings.map(fold))) {
        expect(`${key} of ${owners.get(key) ?? entry.name}`).toBe(`${key} of ${entry.name}`);
        owners.set(key, entry.name);
      }
    }
  });

  it.each([
    ["associated press", "AP"],
    ["A.P.", "AP"],
    ["agence france–presse", "AFP"],
    ["canadian press", "The Canadian Press"],
    ["FLASH 90", "Flash90"],
    ["פלאש 90", "פלאש90"],
    ["לע״מ", 'לע"מ'],
    ["nasa/jpl", "NASA/JPL"],
  ])("knows %s as %s, in the script of the line", (text, name) => {
    expect(findOrganisation(text)?.name).toBe(name);
  });

  it("does not know what it does not know", () => {
    for (const text of ["", "The", "APx", "Orla Venning", "constructor", "__proto__"]) {
      expect(findOrganisation(text)).toBeUndefined();
    }
  });

  it("sees one party behind its names in two languages", () => {
    expect(partyKey("פלאש90")).toBe(partyKey("FLASH90"));
    expect(partyKey("Orla Venning")).not.toBe(partyKey("Orla Vening"));
  });
});
