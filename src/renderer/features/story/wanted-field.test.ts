import { expect, test } from "vitest";
import { checkCodes } from "../../../shared/checks/check-table.ts";
import { fieldOf } from "./wanted-field.ts";

test("a finding about a fact leads to the field that the fact is written in", () => {
  const fields = Object.fromEntries(checkCodes.map((code) => [code, fieldOf({ code, where: "story" })]));
  expect(fields).toMatchObject({
    ...{ "story.hold": "onHold", "story.embargo": "embargo", "story.legal": "legal", "story.pictures": "pictures" },
    ...{ "story.due": "due", "story.length": "length", "story.language": "language", "section.unknown": "section" },
    ...{ "tag.twice": "tag", "summary.long": "summary", "seo.long": "seo", "canonical.address": "canonical" },
    ...{ "slug.words": "slug", "photo.hero": "hero" },
  });
  expect(fieldOf({ code: "byline.unset", where: "byline" })).toBe("byline");
  const found = ["internalNote.found", "byline.found", "tags.found", "seoTitle.found", "section.found"];
  expect(found.map((code) => fieldOf({ code, where: "story" }))).toEqual(
    "internalNote byline tag seo section".split(" "),
  );
  // What is about no field of its own leads to the first one.
  expect([fields["story.noText"], fieldOf({ code: "constructor", where: "story" })]).toEqual(["stage", "stage"]);
});
