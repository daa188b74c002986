import { expect, test } from "vitest";
import { emptyCredit } from "../../../shared/credit/credit.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { samplePhoto } from "../../../shared/publication/testing/page-samples.ts";
import { batchEdits, emptiedFields, emptyRow, modesOf } from "./batch-edits.ts";

const ticked = { ...emptyRow, isTicked: true };

test("only ticked lines are asked for, each in its own way", () => {
  const edits = batchEdits(
    {
      caption: { ...ticked, mode: "append", text: "In Port Ansel." },
      city: { ...emptyRow, text: "Skarn" },
      people: { ...ticked, mode: "append", text: "Ilse Brandt; Noor Haddad" },
      creator: { ...ticked, mode: "append", text: "Mara Ellery" },
      rightsExpire: { ...ticked, text: "2026-12-01T00:00:00.000Z" },
      restrictions: { ...ticked, mode: "append", restrictions: [{ kind: "one-time-use", text: "" }] },
    },
    true,
  );
  expect(edits).toEqual([
    { kind: "text", field: "caption", mode: "append", value: "In Port Ansel.", joint: " " },
    { kind: "text", field: "creator", mode: "append", value: "Mara Ellery", joint: "; " },
    { kind: "list", field: "people", mode: "append", value: ["Ilse Brandt", "Noor Haddad"] },
    { kind: "restrictions", mode: "append", value: [{ kind: "one-time-use", text: "" }] },
    { kind: "instant", field: "rightsExpire", mode: "replace", value: "2026-12-01T00:00:00.000Z" },
    { kind: "reviewed" },
  ]);
});

test("a credit is parsed, and can only be replaced or filled in", () => {
  const [edit] = batchEdits({ credit: { ...ticked, mode: "if-empty", text: "Mara Ellery / Reuters" } }, false);
  expect(edit).toMatchObject({ kind: "credit", mode: "if-empty", value: { raw: "Mara Ellery / Reuters" } });
  expect(modesOf("credit")).toEqual(["replace", "if-empty"]);
  expect(batchEdits({}, false)).toEqual([]);
});

test("what would be emptied is known beforehand, and only where something is", () => {
  const credit = parseCredit("Mara Ellery / Reuters");
  const photos = [
    samplePhoto(1, { caption: "The quay.", credit, people: ["Mara Ellery"] }),
    samplePhoto(2, { caption: "", credit: emptyCredit, people: [] }),
    samplePhoto(3, { caption: "The lock.", credit: emptyCredit, people: [] }),
  ];
  const rows = { caption: { ...ticked, text: " " }, credit: ticked, people: ticked };
  expect(emptiedFields(photos, batchEdits(rows, false))).toEqual([
    { field: "caption", count: 2 },
    { field: "credit", count: 1 },
    { field: "people", count: 1 },
  ]);
  const harmless = {
    caption: { ...ticked, mode: "append" as const },
    credit: { ...ticked, mode: "if-empty" as const },
  };
  expect(emptiedFields(photos, batchEdits(harmless, false))).toEqual([]);
});
