import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExifReader from "exifreader";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import { openInProcessDatabase } from "../database/in-process-database.ts";
import type { Database } from "../database/repositories.ts";
import { sha256Of } from "../files/hash-file.ts";
import { newId } from "../ids.ts";
import { createRenditionService, type RenditionService } from "../renditions/rendition-service.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { createPhotoService, type PhotoService, type PhotoServiceOptions } from "./photo-service.ts";
import { colourOf, declaresUtf8, photograph, twoHalves, withIim } from "./testing/pictures.ts";
import { createTickets } from "./tickets.ts";

let root = "";
let dataDir = "";
let database: Awaited<ReturnType<typeof openInProcessDatabase>>;
let renditions: RenditionService;
let photos: PhotoService;
const lines: string[] = [];

function service(more: Partial<PhotoServiceOptions> = {}): PhotoService {
  const { clock } = fakeClock();
  return createPhotoService({
    dataDir,
    database: database.database,
    renditions,
    clock,
    newId: () => newId(clock),
    actor: async () => "Noa Levin",
    log: (line) => lines.push(line),
    ...more,
  });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "galley-photos-"));
  dataDir = join(root, "data");
  await mkdir(dataDir);
  database = await openInProcessDatabase({ folder: dataDir, writer: "test", at: "2026-03-04T05:06:07.000Z" });
  renditions = createRenditionService({ dataDir });
  photos = service();
  lines.length = 0;
});
afterEach(async () => {
  await renditions.close();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

async function source(name: string, data: Uint8Array | string) {
  const path = join(root, name);
  await writeFile(path, data);
  return { path, name };
}

/** Every file under the data folder but the database's own. */
async function storedFiles(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.includes(".sqlite")).map((entry) => entry.name);
}

const jpeg = () =>
  photograph(320, 200)
    .jpeg()
    .toBuffer()
    .then((data) => withIim(data, [declaresUtf8, [2, 120, "נמל בערב"], [2, 80, "INES CALDER"], [2, 110, "Reuters"]]));

describe("attaching", () => {
  test("keeps the file untouched, read-only, under its hash, and its words in the library", async () => {
    const data = await jpeg();
    const from = await source("harbour.jpg", data);
    const { photos: taken, failed } = await photos.attach([from]);
    const sha256 = sha256Of(data);
    expect(failed).toEqual([]);
    expect(taken[0]).toMatchObject({
      sha256,
      file: "harbour.jpg",
      mime: "image/jpeg",
      width: 320,
      height: 200,
      bytes: data.byteLength,
      caption: "נמל בערב",
      importedAt: "2026-03-04T05:06:07.000Z",
      credit: { state: "parsed", items: [{ parties: [{ name: "Ines Calder" }, { name: "Reuters", role: "agency" }] }] },
    });
    const kept = join(dataDir, "originals", sha256.slice(0, 2), `${sha256}.jpg`);
    expect(Buffer.compare(await readFile(kept), data)).toBe(0);
    expect((await stat(kept)).mode & 0o222).toBe(0);
    expect(Buffer.compare(await readFile(from.path), data)).toBe(0);
    expect(await storedFiles()).toEqual([`${sha256}.jpg`]);
    expect(await photos.list({ offset: 0, limit: 10 })).toEqual({ photos: taken, total: 1 });
  });

  test("takes the credit that the fields state out of the caption, and leaves one that only the caption has", async () => {
    const captioned = async (name: string, words: Parameters<typeof withIim>[1], tint: number) =>
      source(
        name,
        withIim(
          await photograph(64, 40 + tint)
            .jpeg()
            .toBuffer(),
          [declaresUtf8, ...words],
        ),
      );
    const { photos: got } = await photos.attach([
      await captioned(
        "a.jpg",
        [
          [2, 120, "A street. (AP Photo/Ines Calder)"],
          [2, 80, "INES CALDER"],
          [2, 110, "AP"],
        ],
        0,
      ),
      await captioned("b.jpg", [[2, 120, "A street. (AP Photo/Ines Calder)"]], 1),
    ]);
    expect(got.map(({ caption, credit }) => [caption, credit.state])).toEqual([
      ["A street.", "parsed"],
      ["A street. (AP Photo/Ines Calder)", "review"],
    ]);
    const reading = await photos.reading(got[0]?.id ?? "");
    expect(reading.fields.find(({ field }) => field === "caption")?.taken.texts[0]).toContain("(AP Photo/Ines Calder)");
  });

  test("reads credits by the publication's own organisations", async () => {
    const own = houseTable({ version: 1, own: [{ name: "Quayside Press", kind: "agency", aliases: ["Reuters"] }] });
    const { photos: got } = await service({ organisations: async () => own }).attach([
      await source("a.jpg", await jpeg()),
    ]);
    expect(got[0]?.credit.items[0]?.parties.at(-1)?.name).toBe("Quayside Press");
  });

  test("the same content under another name is the same photo, with what was changed since", async () => {
    const data = await jpeg();
    const [first] = (await photos.attach([await source("a.jpg", data)])).photos;
    await photos.update(first?.id ?? "", { caption: "Corrected" });
    const again = await photos.attach([await source("b.jpg", data), await source("c.jpg", data)]);
    expect(again.photos.map((photo) => [photo.id, photo.file, photo.caption])).toEqual([
      [first?.id, "a.jpg", "Corrected"],
      [first?.id, "a.jpg", "Corrected"],
    ]);
    expect((await photos.list({ offset: 0, limit: 10 })).total).toBe(1);
  });

  test("two of the same at once are one photo", async () => {
    const data = await jpeg();
    const [one, two] = await Promise.all([
      photos.attach([await source("a.jpg", data), await source("b.jpg", data)]),
      service().attach([await source("c.jpg", data)]),
    ]);
    expect(new Set([...one.photos, ...two.photos].map((photo) => photo.id)).size).toBe(1);
    expect(await storedFiles()).toHaveLength(1);
  });

  test("what is bad is named and leaves nothing; the rest goes on in order", async () => {
    const good = await photograph(50, 40).png().toBuffer();
    const cut = (await photograph(600, 400).jpeg({ quality: 95 }).toBuffer()).subarray(0, 5000);
    const result = await photos.attach([
      await source("empty.jpg", ""),
      await source("first.png", good),
      await source("letter.jpg", "Dear editor"),
      await source("cut.jpg", cut),
      { path: join(root, "gone.jpg"), name: "../../gone.jpg" },
      await source("second.dat", await photograph(60, 40).webp().toBuffer()),
    ]);
    expect(result.photos.map((photo) => [photo.file, photo.mime])).toEqual([
      ["first.png", "image/png"],
      ["second.dat", "image/webp"],
    ]);
    expect(result.failed.map(({ file }) => file)).toEqual(["empty.jpg", "letter.jpg", "cut.jpg", "gone.jpg"]);
    for (const { file, reason } of result.failed) expect(reason).toContain(`“${file}”`);
    expect(new Set(result.failed.map(({ reason }) => reason.replace(/“.*?”/, ""))).size).toBe(4);
    expect(await storedFiles()).toHaveLength(2);
    expect(lines).toEqual([]);
  });

  test("reasons come in the desk's language", async () => {
    const hebrew = service({ language: () => "he" });
    const { failed } = await hebrew.attach([await source("empty.jpg", "")]);
    expect(failed[0]?.reason).toContain("הוא קובץ ריק");
  });

  test("an upload is used up, kept or refused", async () => {
    const tickets = createTickets({ dataDir });
    const upload = async (name: string, data: Uint8Array) => {
      const { ticket } = await tickets.upload(name, new Blob([new Uint8Array(data)]).stream());
      return tickets.redeem(ticket);
    };
    const offered = [await upload("a.jpg", await jpeg()), await upload("b.jpg", Buffer.from("no picture"))];
    const result = await photos.attach(offered);
    expect([result.photos.length, result.failed.length]).toEqual([1, 1]);
    expect(offered.map(({ path }) => existsSync(path))).toEqual([false, false]);
  });

  test("when the row cannot be written, the original is taken back", async () => {
    const photos = {
      ofContent: database.database.photos.ofContent,
      insert: () => Promise.reject(new Error("the row was refused")),
    } as unknown as Database["photos"];
    const result = await service({ database: { ...database.database, photos } }).attach([
      await source("a.jpg", await jpeg()),
    ]);
    expect(result.failed[0]?.reason).toContain("“a.jpg”");
    expect(await storedFiles()).toEqual([]);
    expect(lines[0]).toContain("the row was refused");
  });

  test.skipIf(process.getuid?.() === 0)("a data folder that cannot be written to is said", async () => {
    const from = await source("a.jpg", await jpeg());
    await chmod(dataDir, 0o555);
    const { failed } = await photos.attach([from]);
    await chmod(dataDir, 0o755);
    expect(failed[0]?.reason).toContain("cannot be written to");
  });
});

describe("the library", () => {
  test("gives photos in the order asked for and leaves out the unknown", async () => {
    const made = await photos.attach([
      await source("a.png", await photograph(20, 20).png().toBuffer()),
      await source("b.png", await photograph(21, 20).png().toBuffer()),
    ]);
    const [a, b] = made.photos.map((photo) => photo.id);
    const found = await photos.get([b ?? "", newId(fakeClock().clock), a ?? ""]);
    expect(found.map((photo) => photo.id)).toEqual([b, a]);
  });

  test("changes only what is given, and refuses an unknown id", async () => {
    const [photo] = (await photos.attach([await source("a.jpg", await jpeg())])).photos;
    const next = await photos.update(photo?.id ?? "", { alt: "A harbour", altLanguage: "en" });
    expect(next).toEqual({ ...photo, alt: "A harbour", altLanguage: "en" });
    expect(await photos.get([photo?.id ?? ""])).toEqual([next]);
    await expect(photos.update(newId(fakeClock().clock), { alt: "x" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("shows a small and a large WebP, upright and without metadata, and the original itself", async () => {
    const data = await twoHalves(900, 600)
      .jpeg()
      .withExif({ IFD0: { Artist: "Someone" } })
      .toBuffer();
    const turned = await sharp(data).keepExif().withMetadata({ orientation: 6 }).toBuffer();
    const [photo] = (await photos.attach([await source("a.jpg", turned)])).photos;
    const thumb = await photos.picture(photo?.id ?? "", "thumb");
    const path = thumb && "path" in thumb ? thumb.path : "";
    expect(thumb).toMatchObject({ mime: "image/webp", immutable: true });
    const { width, height, format, orientation, exif } = await sharp(path).metadata();
    expect([width, height, format, orientation, exif]).toEqual([320, 480, "webp", undefined, undefined]);
    // Turned a quarter to the right, the red left half is on top.
    const [red = 0, , blue = 0] = await colourOf(path, 0, 0, 320, 200);
    expect([red > 200, blue < 50]).toEqual([true, true]);
    const large = await photos.picture(photo?.id ?? "", "large");
    expect(await sharp(large && "path" in large ? large.path : "").metadata()).toMatchObject({
      width: 600,
      height: 900,
    });
    const original = await photos.picture(photo?.id ?? "", "original");
    expect(original).toMatchObject({ mime: "image/jpeg" });
    expect(Buffer.compare(await readFile(original && "path" in original ? original.path : ""), turned)).toBe(0);
    expect(Object.keys(ExifReader.load(await readFile(path), { expanded: true }).exif ?? {})).toEqual([]);
  });

  test("no picture for an unknown id or a lost original; attaching the file again makes it good", async () => {
    const from = await source("a.jpg", await jpeg());
    const [photo] = (await photos.attach([from])).photos;
    const id = photo?.id ?? "";
    expect(await photos.picture(newId(fakeClock().clock), "thumb")).toBeNull();
    await rm(join(dataDir, "originals"), { recursive: true });
    expect([await photos.picture(id, "original"), await photos.picture(id, "thumb")]).toEqual([null, null]);
    expect(lines.join("\n")).toContain("missing or damaged");
    expect((await photos.attach([from])).photos[0]?.id).toBe(id);
    expect(await photos.picture(id, "thumb")).not.toBeNull();
  });
});
