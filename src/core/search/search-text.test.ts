import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { fold, searchQuery, searchText } from "./search-text.ts";

test.each([
  ["Hebrew with points and without", "שָׁלוֹם", "שלום"],
  ["Hebrew with gershayim, with a straight quote and without", "רה״מ", 'רה"מ'],
  ["Arabic with vowel marks and without", "العَرَبِيَّة", "العربية"],
  ["Arabic with a lengthening stroke", "سلـــام", "سلام"],
  ["full-width letters", "ＧＡＬＬＥＹ", "galley"],
  ["a ligature", "ﬁnal", "final"],
  ["capitals", "ÉCOLE", "école"],
])("one word however it is written: %s", (_name, one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test("a maqaf parts words, marks of other scripts stay", () => {
  expect(fold("בֵּית־סֵפֶר")).toBe("בית־ספר");
  expect(fold("हिन्दी")).toBe("हिन्दी");
});

test("words of scripts without spaces stand apart", () => {
  expect(fold("中华人民共和国").trim().split(/\s+/).length).toBeGreaterThan(1);
  expect(fold("中华人民共和国")).toContain(" 人民 ");
  expect(fold("see 東京 today")).toMatch(/^see +東京 +today$/);
});

test("a page is found by its head, blocks, captions, alternative texts and credits", () => {
  const credit = parseCredit("Photo: Tom Okafor / AP");
  const document = storyDocument({ kicker: "Ports", headline: "Bridge opens", standfirst: "At last." }, [
    paragraph("Crowds came."),
    photoNode({ photo: "", alt: "A red bridge", credit, caption: "The ribbon is cut" }),
  ]);
  const found = searchText(document, {
    section: "Harbour",
    stage: "draft",
    tags: ["Fairs"],
    byline: { names: ["Noa Lev"] },
  });
  expect(found.headline).toBe("ports bridge opens");
  expect(found.standfirst).toBe("at last.");
  expect(found.body).toBe("crowds came.");
  for (const part of ["the ribbon is cut", "a red bridge", "tom okafor"]) expect(found.photo).toContain(part);
  expect(found.note.split(" ").filter((word) => word !== "")).toEqual(["harbour", "fairs", "noa", "lev"]);
});

test("what is typed is quoted word by word", () => {
  expect(searchQuery('har "bri* OR -x NEAR(')).toBe('"har"* "bri*"* "or"* "-x"* "near("*');
  expect(searchQuery(' "" * ( … ')).toBe("");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^(?:"[^"\0]+"\* ?)*$/.test(searchQuery(text))));
});
