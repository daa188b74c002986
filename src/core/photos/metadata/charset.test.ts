import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadValue } from "../../../shared/photo-reading.ts";
import { needsReview } from "../photo-words.ts";
import { type Dataset, declaresUtf8, photograph, withIim } from "../testing/pictures.ts";
import { rereadValue } from "./byte-candidates.ts";
import type { RereadCharset } from "./charset.ts";
import { previewCharset, readMetadata, readMetadataBytes } from "./read-metadata.ts";

const plain = await photograph(64, 48).jpeg().toBuffer();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-charset-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The bytes of a text in a single-byte character set: each letter is looked for among the 256. */
function encode(text: string, charset: RereadCharset): Uint8Array {
  const decoder = new TextDecoder(charset);
  const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    if (byte < 0) throw new Error(`${letter} is not in ${charset}`);
    return byte;
  });
}

const texts: readonly [RereadCharset, string, string][] = [
  ["windows-1255", "מעבורת בערפל – נמל יפו", "נועה ברק"],
  ["windows-1256", "عبّارة في الضباب", "ليلى منصور"],
  ["windows-1251", "Паром в тумане", "Инес Кальдер"],
  ["macintosh", "Le bac à l’aube – café", "Zoë Müller"],
  ["windows-1252", "The mayor’s café", "Zoë Müller"],
];

async function value(file: Uint8Array, field: string): Promise<ReadValue | undefined> {
  return (await readMetadataBytes(file)).fields.find((one) => one.field === field)?.taken;
}

describe.each(texts)("undeclared %s", (charset, caption, name) => {
  const datasets: Dataset[] = [
    [2, 120, encode(caption, charset)],
    [2, 80, encode(name, charset)],
    [2, 80, "Jon Rask"],
    [2, 110, "Harbour Pictures"],
  ];
  const file = withIim(plain, datasets);

  test("is read by a guess, marked as such, and keeps its bytes", async () => {
    const reading = await readMetadataBytes(file);
    const read = reading.fields.find((one) => one.field === "caption")?.taken;
    expect(read).toMatchObject({ charset: "windows-1252", declared: false });
    expect(read?.raw).toEqual([Buffer.from(encode(caption, charset)).toString("base64")]);
    expect(needsReview(reading)).toBe(true);
  });

  test("is right when it is read again from the kept bytes", async () => {
    for (const [field, wanted] of [
      ["caption", [caption]],
      ["creator", [name, "Jon Rask"]],
    ] as const) {
      const read = await value(file, field);
      expect(read && rereadValue(field, read, charset)).toMatchObject({ texts: wanted, charset, declared: false });
    }
  });

  test("the preview gives every field of IIM, and changes nothing", async () => {
    const path = join(folder, `${charset}.jpg`);
    await writeFile(path, file);
    const before = await readMetadata(path);
    const preview = await previewCharset(path, charset);
    expect([...preview].map(([field, read]) => [field, read.texts])).toEqual([
      ["caption", [caption]],
      ["creator", [name, "Jon Rask"]],
      ["creditLine", ["Harbour Pictures"]],
    ]);
    expect(await readMetadata(path)).toEqual(before);
  });
});

test("UTF-8 is never read again as something else, declared or not", async () => {
  for (const datasets of [[[2, 92, "Källtorp"]], [declaresUtf8, [2, 92, "Källtorp"]]] as Dataset[][]) {
    const read = await value(withIim(plain, datasets), "sublocation");
    expect(read).toMatchObject({ texts: ["Källtorp"], charset: "utf-8", declared: datasets.length === 2 });
    expect(read && rereadValue("sublocation", read, "windows-1255")).toBe(read);
  }
});

test("a letter that was cut in two at the end is left out, and the rest is UTF-8", async () => {
  const cut = Buffer.from("נמל יפו העתיקה").subarray(0, 19);
  expect(await value(withIim(plain, [[2, 90, cut]]), "city")).toMatchObject({
    texts: ["נמל יפו הע"],
    charset: "utf-8",
  });
});

test("one field in UTF-8 beside one that an older program left in its own character set", async () => {
  const file = withIim(plain, [declaresUtf8, [2, 120, "Fährhafen"], [2, 116, Buffer.from("\xa9 Harbour", "latin1")]]);
  expect(await value(file, "caption")).toMatchObject({ texts: ["Fährhafen"], charset: "utf-8", declared: true });
  expect(await value(file, "copyright")).toMatchObject({
    texts: ["© Harbour"],
    charset: "windows-1252",
    declared: false,
  });
});

test.each([
  ["ISO 8859-8", "H", "iso-8859-8", "נמל", "ð\xee\xec"],
  ["ISO 8859-5", "L", "iso-8859-5", "Паром", "\xbf\xd0\xe0\xde\xdc"],
  ["Latin 1", "A", "windows-1252", "Zoë", "Zo\xeb"],
])("declared %s", async (_name, final, charset, text, bytes) => {
  const file = withIim(plain, [
    [1, 90, Buffer.from(`\x1b-${final}`, "latin1")],
    [2, 90, Buffer.from(bytes, "latin1")],
  ]);
  expect(await value(file, "city")).toEqual({ from: "iim", charset, declared: true, texts: [text] });
});

test("EXIF in an old character set can be read again as well", async () => {
  const caption = encode("מעבורת בערפל", "windows-1255");
  const file = await photograph(64, 48)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: "x".repeat(caption.length) } })
    .toBuffer();
  file.set(caption, file.indexOf("x".repeat(caption.length)));
  const read = await value(file, "caption");
  expect(read && rereadValue("caption", read, "windows-1255").texts).toEqual(["מעבורת בערפל"]);
});
