import { describe, expect, test } from "vitest";
import { parseCredit } from "../credit/parse-credit.ts";
import type { PhotoEdit } from "../photo-edits.ts";
import { samplePhoto } from "../publication/testing/page-samples.ts";
import { applyEdits } from "./apply-edits.ts";

const photo = samplePhoto(1, { caption: "The harbour", keywords: ["sea", "boats"], headline: "" });
const text = (mode: Extract<PhotoEdit, { kind: "text" }>["mode"], value: string, joint?: " " | "; "): PhotoEdit => ({
  kind: "text",
  field: "caption",
  mode,
  value,
  joint,
});
const list = (mode: "replace" | "append" | "prepend" | "if-empty", value: string[]): PhotoEdit => ({
  kind: "list",
  field: "keywords",
  mode,
  value,
});

describe("a batch edit", () => {
  test.each([
    [text("replace", "At dusk"), "At dusk"],
    [text("replace", ""), ""],
    [text("append", "at dusk"), "The harbour at dusk"],
    [text("append", "at dusk", "; "), "The harbour; at dusk"],
    [text("append", ""), "The harbour"],
    [text("prepend", "FILE –"), "FILE – The harbour"],
    [text("if-empty", "At dusk"), "The harbour"],
  ])("of a text: %j", (edit, caption) => {
    expect(applyEdits(photo, [edit])).toEqual({ ...photo, caption });
  });

  test.each([
    [list("replace", ["ferry"]), ["ferry"]],
    [list("append", ["ferry", "sea", "ferry"]), ["sea", "boats", "ferry"]],
    [list("prepend", ["ferry", "sea"]), ["ferry", "sea", "boats"]],
    [list("if-empty", ["ferry"]), ["sea", "boats"]],
  ])("of a list: %j", (edit, keywords) => {
    expect(applyEdits(photo, [edit])).toEqual({ ...photo, keywords });
  });

  test("fills in what is empty, credits too", () => {
    const credit = parseCredit("Ines Calder/AP");
    const fill: PhotoEdit[] = [
      { kind: "text", field: "headline", mode: "if-empty", value: "Evening" },
      { kind: "credit", mode: "if-empty", value: credit },
      { kind: "instant", field: "rightsExpire", mode: "if-empty", value: "2027-01-01T00:00:00.000Z" },
    ];
    expect(applyEdits(photo, fill)).toMatchObject({ headline: "Evening", credit: photo.credit });
    const bare = { ...photo, credit: parseCredit("") };
    const filled = applyEdits(bare, fill);
    expect(filled.credit).toEqual(credit);
    expect(filled.rightsExpire).toBe("2027-01-01T00:00:00.000Z");
  });

  test("of restrictions adds each once; a review is done", () => {
    const out = { kind: "out" as const, text: "GERMANY OUT" };
    const edits: PhotoEdit[] = [{ kind: "restrictions", mode: "append", value: [out, out] }, { kind: "reviewed" }];
    expect(applyEdits({ ...photo, metadataReview: true }, edits)).toMatchObject({
      restrictions: [out],
      metadataReview: false,
    });
  });
});
