import { describe, expect, it } from "vitest";
import { emptyCredit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";
import { sameCredit } from "./same-credit.ts";

const pairs: [first: string, second: string, same: boolean][] = [
  ["(Photo: Orla Venning, AP)", "AP Photo/ORLA VENNING", true],
  ["Orla Venning/רויטרס", "Orla Venning/Reuters", true],
  ["Élodie Dahl/AP", "Elodie Dahl/AP, Mandatory credit", true],
  ["Orla Venning/AP", "Orla Venning/Reuters", false],
  ["Orla Venning/AP", "Tomas Quill/AP", false],
  ["Orla Venning/AP", "Orla Venning", false],
  ["Orla Venning/AP", "Orla Venning/AP, File", false],
  ["Orla Venning/AP", "Orla Venning/AP (left)", false],
  ["(Photo: Orla Venning / Quayside Press)", "Orla Venning / Quayside Press", true],
  ["Orla Venning / Quayside Press", "Orla Venning/AP", false],
  ["", "Orla Venning/AP", false],
  ["", "", true],
];

describe("sameCredit", () => {
  it.each(pairs)("%s | %s: %s", (first, second, same) => {
    expect(sameCredit(parseCredit(first), parseCredit(second))).toBe(same);
    expect(sameCredit(parseCredit(second), parseCredit(first))).toBe(same);
  });

  it("tells a picture that needs no credit from one that has none", () => {
    const exempt = { ...emptyCredit, exempt: "own graphic" };
    expect(sameCredit(exempt, emptyCredit)).toBe(false);
    expect(sameCredit(exempt, { ...exempt, exempt: "public domain" })).toBe(true);
  });
});
