import { chmod, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import { sha256Of } from "../files/hash-file.ts";
import { readPhoto } from "./read-photo.ts";
import { photograph, pngClaiming, twoHalves } from "./testing/pictures.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-read-photo-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, data: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, data);
  return path;
}

async function refusal(path: string, name: string): Promise<AppError> {
  const error = await readPhoto(path, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe("what is taken", () => {
  const kinds = [
    ["image/jpeg", () => photograph(300, 200).jpeg().toBuffer()],
    ["image/png", () => photograph(300, 200).png().toBuffer()],
    ["image/png", () => photograph(300, 200, 4).png().toBuffer()],
    ["image/webp", () => photograph(300, 200).webp().toBuffer()],
    ["image/tiff", () => photograph(300, 200).tiff().toBuffer()],
    ["image/gif", () => photograph(300, 200).gif().toBuffer()],
    ["image/avif", () => photograph(300, 200).avif({ effort: 0 }).toBuffer()],
    ["image/jpeg", () => photograph(300, 200).toColourspace("cmyk").jpeg().toBuffer()],
    ["image/png", () => photograph(300, 200).toColourspace("rgb16").png().toBuffer()],
    ["image/jpeg", () => photograph(300, 200).greyscale().jpeg().toBuffer()],
  ] as const;
  test.each(kinds.map(([mime, make], at) => [at, mime, make] as const))("kind %i: %s", async (at, mime, make) => {
    const data = await make();
    // Content decides: every one of them has a name that says something else.
    const facts = await readPhoto(await file(`kind-${at}.txt`, data), "report.txt");
    expect(facts).toMatchObject({ mime, width: 300, height: 200, bytes: data.byteLength, sha256: sha256Of(data) });
    expect(facts.dominantColour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test("the size is that of the picture as shown", async () => {
    const data = await twoHalves(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await readPhoto(await file("turned.jpg", data), "turned.jpg")).toMatchObject({ width: 40, height: 60 });
  });

  test("the colour is the one there is most of", async () => {
    const half = await twoHalves(40, 40).png().toBuffer();
    const data = await sharp(half).extract({ left: 0, top: 0, width: 30, height: 40 }).png().toBuffer();
    expect((await readPhoto(await file("red.png", data), "red.png")).dominantColour).toMatch(
      /^#e[0-9a-f]0[0-9a-f]0[0-9a-f]$/,
    );
  });
});

describe("what is refused, each with its own sentence", () => {
  test("zero bytes", async () => {
    const error = await refusal(await file("empty.jpg", ""), "empty.jpg");
    expect([error.code, error.key]).toEqual(["invalid", "photos.empty"]);
    expect(error.message).toContain("“empty.jpg”");
  });

  test.each([
    ["letter.jpg", "Dear editor, please find attached."],
    ["page.jpg", "<!doctype html><title>x</title>"],
    ["paper.jpg", "%PDF-1.7\n%âãÏÓ\n1 0 obj"],
  ])("no picture: %s", async (name, text) => {
    const error = await refusal(await file(name, text), name);
    expect([error.code, error.key]).toEqual(["invalid", "photos.notPicture"]);
    expect(error.message).toContain(name);
  });

  test.each([
    ["logo.svg", '<?xml version="1.0"?>\n<!-- a logo -->\n<svg xmlns="http://www.w3.org/2000/svg"/>', "svg"],
    ["old.bmp", `BM${"\0".repeat(60)}`, "bmp"],
    ["layers.psd", `8BPS\0\x01${"\0".repeat(60)}`, "adobe.photoshop"],
  ])("a kind that is not read: %s", async (name, data, kind) => {
    const error = await refusal(await file(name, Buffer.from(data, "latin1")), name);
    expect([error.code, error.key]).toEqual(["invalid", "photos.unsupported"]);
    expect(error.message).toContain(`(${kind})`);
  });

  test.each([0.02, 0.3, 0.7, 0.97])("cut short at %f of its length", async (part) => {
    for (const [format, data] of [
      ["jpg", await photograph(900, 600).jpeg({ quality: 90 }).toBuffer()],
      ["png", await photograph(900, 600).png().toBuffer()],
      ["webp", await photograph(900, 600).webp().toBuffer()],
    ] as const) {
      const name = `cut-${part}.${format}`;
      const path = await file(name, data);
      await truncate(path, Math.floor(data.byteLength * part));
      const error = await refusal(path, name);
      expect([name, error.code, error.key]).toEqual([name, "invalid", "photos.damaged"]);
      expect(error.message).toContain(`“${name}”`);
    }
  });

  test("a header of three bytes", async () => {
    const error = await refusal(await file("stub.jpg", Uint8Array.of(0xff, 0xd8, 0xff)), "stub.jpg");
    expect(error.key).toBe("photos.damaged");
  });

  test("a header that claims 400 megapixels, without decoding anything", async () => {
    const before = process.memoryUsage.rss();
    const error = await refusal(await file("bomb.png", pngClaiming(20_000, 20_000, crc32)), "bomb.png");
    expect([error.code, error.key, error.values.megapixels]).toEqual(["invalid", "photos.tooManyPixels", 400]);
    expect(error.message).toContain("“bomb.png” claims 400 megapixels");
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  test("the same claim in a JPEG", async () => {
    const data = Buffer.from(await photograph(64, 64).jpeg().toBuffer());
    const frame = data.indexOf(Buffer.from([0xff, 0xc0]));
    data.writeUInt16BE(21_000, frame + 5);
    data.writeUInt16BE(20_000, frame + 7);
    const error = await refusal(await file("bomb.jpg", data), "bomb.jpg");
    expect([error.key, error.values.megapixels]).toEqual(["photos.tooManyPixels", 420]);
  });

  test("a folder, and a file that is not there", async () => {
    await mkdir(join(folder, "album"), { recursive: true });
    expect((await refusal(join(folder, "album"), "album")).key).toBe("photos.notFile");
    // It would give zeros for ever.
    if (process.platform !== "win32") expect((await refusal("/dev/zero", "zero.jpg")).key).toBe("photos.special");
    const gone = await refusal(join(folder, "gone.jpg"), "gone.jpg");
    expect([gone.code, gone.key]).toEqual(["not-found", "photos.missing"]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")("a file that may not be read", async () => {
    const path = await file("locked.jpg", await photograph(30, 20).jpeg().toBuffer());
    await chmod(path, 0);
    expect((await refusal(path, "locked.jpg")).key).toBe("photos.denied");
  });
});

test("reading changes nothing", async () => {
  const data = await photograph(300, 200).jpeg().toBuffer();
  const path = await file("same.jpg", data);
  await readPhoto(path, "same.jpg");
  expect(Buffer.compare(await readFile(path), data)).toBe(0);
});
