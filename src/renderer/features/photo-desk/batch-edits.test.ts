import { expect, test } from "vitest";
import { batchEdits, emptyRow, modesOf } from "./batch-edits.ts";

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
