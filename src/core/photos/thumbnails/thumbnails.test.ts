import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyCredit } from "../../../shared/credit/credit.ts";
import { type LibraryPhoto, libraryPhoto } from "../../../shared/photos.ts";
import { sha256Of } from "../../files/hash-file.ts";
import { createRenditionService, type RenditionService } from "../../renditions/rendition-service.ts";
import { blobPaths } from "../blob-store.ts";
import { twoHalves } from "../testing/pictures.ts";
import { withExifThumbnail } from "../testing/thumbnails.ts";
import { createThumbnails, type Thumbnails } from "./thumbnails.ts";

let dataDir = "";
let renditions: RenditionService;
let thumbnails: Thumbnails;
let better: string[];
let lines: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "galley-thumbnails-"));
  renditions = createRenditionService({ dataDir });
  [better, lines] = [[], []];
  thumbnails = createThumbnails({
    renditions,
    originalPath: (photo) => blobPaths(dataDir, photo).original,
    onBetter: (ids) => better.push(...ids),
    log: (line) => lines.push(line),
  });
});
afterEach(async () => {
  await renditions.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function keep(number: number, data: Uint8Array): Promise<LibraryPhoto> {
  const photo = libraryPhoto.parse({
    ...{
      id: `00000000-0000-7000-8000-00000000000${number}`,
      sha256: sha256Of(data),
      file: "a.jpg",
      mime: "image/jpeg",
    },
    ...{ width: 900, height: 600, bytes: data.length, caption: "", headline: "", alt: "", altLanguage: "" },
    ...{ credit: emptyCredit, creator: "", source: "", copyright: "", dateCreated: "", dominantColour: "#000000" },
    importedAt: "2026-01-01T00:00:00.000Z",
  });
  const { original } = blobPaths(dataDir, photo);
  await mkdir(dirname(original), { recursive: true });
  await writeFile(original, data);
  return photo;
}

const plain = (quality: number) => twoHalves(900, 600).jpeg({ quality }).toBuffer();
const withThumbnail = async (quality: number) =>
  withExifThumbnail(await plain(quality), 1, await twoHalves(160, 107).jpeg().toBuffer());

test("the file's own at once, not to be kept; the proper one afterwards, of which desks are told once", async () => {
  const photo = await keep(1, await withThumbnail(80));
  const first = await thumbnails.show(photo);
  expect(first).toMatchObject({ mime: "image/jpeg", immutable: false, provisional: true });
  expect(await sharp("body" in first ? first.body : undefined).metadata()).toMatchObject({ width: 160, height: 107 });
  await thumbnails.show(photo);
  await vi.waitFor(() => expect(better).toEqual([photo.id]), { timeout: 20_000 });
  const second = await thumbnails.show(photo);
  expect(second).toMatchObject({ mime: "image/webp", immutable: true });
  expect(await sharp("path" in second ? second.path : "").metadata()).toMatchObject({ width: 480, height: 320 });
  expect(better).toEqual([photo.id]);
});

test("without one the proper one is waited for, and nobody need be told", async () => {
  const photo = await keep(1, await plain(80));
  thumbnails.prepare(photo);
  expect(await thumbnails.show(photo)).toMatchObject({ mime: "image/webp", immutable: true });
  expect(better).toEqual([]);
});

test("what a desk does not want any more is not made", async () => {
  // Keeps the thread busy, so that what comes after has to wait.
  const busy = await Promise.all([81, 82].map(async (quality, at) => keep(at + 1, await plain(quality))));
  const work = busy.map((photo) => renditions.picture(photo, "large"));
  const photo = await keep(3, await plain(83));
  const gone = new AbortController();
  const asked = thumbnails.show(photo, gone.signal);
  const refused = expect(asked).rejects.toMatchObject({ code: "cancelled" });
  setImmediate(() => gone.abort());
  await refused;
  await Promise.all(work);
  expect(await renditions.readyPicture(photo, "thumb")).toBeNull();
});

test("a picture that cannot be decoded keeps its own thumbnail, and the log says why", async () => {
  const whole = await withThumbnail(80);
  const photo = await keep(1, whole.subarray(0, whole.length - 3_000));
  expect(await thumbnails.show(photo)).toMatchObject({ provisional: true });
  await vi.waitFor(() => expect(lines.join()).toContain("a.jpg"), { timeout: 20_000 });
  expect(await thumbnails.show(photo)).toMatchObject({ provisional: true });
  expect(better).toEqual([]);
});
