import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { searchQuery, searchText } from "./search-text.ts";

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
  expect(searchQuery('har "bri* OR -xy NEAR( at&t')).toBe(
    '"har"* AND "bri"* AND "or"* AND "xy"* AND "near"* AND "at t"*',
  );
  expect(searchQuery(' "" * ( … ')).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const phrases = /"[\p{L}\p{N}\p{Co} ]+"\*?/gu;
      expect(
        searchQuery(text)
          .replaceAll(phrases, "")
          .replaceAll(/ AND | OR |[()]/g, ""),
      ).toBe("");
    }),
  );
});
