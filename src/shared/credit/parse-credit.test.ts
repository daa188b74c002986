import { describe, expect, it } from "vitest";
import type { Credit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";

/** "role:name > role:name @position [qualifiers] {notes}", items divided by " ; ". */
function notation(credit: Credit): string {
  return credit.items
    .map((item) => {
      const chain = item.parties.map((party) => `${party.role}:${party.name}`).join(" > ");
      const position = item.position === undefined ? "" : ` @${item.position}`;
      const qualifiers = item.qualifiers.length === 0 ? "" : ` [${item.qualifiers.join(", ")}]`;
      const notes = item.notes === undefined ? "" : ` {${item.notes.join(", ")}}`;
      return chain + position + qualifiers + notes;
    })
    .join(" ; ");
}

const venningAp = "photographer:Orla Venning > agency:AP";

const understood: [rule: string, line: string, expected: string][] = [
  ["the two usual forms", "(Photo: Orla Venning / AP)", venningAp],
  ["the two usual forms", "(Photo: Orla Venning, Reuters)", "photographer:Orla Venning > agency:Reuters"],
  ["house first", "AP Photo/Orla Venning", venningAp],
  ["house first", "(צילום: AP /Orla Venning)", venningAp],
  ["house first", "(צילום: EPA/ORLA DE LORME)", "photographer:Orla de Lorme > agency:EPA"],
  ["house first", "REUTERS/Orla Venning/File Photo", "photographer:Orla Venning > agency:Reuters [file]"],
  [
    "via",
    "(Orla Venning/The New York Times via AP)",
    "photographer:Orla Venning > publication:The New York Times > distributor:AP",
  ],
  ["via", "(DHA via AP, File)", "agency:DHA > distributor:AP [file]"],
  ["via", "Orla Venning /via BPI/REX", "photographer:Orla Venning > agency:BPI > distributor:REX"],
  ["via", "Orla Venning via AP", "photographer:Orla Venning > distributor:AP"],
  ["#", "Orla Venning#Barcroft Media", "photographer:Orla Venning > agency:Barcroft Media"],
  [
    "dash and by-line codes",
    "Pool/Orla Venning - Pool/CNP/Shutterstock",
    "photographer:Orla Venning > agency:CNP > distributor:Shutterstock [pool]",
  ],
  ["by-line codes", "REUTERS/Stringer", "agency:Reuters"],
  ["by-line codes", "Contributor#482/Getty Images", "agency:Getty Images"],
  ["by-line codes", "Handout via Reuters", "agency:Reuters [handout]"],
  [
    "handout by name",
    "THE CANADIAN PRESS/HO-Orla Venning, *MANDATORY CREDIT*",
    "handout:Orla Venning > distributor:The Canadian Press [mandatory]",
  ],
  ["spokesperson", 'צילום: דובר צה"ל', 'handout:דובר צה"ל'],
  ["spokesperson", "צילום: דובר צה״ל.", 'handout:דובר צה"ל'],
  ["spokesperson", "Quayside Police Spokesperson via AP", "handout:Quayside Police Spokesperson > distributor:AP"],
  ["a slash inside a name", "NASA/JPL", "agency:NASA/JPL"],
  ["a slash inside a name", "Orla Venning / NASA / JPL", "photographer:Orla Venning > agency:NASA/JPL"],
  ["a slash inside a name", "BETTMANN/CORBIS", "agency:Bettmann/Corbis"],
  [
    "items",
    "ORLA VENNING, USGS; NASA/JPL; CORNELL",
    "photographer:Orla Venning > agency:USGS ; agency:NASA/JPL ; agency:Cornell",
  ],
  ["items", "AP, Reuters", "agency:AP ; agency:Reuters"],
  ["items", "Orla Venning/AP, Tomas Quill/Reuters", `${venningAp} ; photographer:Tomas Quill > agency:Reuters`],
  [
    "positions",
    "ORLA AND INES VENNING (ABOVE); TOMAS QUILL (TOP)",
    "photographer:Orla Venning > photographer:Ines Venning @above ; photographer:Tomas Quill @top",
  ],
  [
    "positions",
    "Orla Venning (left), Tomas Quill/AP (right)",
    "photographer:Orla Venning @left ; photographer:Tomas Quill > agency:AP @right",
  ],
  ["positions", "Photos (l to r) by A, B, and C", "photographer:A > photographer:B > photographer:C @left to right"],
  [
    "positions",
    "נועה ברקאי (מימין); איתמר לבנון (משמאל)",
    "photographer:נועה ברקאי @מימין ; photographer:איתמר לבנון @משמאל",
  ],
  [
    "two people",
    "Orla Venning and Tomas Quill, AP",
    "photographer:Orla Venning > photographer:Tomas Quill > agency:AP",
  ],
  [
    "two people",
    "AP Photo/Orla Venning & Tomas Quill",
    "photographer:Orla Venning > photographer:Tomas Quill > agency:AP",
  ],
  [
    "two people",
    "צילום: נועה ברקאי ו־איתמר לבנון/פלאש90",
    "photographer:נועה ברקאי > photographer:איתמר לבנון > agency:פלאש90",
  ],
  [
    "three people",
    "Orla Venning, Tomas Quill and Ines Dahl, Reuters",
    "photographer:Orla Venning > photographer:Tomas Quill > photographer:Ines Dahl > agency:Reuters",
  ],
  ["wrappers", "(photo credit: ORLA VENNING/FLASH90)", "photographer:Orla Venning > agency:Flash90"],
  ["wrappers", "(credit: ORLA INES VENNING)", "photographer:Orla Ines Venning"],
  [
    "wrappers",
    "(Credit Image: © Orla Venning/TNS/ZUMA Wire)",
    "photographer:Orla Venning > agency:TNS > distributor:ZUMA Wire",
  ],
  ["wrappers", "Photo credit should read Orla Venning/PA Wire", "photographer:Orla Venning > agency:PA"],
  ["wrappers", "קרדיט: נועה ברקאי", "photographer:נועה ברקאי"],
  ["wrappers", "תצלום: נועה ברקאי, רויטרס", "photographer:נועה ברקאי > agency:רויטרס"],
  ["wrappers", "Foto: Orla Venning/dpa", "photographer:Orla Venning > agency:dpa"],
  ["wrappers", "© 2024 Orla Venning. All rights reserved.", "photographer:Orla Venning"],
  [
    "wrappers with a meaning",
    "Mandatory Credit: Photo by Orla Venning/REX",
    "photographer:Orla Venning > agency:REX [mandatory]",
  ],
  ["wrappers with a meaning", "FILE - Orla Venning/AP", `${venningAp} [file]`],
  ["wrappers with a meaning", "צילום ארכיון: נועה ברקאי", "photographer:נועה ברקאי [file]"],
  ["wrappers with a meaning", "Illustration by Orla Venning", "illustrator:Orla Venning"],
  ["wrappers with a meaning", "AI-generated image by Midjourney", "ai-system:Midjourney [ai-generated]"],
  ["courtesy", "צילום: באדיבות המשפחה", "courtesy:המשפחה"],
  ["courtesy", "Photo courtesy of the Dahl family", "courtesy:the Dahl family"],
  ["courtesy", "Orla Venning/Courtesy of the Dahl family", "photographer:Orla Venning > courtesy:the Dahl family"],
  ["social", "Image: @quaywatch / Twitter", "social:@quaywatch > platform:Twitter"],
  ["social", "(צילום: רשתות חברתיות)", "social:רשתות חברתיות"],
  ["social", "Orla Venning via Facebook", "photographer:Orla Venning > platform:Facebook"],
  ["ambiguous names behind a party", "@quaywatch/X", "social:@quaywatch > platform:X"],
  [
    "the same credit twice",
    "(Photo by Orla VENNING / AFP) (ORLA VENNING/AFP)",
    "photographer:Orla Venning > agency:AFP",
  ],
  [
    "the same house twice",
    "Orla Venning/Netflix/PA wIRE/PA Photos",
    "photographer:Orla Venning > publication:Netflix > agency:PA",
  ],
  ["a doubled name", "ABC/NYT/AP AP", "publication:ABC > publication:The New York Times > agency:AP"],
  ["case", "Lehtikuva/ap", "agency:Lehtikuva > distributor:AP"],
  ["misspelling", "retuERS", "agency:Reuters"],
  ["not the licence", "Alamy Live News", "agency:Alamy Live News"],
  ["commission", "Invision for Lumen", "agency:Invision > distributor:AP {for Lumen}"],
  ["commission", "Orla Venning for The Washington Post", "photographer:Orla Venning > publication:The Washington Post"],
  ["job title", "Photo by Orla Venning, CLA intern", "photographer:Orla Venning {CLA intern}"],
  [
    "house in brackets",
    "Orla Venning (AFP/Getty Images)",
    "photographer:Orla Venning > agency:AFP > distributor:Getty Images",
  ],
  [
    "by-line in brackets",
    "AFP/Getty Images (By-line ORLA VENNING)",
    "photographer:Orla Venning > agency:AFP > distributor:Getty Images",
  ],
  [
    "bidi controls and decomposed letters",
    "\u200f(\u2067Photo: E\u0301lodie Dahl\u2069 / AP)\u200e",
    "photographer:Élodie Dahl > agency:AP",
  ],
  ["no full stop of an abbreviation", "Orla Venning Jr.", "photographer:Orla Venning Jr."],
  ["a comma before Jr.", "Orla Venning, Jr./AP", "photographer:Orla Venning Jr. > agency:AP"],
];

describe("parseCredit on lines that are understood", () => {
  it.each(understood)("%s: %s", (_rule, line, expected) => {
    const credit = parseCredit(line);
    expect(notation(credit)).toBe(expected);
    expect(credit).toMatchObject({ state: "parsed", raw: line, exempt: "" });
  });
});

const doubtful: [why: string, line: string, proposal: string][] = [
  [
    "two unknown names beside a comma",
    "Orla Venning, Tomas Quill",
    "photographer:Orla Venning > photographer:Tomas Quill",
  ],
  ["an unknown name that looks like a house", "Orla Venning, Quayside Photo Agency", ""],
  ["an unknown house behind a slash", "Orla Venning/Quayside Press", ""],
  ["two unknown names beside a slash", "Orla Venning/Tomas Quill", ""],
  ["unknown capitals behind a slash", "Orla Venning/QXV", "photographer:Orla Venning > agency:QXV"],
  ["commas inside brackets", "NASA, ESA, Orla Venning (Quay Institute, Harbour, MD) and the Comet Team", ""],
  ["a bracket that was cut off", "NASA, ESA, Orla Venning (Quay In", ""],
  ["one word alone", "Photo: Zephira", "photographer:Zephira"],
  ["a code alone", "(Photo: Handout)", ""],
  ["a label alone", "(Photo: )", ""],
  ["an ambiguous name alone", "Photo: X", ""],
  ["a link", "https://example.org/orla", ""],
  ["a vav that may mean and", "צילום: נועה ברקאי ואיתמר לבנון", "photographer:נועה ברקאי > photographer:איתמר לבנון"],
  ["a vav in a name of three words", "צילום: נועה ואיתמר ברקאי", ""],
  [
    "three names over commas",
    "Orla Venning, AFP, Getty Images",
    "photographer:Orla Venning > agency:AFP > distributor:Getty Images",
  ],
  ["far too long", `Orla Venning/${"AP/".repeat(900)}`, ""],
];

describe("parseCredit on lines that a person should look at", () => {
  it.each(doubtful)("%s: %s", (_why, line, proposal) => {
    const credit = parseCredit(line);
    expect(credit.state).toBe("review");
    expect(notation(credit)).toBe(proposal);
    expect(credit.raw).toBe(line);
  });
});

describe("parseCredit with a table", () => {
  const table = [
    { name: "Quayside Press", kind: "agency" as const, aliases: ["QP"], localNames: { he: "סוכנות הרציף" } },
  ];

  it("decides by the given table only", () => {
    const line = "Orla Venning/QP";
    expect(notation(parseCredit(line, { organisations: table }))).toBe(
      "photographer:Orla Venning > agency:Quayside Press",
    );
    expect(parseCredit("Orla Venning/AFP", { organisations: table }).state).toBe("review");
    expect(parseCredit(line).state).toBe("review");
  });
});

it("gives an empty credit for an empty line", () => {
  for (const line of ["", "  \n "])
    expect(parseCredit(line)).toEqual({ items: [], raw: "", state: "parsed", exempt: "" });
});
