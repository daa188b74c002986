import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ExifReader from "exifreader";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { type PhotoCrop, wholePicture } from "../../shared/document/crop.ts";
import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { planRenditions, xmpFacts } from "../../shared/publication/rendition-plan.ts";
import { sha256Of } from "../files/hash-file.ts";
import { blobPaths } from "../photos/blob-store.ts";
import { colourOf, photograph, twoHalves } from "../photos/testing/pictures.ts";
import { createRenditionService, type RenditionService } from "./rendition-service.ts";
import { createWorkerQueue } from "./worker-queue.ts";

let dataDir = "";
let service: RenditionService;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "galley-renditions-"));
  service = createRenditionService({ dataDir, clock: () => new Date() });
});
afterEach(async () => {
  await service.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function keep(data: Uint8Array, width: number, height: number, mime = "image/jpeg"): Promise<LibraryPhoto> {
  const photo = libraryPhoto.parse({
    id: "00000000-0000-7000-8000-000000000001",
    sha256: sha256Of(data),
    file: "harbour.jpg",
    mime,
    width,
    height,
    bytes: data.byteLength,
    caption: "נמל הדיג בשעת ערב – הסירות חוזרות",
    headline: "Evening",
    alt: "סירות",
    altLanguage: "he",
    credit: parseCredit("(צילום: נועה ברק / AP)"),
    creator: "",
    source: "",
    copyright: "© 2026 נועה ברק & Co",
    dateCreated: "2026-03-03T18:00:00+02:00",
    dominantColour: "#000000",
    importedAt: "2026-01-01T00:00:00.000Z",
  });
  const { original } = blobPaths(dataDir, photo);
  await mkdir(dirname(original), { recursive: true });
  await writeFile(original, data);
  return photo;
}

const plan = (photo: LibraryPhoto) => planRenditions(photo, xmpFacts(photo, "נועה ברק / AP"), sha256Of);

/** A wire photo with everything in it that must not reach a reader. */
async function withSecrets(): Promise<Buffer> {
  return photograph(1000, 700)
    .jpeg({ quality: 92 })
    .withExif({
      IFD0: { Artist: "Someone Else", Make: "Camera", Software: "Editor 9" },
      IFD2: { BodySerialNumber: "043011000578", LensSerialNumber: "0000c10dfa" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 46/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "35/1 13/1 0/1" },
    })
    .toBuffer();
}

describe("ensure", () => {
  test("makes every planned file at its size, never larger than the photo", async () => {
    const photo = await keep(await photograph(1000, 700).jpeg().toBuffer(), 1000, 700);
    const planned = plan(photo);
    const paths = await service.ensure(photo, planned);
    for (const [at, { width, height, format }] of planned.entries()) {
      const found = await sharp(paths[at]).metadata();
      const kind = format === "avif" ? "heif" : format;
      expect([found.width, found.height, found.format, found.space]).toEqual([width, height, kind, "srgb"]);
    }
    expect(planned.map((item) => item.width)).toEqual([480, 800, 1000, 480, 800, 1000, 480, 800, 1000]);
  });

  test("carries the words and nothing of the camera or the place", async () => {
    const data = await withSecrets();
    const before = ExifReader.load(data, { expanded: true });
    expect(before.gps?.Latitude).toBeCloseTo(31.77, 1);
    expect(data.includes("043011000578")).toBe(true);
    const photo = await keep(data, 1000, 700);
    for (const path of await service.ensure(photo, plan(photo))) {
      const bytes = await readFile(path);
      const tags = ExifReader.load(bytes, { expanded: true });
      const xmp = (tags.xmp ?? {}) as Record<string, { description: string; value: unknown }>;
      expect([tags.gps, tags.exif, tags.iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("043011000578") || bytes.includes("0000c10dfa") || bytes.includes("Someone")).toBe(false);
      expect(xmp.description?.description).toBe(photo.caption);
      expect(xmp.creator?.description).toBe("נועה ברק");
      expect(xmp.Credit?.description).toBe("נועה ברק / AP");
      expect(xmp.Source?.description).toBe("AP");
      expect(xmp.rights?.description).toBe(photo.copyright);
      expect(xmp.Headline?.description).toBe("Evening");
      expect(xmp.DateCreated?.description).toBe(photo.dateCreated);
      expect(xmp.AltTextAccessibility?.value).toMatchObject([
        { value: "סירות", attributes: { lang: "x-default" } },
        { value: "סירות", attributes: { lang: "he" } },
      ]);
    }
    expect(Buffer.compare(await readFile(blobPaths(dataDir, photo).original), data)).toBe(0);
  });

  const cropped = async (photo: LibraryPhoto, crop: Partial<PhotoCrop>) => {
    const planned = planRenditions(photo, xmpFacts(photo, ""), sha256Of, { ...wholePicture, ...crop });
    const paths = await service.ensure(photo, planned);
    const at = planned.findLastIndex(({ format }) => format === "jpeg");
    const { width, height, path } = planned[at] ?? { width: 0, height: 0, path: "" };
    const found = await sharp(paths[at]).metadata();
    expect([found.width, found.height]).toEqual([width, height]);
    const file = paths[at] ?? "";
    return { width, height, name: path, colour: (x: number, y: number) => colourOf(file, x, y, 8, 8) };
  };
  const [red, blue] = [
    [230, 0, 0],
    [0, 0, 230],
  ];
  const near = (colour: number[], wanted: number[] | undefined) =>
    colour.every((value, at) => Math.abs(value - (wanted?.[at] ?? -100)) < 12);

  test("shows of a picture what its crop says, turned as it says, and never more pixels than it has", async () => {
    const photo = await keep(await twoHalves(1000, 600).jpeg().toBuffer(), 1000, 600);
    const right = await cropped(photo, { x: 0.5, width: 0.5, y: 0.5, height: 0.5 });
    expect([right.width, right.height]).toEqual([500, 300]);
    expect(near(await right.colour(20, 20), blue) && near(await right.colour(470, 280), blue)).toBe(true);
    const turned = await cropped(photo, { rotation: 90 });
    expect([turned.width, turned.height]).toEqual([600, 1000]);
    expect(near(await turned.colour(300, 20), red) && near(await turned.colour(300, 970), blue)).toBe(true);
    const topHalf = await cropped(photo, { rotation: 270, height: 0.5 });
    expect([topHalf.width, topHalf.height]).toEqual([600, 500]);
    expect(near(await topHalf.colour(300, 20), blue) && near(await topHalf.colour(300, 480), blue)).toBe(true);
    expect(new Set([right.name, turned.name, topHalf.name, plan(photo)[0]?.path]).size).toBe(4);
  });

  test("straightens without an empty corner", async () => {
    const white = await keep(
      await sharp({ create: { width: 900, height: 600, channels: 3, background: "#203040" } })
        .jpeg()
        .toBuffer(),
      900,
      600,
    );
    for (const straighten of [7.5, -15]) {
      const made = await cropped(white, { straighten });
      for (const x of [2, made.width - 10]) {
        for (const y of [2, made.height - 10]) expect(near(await made.colour(x, y), [32, 48, 64])).toBe(true);
      }
    }
    const clockwise = await cropped(await keep(await twoHalves(1000, 600).jpeg().toBuffer(), 1000, 600), {
      straighten: 15,
    });
    // The border between the halves leans to the right at the top.
    expect(near(await clockwise.colour(Math.round(clockwise.width / 2) + 20, 4), red)).toBe(true);
    expect(near(await clockwise.colour(Math.round(clockwise.width / 2) - 28, clockwise.height - 12), blue)).toBe(true);
  });

  test("crops the upright picture, whichever way the camera was held", async () => {
    const photo = await keep(await twoHalves(800, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer(), 600, 800);
    const top = await cropped(photo, { height: 0.5 });
    expect([top.width, top.height]).toEqual([600, 400]);
    expect(near(await top.colour(300, 380), red)).toBe(true);
  });

  test("gives the same bytes again, by another worker too", async () => {
    const data = await photograph(900, 600).jpeg().toBuffer();
    const photo = await keep(data, 900, 600);
    const first = await Promise.all((await service.ensure(photo, plan(photo))).map((path) => readFile(path)));
    await rm(join(dataDir, "renditions"), { recursive: true });
    const other = createRenditionService({ dataDir });
    const second = await Promise.all((await other.ensure(photo, plan(photo))).map((path) => readFile(path)));
    await other.close();
    expect(second.map((bytes) => sha256Of(bytes))).toEqual(first.map((bytes) => sha256Of(bytes)));
  });

  test("makes only what is missing, or was left empty", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const [first = "", second = "", ...rest] = await service.ensure(photo, plan(photo));
    const before = await readFile(rest[0] ?? "");
    await writeFile(rest[0] ?? "", "another");
    const old = new Date("2020-01-01");
    await utimes(rest[1] ?? "", old, old);
    await rm(first);
    await writeFile(second, "");
    await service.ensure(photo, plan(photo));
    expect([await sharp(first).metadata(), await sharp(second).metadata()]).toMatchObject([
      { width: 480 },
      { width: 800 },
    ]);
    expect([(await readFile(rest[0] ?? "")).toString(), before.length > 100]).toEqual(["another", true]);
    // What is used is no old file.
    expect((await stat(rest[1] ?? "")).mtime.getFullYear()).toBeGreaterThan(2020);
    expect((await readdir(join(dataDir, "renditions"))).filter((name) => name !== ".sums").length).toBe(9);
  });

  test("many asking at once all get whole files", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const all = await Promise.all(Array.from({ length: 5 }, () => service.ensure(photo, plan(photo))));
    for (const path of all.flat()) expect((await sharp(path).metadata()).width).toBeGreaterThan(0);
  });

  test("turns the picture upright", async () => {
    const data = await twoHalves(900, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const photo = await keep(data, 600, 900);
    const [path = ""] = await service.ensure(photo, plan(photo));
    const found = await sharp(path).metadata();
    expect([found.width, found.height, found.orientation]).toEqual([480, 720, undefined]);
    const [red = 0, , blue = 0] = await colourOf(path, 0, 0, 480, 300);
    expect([red > 200, blue < 50]).toEqual([true, true]);
  });

  test.each([
    ["CMYK", "image/jpeg", () => twoHalves(500, 300).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer()],
    ["16 bits", "image/png", () => twoHalves(500, 300).toColourspace("rgb16").png().toBuffer()],
    ["wide gamut", "image/jpeg", () => twoHalves(500, 300).withIccProfile("p3").jpeg({ quality: 95 }).toBuffer()],
    ["animation", "image/gif", () => twoHalves(500, 300).gif().toBuffer()],
  ] as const)("%s becomes sRGB with the colours it had", async (_name, mime, make) => {
    const photo = await keep(await make(), 500, 300, mime);
    const paths = await service.ensure(photo, plan(photo));
    for (const path of paths) {
      const { space, depth, channels, icc } = await sharp(path).metadata();
      expect([space, depth, channels, icc]).toEqual(["srgb", "uchar", 3, undefined]);
      const [red = 0, green = 0, blue = 0] = await colourOf(path, 10, 10, 100, 100);
      expect({ red, green, blue, ok: red > 170 && green < 90 && blue < 90 }).toMatchObject({ ok: true });
    }
  });

  test("what is transparent is white, in both formats", async () => {
    const clear = sharp({ create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const photo = await keep(await clear.png().toBuffer(), 90, 60, "image/png");
    for (const path of await service.ensure(photo, plan(photo))) {
      expect((await sharp(path).stats()).channels.map((channel) => Math.round(channel.mean))).toEqual([255, 255, 255]);
    }
  });

  test("a lost or damaged original is said by name, and nothing half-made is left", async () => {
    const data = await photograph(900, 600).jpeg().toBuffer();
    const photo = await keep(data, 900, 600);
    const { original } = blobPaths(dataDir, photo);
    for (const damage of [() => writeFile(original, data.subarray(0, 9000)), () => rm(original)]) {
      await damage();
      await expect(service.ensure(photo, plan(photo))).rejects.toMatchObject({
        code: "corrupt",
        message: expect.stringContaining("“harbour.jpg”"),
      });
    }
    expect(await readdir(join(dataDir, "renditions")).catch(() => [])).toEqual([]);
  });
});

describe("waiting", () => {
  /** Gives how far the rest had come when something was there. */
  const madeSoFar = async () => (await readdir(join(dataDir, "renditions")).catch(() => [])).filter(isFinished).length;
  const isFinished = (name: string) => !name.startsWith(".");

  test("what is there is given without the original, so nothing is decoded or encoded", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const paths = await service.ensure(photo, plan(photo));
    await rm(blobPaths(dataDir, photo).original);
    expect(await service.missing(plan(photo))).toBe(0);
    expect(await service.ensure(photo, plan(photo))).toEqual(paths);
  });

  test("each file is told of as it is there, and one can be had before the others", async () => {
    const photo = await keep(await twoHalves(2400, 1600).jpeg().toBuffer(), 2400, 1600);
    const planned = plan(photo);
    expect(await service.missing(planned)).toBe(15);
    const made: string[] = [];
    const all = service.ensure(photo, planned, { onMade: (path) => made.push(path) });
    const first = await service.ensureOne(photo, planned, planned[0]?.path ?? "");
    expect((await sharp(first).metadata()).width).toBe(480);
    expect(await madeSoFar()).toBeLessThan(15);
    const paths = await all;
    expect(new Set(made)).toEqual(new Set(paths));
    expect(made).toHaveLength(15);
  });

  test("one that somebody looks at is made first, even the slowest, and the others after it", async () => {
    const photo = await keep(await twoHalves(2400, 1600).jpeg().toBuffer(), 2400, 1600);
    const planned = plan(photo);
    const slowest = planned.filter(({ format }) => format === "avif").at(-1);
    await service.ensureOne(photo, planned, slowest?.path ?? "");
    expect(await madeSoFar()).toBeLessThan(3);
    await vi.waitFor(async () => expect(await service.missing(planned)).toBe(0), { timeout: 30_000, interval: 100 });
  });

  test("a file has the same bytes alone as with the others", async () => {
    const photo = await keep(await photograph(1300, 900).jpeg().toBuffer(), 1300, 900);
    const planned = plan(photo);
    const paths = await service.ensure(photo, planned);
    const bytes = await Promise.all(paths.map((path) => readFile(path)));
    for (const at of [0, 5, 10]) {
      await rm(paths[at] ?? "");
      await service.ensureOne(photo, planned, planned[at]?.path ?? "");
      expect(bytes[at]?.equals(await readFile(paths[at] ?? ""))).toBe(true);
    }
  });

  test("stopped, nothing further is begun; what is there stays and the rest is made when it is asked for", async () => {
    const photo = await keep(await twoHalves(2400, 1600).jpeg().toBuffer(), 2400, 1600);
    const stop = new AbortController();
    const stopped = service.ensure(photo, plan(photo), { signal: stop.signal, onMade: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    // Waits for the thread to be free.
    await service.picture(photo, "thumb");
    await service.picture(photo, "large");
    const kept = (await madeSoFar()) - 2;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(6);
    const paths = await service.ensure(photo, plan(photo));
    for (const path of paths) expect((await stat(path)).size).toBeGreaterThan(0);
  });

  test("one who stops takes nothing from another who waits for the same", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const stop = new AbortController();
    const one = service.ensure(photo, plan(photo), { signal: stop.signal });
    const other = service.ensure(photo, plan(photo));
    const stopped = expect(one).rejects.toMatchObject({ code: "cancelled" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await stopped;
    expect(await other).toHaveLength(9);
    await expect(service.ensure(photo, [], { signal: AbortSignal.abort() })).resolves.toEqual([]);
  });
});

describe("closing", () => {
  test("lets work finish, refuses more, and ends the thread", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const source = blobPaths(dataDir, photo).original;
    const queue = createWorkerQueue();
    const tasks = ["a", "b", "c"].map((name) =>
      queue.run(name, { kind: "picture", source, to: join(dataDir, `${name}.webp`), side: 300 }),
    );
    const ended = Promise.allSettled(tasks);
    await queue.close();
    // Two were under way, the third was still waiting.
    expect((await ended).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect((await readdir(dataDir)).filter((name) => name.endsWith(".webp"))).toEqual(["a.webp", "b.webp"]);
    await service.close();
    await expect(service.picture(photo, "thumb")).rejects.toMatchObject({ code: "unavailable" });
    await service.close();
  });

  test("without any work there is nothing to end", async () => {
    await createRenditionService({ dataDir }).close();
  });
});

describe("reading what goes out", () => {
  test("a file that was damaged since it was made, or that nobody vouches for, is made again with its own bytes", async () => {
    const photo = await keep(await photograph(900, 600).jpeg().toBuffer(), 900, 600);
    const planned = plan(photo);
    const [first = "", second = ""] = await service.ensure(photo, planned);
    const good = await readFile(first);
    const { path = "" } = planned[0] ?? {};
    const changed = Buffer.from(good);
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
    for (const damage of [
      () => writeFile(first, changed),
      () => writeFile(first, good.subarray(0, 900)),
      async () => writeFile(first, await readFile(second)),
      () => rm(first),
      () => rm(join(dataDir, "renditions", ".sums"), { recursive: true }),
    ]) {
      await damage();
      const found = await service.read(photo, planned, path);
      expect([sha256Of(found.bytes), found.sha256]).toEqual([sha256Of(good), sha256Of(good)]);
      expect((await readFile(first)).equals(good)).toBe(true);
    }
    // Without its original it cannot be made again, and then it does not go out.
    await writeFile(first, changed);
    await rm(blobPaths(dataDir, photo).original);
    await expect(service.read(photo, planned, path)).rejects.toMatchObject({ code: "corrupt" });
  });
});
