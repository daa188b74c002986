import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyCredit } from "../../shared/credit/credit.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { type PhotoFilter, type PhotoQuery, photoFilter } from "../../shared/photo-query.ts";
import { photoLibrary } from "../testing/photo-library.ts";
import { photoSql } from "./photo-query-sql.ts";

const killed = { at: "2026-11-20T08:00:00.000Z", actor: "Noa", reason: "no consent" };

function library() {
  const made = photoLibrary(
    { file: "IMG_10.jpg", caption: "The harbour at dusk", alt: "A crane", dateCreated: "2026-03-04T18:00:00+02:00" },
    { file: "img_9.jpg", credit: emptyCredit, keywords: ["Harbour", "boats"], city: "חיפה", dateCreated: "2026-03" },
    { file: "a.jpg", people: ["Inès Calder"], killed, dateCreated: "2025" },
    { file: "b.jpg", credit: parseCredit("NASA (ESA, A, B) thing / C, D"), rightsExpire: "2026-12-01T00:00:00.000Z" },
    {
      file: "c.jpg",
      embargoUntil: "2026-12-24T00:00:00.000Z",
      digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    },
  );
  made.indexed();
  const number = new Map(made.ids.map((id, at) => [id, at + 1]));
  const find = (query: PhotoQuery) => made.photos.ids(query).ids.map((id) => number.get(id));
  return { ...made, find, by: (filter: PhotoFilter) => find({ filter }) };
}

describe("the library", () => {
  test("is given newest first, by date or by name as a person sorts, and the other way round", () => {
    const { find } = library();
    expect(find({})).toEqual([5, 4, 3, 2, 1]);
    expect(find({ reverse: true })).toEqual([1, 2, 3, 4, 5]);
    expect(find({ sort: "file" })).toEqual([3, 4, 5, 2, 1]);
    expect(find({ sort: "file", reverse: true })).toEqual([1, 2, 5, 4, 3]);
    expect(find({ sort: "taken" })).toEqual([1, 2, 3, 5, 4]);
  });

  test.each<[PhotoFilter, number[]]>([
    [{ uncredited: true }, [2]],
    [{ uncredited: false }, [5, 4, 3, 1]],
    [{ noAlt: true }, [5, 4, 3, 2]],
    [{ noAlt: true, uncredited: true }, [2]],
    [{ review: true }, [4]],
    [{ killed: true }, [3]],
    [{ restricted: true }, [5, 4]],
    [{ synthetic: true }, [5]],
    [{ expiresBefore: "2026-12-01T00:00:00.000Z" }, [4]],
    [{ expiresBefore: "2026-11-30T00:00:00.000Z" }, []],
    [{ embargoedAfter: "2026-11-25T00:00:00.000Z" }, [5]],
    [{ takenFrom: "2026" }, [2, 1]],
    [{ takenFrom: "2026-03-04", takenTo: "2026-03-04" }, [1]],
    [{ takenTo: "2026-03" }, [3, 2, 1]],
    [{ person: "ines calder" }, [3]],
    [{ keyword: "harbour" }, [2]],
    [{ keyword: "harb" }, []],
    [{ place: "חיפה" }, [2]],
    [{ used: true }, []],
    [{ used: false, published: false }, [5, 4, 3, 2, 1]],
    [{ addedFrom: "2026-11-20T08:00:00.000Z", addedBefore: "2026-11-20T08:00:00.001Z" }, [5, 4, 3, 2, 1]],
    [{ addedBefore: "2026-11-20T08:00:00.000Z" }, []],
  ])("of which %j", (filter, expected) => {
    expect(library().by(filter)).toEqual(expected);
  });

  test("is searched by every word, newest first, together with filters; nothing typed is syntax", () => {
    const { find, photos } = library();
    expect(find({ text: "harb" })).toEqual([2, 1]);
    expect(find({ text: "harb", sort: "file" })).toEqual([2, 1]);
    expect(find({ text: "harbour", filter: { uncredited: true } })).toEqual([2]);
    expect(find({ text: "ines חיפה" })).toEqual([]);
    expect([find({ text: "חיפ" }), find({ text: "  " }), find({ text: "?!" })]).toEqual([[2], [5, 4, 3, 2, 1], []]);
    expect(photos.list({ text: "harb", offset: 1, limit: 1 })).toMatchObject({
      photos: [{ file: "IMG_10.jpg" }],
      total: 2,
    });
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(find({ text }))));
  });

  test("is found by what was changed, not by what was there before", () => {
    const { photoEdits, find, indexed, ids, stroke } = library();
    photoEdits.patch(stroke(), ids[0] ?? "", { caption: "A lighthouse", keywords: ["night"], credit: emptyCredit });
    indexed();
    expect([find({ text: "dusk" }), find({ text: "lighthouse" })]).toEqual([[], [1]]);
    expect(find({ filter: { uncredited: true } })).toEqual([2, 1]);
    expect(find({ filter: { keyword: "night" } })).toEqual([1]);
  });

  test("names what photos carry, most used first", () => {
    const { photos, photoEdits, ids, stroke, indexed } = library();
    const boats = { kind: "list" as const, field: "keywords" as const, mode: "append" as const, value: ["boats"] };
    photoEdits.batch(stroke(), ids, [boats]);
    indexed();
    expect(photos.terms("keyword", "", 10)).toEqual([
      { label: "boats", photos: 5 },
      { label: "Harbour", photos: 1 },
    ]);
    expect(photos.terms("keyword", "HAR", 10)).toEqual([{ label: "Harbour", photos: 1 }]);
  });

  test("a record that cannot be read is passed over and stays", () => {
    const { db, photos, indexed, find } = library();
    db.prepare("UPDATE photo SET record = '{}' WHERE id = 1").run();
    indexed();
    expect(photos.list({ offset: 0, limit: 10 }).photos).toHaveLength(4);
    expect(find({})).toHaveLength(5);
    expect(db.prepare("SELECT count(*) FROM photo_index WHERE pending = 1").pluck().get()).toBe(0);
  });
});

test("every query goes by an index, and what it is sorted by is one too", () => {
  const { db } = photoLibrary();
  const planOf = (query: PhotoQuery) => {
    const sql = photoSql(query);
    if (!sql) throw new Error("no query");
    const values = { ...sql.values, limit: 1, offset: 0 };
    const steps = db.prepare(
      `EXPLAIN QUERY PLAN SELECT i.photo_id ${sql.from} ${sql.order} LIMIT @limit OFFSET @offset`,
    );
    return (steps.all(values) as { detail: string }[]).map(({ detail }) => detail).join("\n");
  };
  expect(planOf({})).toBe("SCAN i");
  expect(planOf({ sort: "taken" })).toMatch(/^SCAN i USING COVERING INDEX photo_by_taken$/);
  expect(planOf({ sort: "file" })).toMatch(/^SCAN i USING COVERING INDEX photo_by_file$/);
  expect(planOf({ filter: { uncredited: true } })).toMatch(/INDEX photo_uncredited$/);
  expect(planOf({ filter: { killed: true } })).toMatch(/INDEX photo_killed$/);
  expect(planOf({ filter: { expiresBefore: "2026-12-01T00:00:00.000Z" } })).toMatch(/INDEX photo_by_expiry/);
  expect(planOf({ filter: { keyword: "sea" } })).toMatch(/SEARCH photo_term USING PRIMARY KEY \(kind=\? AND term=\?\)/);
  expect(planOf({ filter: { used: true } })).toMatch(/SEARCH u USING (COVERING )?INDEX photo_use_by_photo/);
  expect(planOf({ filter: { published: true } })).toMatch(
    /SEARCH u USING (COVERING )?INDEX publication_photo_by_photo/,
  );
  const search = planOf({ text: "sea" });
  expect(search).toMatch(/^SCAN photo_search VIRTUAL TABLE INDEX/);
  for (const sort of ["added", "taken", "file"] as const) expect(planOf({ sort })).not.toContain("TEMP B-TREE");
  expect(search).not.toContain("TEMP B-TREE");
});

test("every filter of the contract is heeded", () => {
  for (const name of Object.keys(photoFilter.shape) as (keyof PhotoFilter)[]) {
    const value = name === "usedIn" ? "00000000-0000-7000-8000-000000000001" : name.startsWith("taken") ? "2026" : "x";
    const marks = ["uncredited", "noAlt", "review", "killed", "restricted", "synthetic", "used", "published"];
    const filter = { [name]: marks.includes(name) ? true : value } as PhotoFilter;
    expect(photoSql({ filter })?.from, name).toContain("WHERE");
  }
});
