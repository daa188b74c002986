import { expect, test } from "vitest";
import { noReading } from "../../shared/photo-reading.ts";
import { samplePhoto } from "../../shared/publication/testing/page-samples.ts";
import { photoLibrary } from "../testing/photo-library.ts";
import { addSalvagedPhotos, readSalvagedPhotos } from "./salvage-photos.ts";

const reading = {
  ...noReading,
  fields: [
    {
      field: "caption",
      taken: { from: "iim" as const, charset: "windows-1252", declared: false, texts: ["Quay"], raw: ["UXVheQ=="] },
      others: [],
    },
  ],
};

test("what was done after the backup counts; what the backup knows and the damaged file does not stays", () => {
  const backup = photoLibrary({ caption: "Harbour" }, { caption: "Market" });
  const damaged = photoLibrary({ caption: "Harbour" }, { caption: "Market" });
  const [first = "", second = ""] = backup.ids;
  damaged.photoEdits.setKilled({ ...damaged.stroke(), batch: "killed" }, first, "No consent", true);
  damaged.photos.insert(samplePhoto(3, { caption: "Lighthouse" }), reading);
  damaged.photoEdits.patch({ ...damaged.stroke(), batch: "later" }, samplePhoto(3).id, { city: "Acre" });
  // As when the log of the damaged file is lost: here the backup is the later one.
  backup.photoEdits.patch({ ...backup.stroke(), batch: "kept" }, second, { caption: "Market, later" });

  const salvage = readSalvagedPhotos(damaged.db);
  expect(addSalvagedPhotos(backup.db, salvage)).toBe(1);
  const { photos, photoEdits, indexed } = backup;
  indexed();
  expect(photos.get([first, second]).map(({ caption, killed }) => [caption, killed?.reason])).toEqual([
    ["Harbour", "No consent"],
    ["Market, later", undefined],
  ]);
  expect(photoEdits.changes(first, 9).map(({ kind, note }) => [kind, note])).toEqual([["kill", "No consent"]]);
  expect(photos.reading(samplePhoto(3).id)).toEqual(reading);
  expect(photos.ids({ text: "lighthouse" }).total).toBe(1);
  expect(photoEdits.undo(backup.stroke(), "later")).toMatchObject({ changed: [samplePhoto(3).id] });
  // Once is enough.
  expect(addSalvagedPhotos(backup.db, salvage)).toBe(0);
  expect(photos.get([samplePhoto(3).id])[0]?.city).toBe("");
});

test("what cannot be read is passed over, tables that an older schema lacks too", () => {
  const { db } = photoLibrary({ caption: "Harbour" }, { caption: "Market" });
  db.exec("PRAGMA ignore_check_constraints = 1; UPDATE photo SET record = '{' WHERE id = 1; DROP TABLE photo_reading");
  const { photos, readings } = readSalvagedPhotos(db);
  expect([photos.map(({ public_id }) => public_id), readings]).toEqual([[samplePhoto(2).id], []]);
});
