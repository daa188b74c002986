import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../shared/app-error.ts";
import { createRenditionService, type RenditionService } from "../renditions/rendition-service.ts";
import { type PhotoFacts, readPhoto } from "./read-photo.ts";
import { sniffPhoto } from "./sniff-photo.ts";

// Real files from the wire, judged by what exiftool says of them. They are nobody's to publish, so they lie outside the
// project: GALLEY_FIXTURES names the folder that holds `photos/`.

const fixtures = process.env.GALLEY_FIXTURES ?? "";
const folder = join(fixtures, "photos");
const present = fixtures !== "" && existsSync(join(folder, "EXPECTED-exiftool.json"));
if (!present)
  console.info("photo corpus skipped: GALLEY_FIXTURES does not name a folder with photos/EXPECTED-exiftool.json");

/** Where we and exiftool differ, as "file field", and why we keep our answer. There is no such case at present. */
const explained: Record<string, string> = {};

const exiftool = z.record(z.string(), z.unknown());
type Tags = z.infer<typeof exiftool>;

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join("; ") : value === undefined || value === null ? "" : String(value);

/** The first that says something, in our order; a lone hyphen says nothing. */
function first(tags: Tags, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(tags[name]).replace(/\s+/g, " ").trim();
    if (text !== "" && text !== "-") return text;
  }
  return "";
}

const fields = {
  caption: ["XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"],
  creator: ["XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"],
  creditLine: ["XMP-photoshop:Credit", "IPTC:Credit"],
  copyright: ["XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"],
} as const;

const refused: Record<string, string> = {
  "bad-empty.jpg": "photos.empty",
  "bad-truncated.jpg": "photos.notPicture",
  "bad-claims-422mp.jpg": "photos.damaged",
};

describe.skipIf(!present)("photos from the wire", () => {
  let expected = new Map<string, Tags>();
  let names: string[] = [];
  let scratch = "";
  let renditions: RenditionService;

  beforeAll(async () => {
    const list = z.array(exiftool).parse(JSON.parse(await readFile(join(folder, "EXPECTED-exiftool.json"), "utf8")));
    expected = new Map(list.map((tags) => [textOf(tags.SourceFile), tags]));
    names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|heic)$/i.test(name));
    scratch = await mkdtemp(join(tmpdir(), "galley-corpus-"));
    renditions = createRenditionService({ dataDir: scratch });
  });
  afterAll(async () => {
    await renditions.close();
    await rm(scratch, { recursive: true, force: true });
  });

  async function read(name: string): Promise<PhotoFacts> {
    const path = join(folder, name);
    const { mime } = await sniffPhoto(path, name);
    if (mime !== "image/heic") return readPhoto(path, name);
    const working = join(scratch, `${name}.jpg`);
    await renditions.makeWorkingCopy(path, working);
    return readPhoto(path, name, working);
  }

  test("every file is read, or refused with its own sentence", async () => {
    for (const name of names) {
      const result = await read(name).catch((error: unknown) => error);
      if (refused[name] === undefined) {
        expect(result, name).not.toBeInstanceOf(Error);
        continue;
      }
      expect(result, name).toBeInstanceOf(AppError);
      expect([name, (result as AppError).key]).toEqual([name, refused[name]]);
      expect((result as AppError).message).toContain(`“${name}”`);
    }
  });

  test("caption, creator, credit and copyright agree with exiftool", async () => {
    const disagreements: string[] = [];
    const used = new Set<string>();
    let compared = 0;
    for (const name of names.filter((file) => refused[file] === undefined)) {
      const tags = expected.get(name);
      if (!tags) continue;
      const { metadata } = await read(name);
      for (const [field, sources] of Object.entries(fields) as [keyof typeof fields, readonly string[]][]) {
        const ours = metadata[field].replace(/\s+/g, " ");
        const theirs = first(tags, sources);
        if (theirs !== "") compared += 1;
        if (ours === theirs) continue;
        const key = `${name} ${field}`;
        used.add(key);
        if (explained[key] === undefined)
          disagreements.push(`${key}: ${JSON.stringify(ours)} | ${JSON.stringify(theirs)}`);
      }
    }
    expect(compared).toBeGreaterThan(40);
    expect(disagreements).toEqual([]);
    expect(Object.keys(explained).filter((key) => !used.has(key))).toEqual([]);
  });

  test("HEIC from a telephone: upright, in its own colours", async () => {
    expect(await read("heic-iphone.heic")).toMatchObject({ mime: "image/heic", width: 3024, height: 4032 });
    const { icc } = await sharp(join(scratch, "heic-iphone.heic.jpg")).metadata();
    expect(icc?.toString("latin1")).toContain("acsp");
    expect(icc?.equals((await sharp(join(folder, "heic-iphone.heic")).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
  });
});
