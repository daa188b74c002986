import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { captionCredit, withoutKnownCredit } from "./caption-credit.ts";
import { emptyCredit } from "./credit.ts";
import { houseTable } from "./house-organisations.ts";
import { parseCredit } from "./parse-credit.ts";

test.each([
  ["A street in the rain. (AP Photo/Ines Calder)", "(AP Photo/Ines Calder)", "A street in the rain."],
  ["A street (in the rain), Tuesday. (Jon Rask/Reuters).", "(Jon Rask/Reuters).", "A street (in the rain), Tuesday."],
  ["רחוב בגשם (צילום: נועה ברק)", "(צילום: נועה ברק)", "רחוב בגשם"],
  ["רחוב בגשם. צילום: נועה ברק, AP", "צילום: נועה ברק, AP", "רחוב בגשם."],
  ['הגשר בבוקר. צילום: דובר צה"ל', 'צילום: דובר צה"ל', "הגשר בבוקר."],
  ["A street in the rain. Photo: Ines Calder", "Photo: Ines Calder", "A street in the rain."],
  [
    "A street. (Photo by Ines CALDER / AFP) (INES CALDER/AFP)",
    "(Photo by Ines CALDER / AFP) (INES CALDER/AFP)",
    "A street.",
  ],
  ["(AP Photo/Ines Calder)", "(AP Photo/Ines Calder)", ""],
])("%j ends with the credit %j", (caption, line, rest) => {
  expect(captionCredit(caption)).toMatchObject({ line, rest });
});

test.each([
  "The mayor (left)",
  "The mayor with Jon Rask (right)",
  "Opened last year (2019)",
  "(Reuters) A street in the rain",
  "The photo: a riddle\nthat nobody has solved",
  "",
])("%j ends with no credit", (caption) => {
  expect(captionCredit(caption)).toBeNull();
});

describe("withoutKnownCredit", () => {
  const known = parseCredit("Ines Calder/AFP/Getty Images");

  it("cuts the credit that is known, however it is written, and only that one", () => {
    expect(withoutKnownCredit("A street. (INES CALDER/AFP)", known)).toBe("A street.");
    expect(withoutKnownCredit("A street. (Jon Rask/AFP)", known)).toBe("A street. (Jon Rask/AFP)");
    expect(withoutKnownCredit("A street. (Photo: the lot of it)", known)).toBe("A street. (Photo: the lot of it)");
    expect(withoutKnownCredit("A street. (INES CALDER/AFP)", emptyCredit)).toBe("A street. (INES CALDER/AFP)");
  });

  it("goes by the publication's own organisations", () => {
    const table = houseTable({ version: 1, own: [{ name: "Quayside Press", kind: "agency", aliases: ["QP"] }] });
    const own = parseCredit("Ines Calder/Quayside Press", { organisations: table });
    expect(withoutKnownCredit("A street. (Ines Calder/QP)", own, table)).toBe("A street.");
    expect(withoutKnownCredit("A street. (Ines Calder/QP)", own)).toBe("A street. (Ines Calder/QP)");
  });
});

it("never throws, and takes nothing off a caption but its end", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem()),
      fc.constantFrom("", " (AP)", ". Photo: X Y"),
      (text, end) => {
        const caption = text + end;
        const found = captionCredit(caption);
        if (found) expect(caption.startsWith(found.rest) && caption.endsWith(found.line.slice(-3))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
