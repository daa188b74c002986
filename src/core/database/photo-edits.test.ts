import { describe, expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import type { PhotoEdit } from "../../shared/photo-edits.ts";
import { photoLibrary } from "../testing/photo-library.ts";

const city = (value: string, mode: "replace" | "if-empty" = "replace"): PhotoEdit => ({
  kind: "text",
  field: "city",
  mode,
  value,
});

function library() {
  const made = photoLibrary(
    { caption: "The Mayor of Haifa", headline: "Mayor" },
    { caption: "A mayoress", city: "Jaffa" },
    { caption: "The sea", city: "Haifa" },
  );
  const field = <K extends keyof (typeof made.added)[number]>(key: K) =>
    made.photos.get(made.ids).map((one) => one[key]);
  return { ...made, field };
}

describe("a step", () => {
  test("changes what is ticked, says which photos are other ones now, and can be undone and done again", () => {
    const { photoEdits, ids, stroke, field } = library();
    const done = photoEdits.batch(stroke(), ids, [city("Haifa")]);
    expect(done).toEqual({ batch: "step-1", changed: ids.slice(0, 2) });
    expect(field("city")).toEqual(["Haifa", "Haifa", "Haifa"]);
    expect(photoEdits.undo(stroke(), "step-1")).toEqual({ batch: "step-2", changed: ids.slice(0, 2), kept: [] });
    expect(field("city")).toEqual(["", "Jaffa", "Haifa"]);
    expect(photoEdits.undo(stroke(), "step-1")).toBe("undone");
    expect(photoEdits.undo(stroke(), "step-2")).toMatchObject({ changed: ids.slice(0, 2) });
    expect(field("city")).toEqual(["Haifa", "Haifa", "Haifa"]);
    expect(photoEdits.undo(stroke(), "step-9")).toBe("unknown");
  });

  test("undone, leaves what somebody changed since", () => {
    const { photoEdits, ids, stroke, field } = library();
    photoEdits.batch(stroke(), ids, [city("Acre"), { kind: "text", field: "state", mode: "replace", value: "North" }]);
    photoEdits.patch(stroke("Dana Reed"), ids[1] ?? "", { city: "Akko" });
    const undone = photoEdits.undo(stroke(), "step-1");
    expect(undone).toMatchObject({ changed: ids, kept: [{ id: ids[1], field: "city" }] });
    expect([field("city"), field("state")]).toEqual([
      ["", "Akko", "Haifa"],
      ["", "", ""],
    ]);
  });

  test("that changes nothing is none; unknown photos are passed over", () => {
    const { photoEdits, ids, stroke } = library();
    expect(photoEdits.batch(stroke(), [ids[2] ?? "", "nobody"], [city("Haifa")])).toEqual({ batch: null, changed: [] });
    expect(photoEdits.patch(stroke(), "nobody", { city: "x" })).toBeNull();
    expect(photoEdits.batches(10)).toEqual([]);
  });

  test("refuses to make a text longer than its field takes, and changes nothing", () => {
    const { photoEdits, ids, stroke, field } = library();
    const grow = { kind: "text", field: "caption", mode: "append", value: "x".repeat(19_990) } as const;
    expect(() => photoEdits.batch(stroke(), ids, [grow])).toThrow("longer than 20000 letters. Nothing was changed.");
    const wanted = { ids, fields: ["caption" as const], find: "a", apply: true };
    photoEdits.patch(stroke(), ids[2] ?? "", { caption: "a".repeat(20_000) });
    expect(() => photoEdits.replaceText(stroke(), { ...wanted, replace: "y".repeat(2_000) })).toThrow("longer than");
    expect(field("caption")).toEqual(["The Mayor of Haifa", "A mayoress", "a".repeat(20_000)]);
    expect(photoEdits.replaceText(stroke(), { ...wanted, replace: "" }).changed).toEqual(ids);
  });

  test("is all or nothing", () => {
    const { db, photoEdits, ids, stroke, field } = library();
    db.exec("CREATE TRIGGER full BEFORE UPDATE ON photo WHEN new.id = 3 BEGIN SELECT RAISE (ABORT, 'full'); END");
    expect(() => photoEdits.batch(stroke(), ids, [city("Acre")])).toThrow("full");
    expect([field("city"), photoEdits.batches(10)]).toEqual([["", "Jaffa", "Haifa"], []]);
  });

  test("is on record for ever, with who, when and what was there before", () => {
    const { db, photoEdits, ids, stroke } = library();
    const credit = parseCredit("Ines Calder/AP");
    photoEdits.patch(stroke("Dana Reed"), ids[0] ?? "", { credit, caption: "The Mayor of Haifa" });
    const [change] = photoEdits.changes(ids[0] ?? "", 10);
    expect(change).toMatchObject({ batch: "step-1", actor: "Dana Reed", kind: "edit", undone: false, photos: 1 });
    expect([Object.keys(change?.before ?? {}), change?.after]).toEqual([["credit"], { credit }]);
    expect(() => db.exec("DELETE FROM photo_change")).toThrow("never removed");
    expect(() => db.exec("UPDATE photo_change SET after = '{}'")).toThrow("never changed");
  });
});

describe("killing", () => {
  test("is on record with its reason, is taken back by a release only, and not undone by an older step", () => {
    const { photoEdits, photos, ids, stroke } = library();
    const [id = ""] = ids;
    photoEdits.batch(stroke(), [id], [city("Acre")]);
    const killed = photoEdits.setKilled(stroke(), id, "No consent", true);
    expect(killed?.killed).toEqual({ at: "2026-11-25T12:02:00.000Z", actor: "Noa Levin", reason: "No consent" });
    expect(photoEdits.undo(stroke(), "step-2")).toBe("unknown");
    photoEdits.undo(stroke(), "step-1");
    expect(photos.get([id])[0]?.killed?.reason).toBe("No consent");
    expect(photoEdits.setKilled(stroke("Dana Reed"), id, "Cleared", false)?.killed).toBeNull();
    expect(photoEdits.changes(id, 2).map(({ kind, note, actor }) => [kind, note, actor])).toEqual([
      ["release", "Cleared", "Dana Reed"],
      ["undo", "", "Noa Levin"],
    ]);
    expect(photoEdits.setKilled(stroke(), "nobody", "x", true)).toBeNull();
  });
});

describe("finding and replacing", () => {
  const request = (ids: string[], apply: boolean) => ({
    ids,
    fields: ["caption" as const, "headline" as const],
    find: "mayor",
    replace: "Minister",
    wholeWords: true,
    apply,
  });

  test("shows first and does the same then, in one step", () => {
    const { photoEdits, ids, stroke, field } = library();
    const shown = photoEdits.replaceText(stroke(), request(ids, false));
    expect(shown).toEqual({
      replacements: [
        { id: ids[0], field: "caption", before: "The Mayor of Haifa", after: "The Minister of Haifa", found: 1 },
        { id: ids[0], field: "headline", before: "Mayor", after: "Minister", found: 1 },
      ],
      total: 2,
      batch: null,
      changed: [],
    });
    expect(field("caption")[0]).toBe("The Mayor of Haifa");
    expect(photoEdits.replaceText(stroke(), request(ids, true))).toEqual({
      ...shown,
      changed: [ids[0]],
      batch: "step-2",
    });
    expect(field("caption")).toEqual(["The Minister of Haifa", "A mayoress", "The sea"]);
    photoEdits.undo(stroke(), "step-2");
    expect(field("caption")[0]).toBe("The Mayor of Haifa");
  });

  test("names every photo that it changed, also where it shows only the first replacements", () => {
    const many = photoLibrary(...Array.from({ length: 501 }, () => ({ caption: "The mayor", headline: "" })));
    const done = many.photoEdits.replaceText(many.stroke(), request(many.ids, true));
    expect([done.replacements.length, done.total, done.changed]).toEqual([500, 501, many.ids]);
  });
});

test("values that were typed are remembered, the last one first, each once", () => {
  const { photoEdits, ids, stroke } = library();
  for (const value of ["Haifa", "Acre", "haifa", "Acre"]) photoEdits.batch(stroke(), ids, [city(value)]);
  photoEdits.patch(stroke(), ids[0] ?? "", { keywords: ["sea", "boats"] });
  expect(photoEdits.recent("city", "", 10)).toEqual(["Acre", "haifa", "Haifa"]);
  expect(photoEdits.recent("city", "HAI", 10)).toEqual(["haifa", "Haifa"]);
  expect(photoEdits.recent("keywords", "", 1)).toEqual(["boats"]);
  for (let n = 0; n < 250; n += 1) photoEdits.patch(stroke(), ids[0] ?? "", { city: `City ${n}` });
  expect(photoEdits.recent("city", "", 500)).toHaveLength(100);
});

test("what was stored in a pause of the typing is not offered, only what it became", () => {
  const { photoEdits, ids, stroke } = library();
  const { at } = stroke();
  const typing = ["Mara", "Mara Ell", "Mara Ellery"];
  for (const [n, creator] of typing.entries()) {
    photoEdits.patch({ ...stroke(), at }, ids[0] ?? "", n === 1 ? { creator, source: "Skarn" } : { creator });
  }
  photoEdits.patch({ ...stroke(), at }, ids[1] ?? "", { creator: "Tomas Arvell" });
  expect(photoEdits.recent("creator", "", 10)).toEqual(["Tomas Arvell", "Mara Ellery"]);
  expect(photoEdits.recent("source", "", 10)).toEqual(["Skarn"]);
});
