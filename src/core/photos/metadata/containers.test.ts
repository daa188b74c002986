import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photoWords } from "../photo-words.ts";
import {
  app1,
  app13,
  declaresUtf8,
  iimBlock,
  photograph,
  photoshopResource,
  withSegments,
  xmpPacket,
} from "../testing/pictures.ts";
import { bufferSource } from "./byte-source.ts";
import { jpegPackets } from "./jpeg-packets.ts";
import { readMetadata, readMetadataBytes } from "./read-metadata.ts";
import { findSidecar } from "./sidecar.ts";

const xmpName = "http://ns.adobe.com/xap/1.0/\0";
const extensionName = "http://ns.adobe.com/xmp/extension/\0";
const credit = (text: string) => `<photoshop:Credit>${text}</photoshop:Credit>`;
const iim = app13(photoshopResource(0x0404, iimBlock([declaresUtf8, [2, 120, "Ferry in the fog"]])));
/** A colour profile of 557 KB in nine segments. */
const profile = Array.from({ length: 9 }, (_, at): [number, Buffer] => [
  0xe2,
  Buffer.concat([Buffer.from(`ICC_PROFILE\0${String.fromCharCode(at + 1, 9)}`, "latin1"), Buffer.alloc(62_000, 7)]),
]);

const plain = await photograph(64, 48).jpeg().toBuffer();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-containers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = async (bytes: Uint8Array) => photoWords(await readMetadataBytes(bytes));

describe("kinds of picture", () => {
  const exif = {
    IFD0: { Artist: "Ines Calder", Copyright: "2026 Sea" },
    IFD2: { DateTimeOriginal: "2026:03:04 10:52:06", OffsetTimeOriginal: "+02:00" },
  };
  const kinds = ["jpeg", "tiff", "png", "webp", "avif"] as const;

  test.each(kinds)("%s: XMP and EXIF, from a file and from bytes", async (kind) => {
    const made = await photograph(64, 48)
      .toFormat(kind)
      .withExif(exif)
      .withXmp(xmpPacket(credit("סוכנות הים")))
      .toBuffer();
    const path = join(folder, `kind.${kind}`);
    await writeFile(path, made);
    const fromFile = await readMetadata(path);
    expect(fromFile).toEqual(await readMetadataBytes(made));
    expect(fromFile.problems).toEqual([]);
    expect(photoWords(fromFile)).toMatchObject({
      creditLine: "סוכנות הים",
      // The encoder of TIFF leaves EXIF out.
      ...(kind === "tiff"
        ? {}
        : { creator: "Ines Calder", copyright: "2026 Sea", dateCreated: "2026-03-04T10:52:06+02:00" }),
    });
  });

  test("a TIFF's own directory: words, IIM and Photoshop's resources", async () => {
    const block = iimBlock([declaresUtf8, [2, 110, "סוכנות הים"]]);
    const resources = photoshopResource(0x0404, block);
    const artist = Buffer.from("Ines Calder\0");
    for (const [tag, data] of [
      [33723, block],
      [34377, resources],
    ] as const) {
      const head = Buffer.alloc(8 + 2 + 2 * 12 + 4);
      head.write("II*\0", "latin1");
      head.writeUInt32LE(8, 4);
      head.writeUInt16LE(2, 8);
      for (const [at, [number, type, bytes, place]] of [
        [315, 2, artist.length, head.length],
        [tag, 7, data.length, head.length + artist.length],
      ].entries() as Iterable<[number, [number, number, number, number]]>) {
        head.writeUInt16LE(number, 10 + at * 12);
        head.writeUInt16LE(type, 12 + at * 12);
        head.writeUInt32LE(bytes, 14 + at * 12);
        head.writeUInt32LE(place, 18 + at * 12);
      }
      expect(await words(Buffer.concat([head, artist, data]))).toMatchObject({
        creator: "Ines Calder",
        creditLine: "סוכנות הים",
      });
    }
  });
});

describe("JPEG", () => {
  test("words behind half a megabyte of colour profile are read, the picture itself is not", async () => {
    const pixels = Buffer.alloc(8 * 1024 * 1024, 1);
    const file = Buffer.concat([
      withSegments(plain, [...profile, iim, app1(xmpName, xmpPacket(credit("Sea")))]),
      pixels,
    ]);
    expect(await words(file)).toMatchObject({ creditLine: "Sea", caption: "Ferry in the fog" });
    const source = bufferSource(file);
    let taken = 0;
    await jpegPackets({
      ...source,
      read(offset, length) {
        taken += length;
        return source.read(offset, length);
      },
    });
    expect(taken).toBeLessThan(10_000);
  });

  test("XMP in a segment with another name is read, but never before that in its own", async () => {
    const stray = app1("XMP\0://ns.adobe.com/xap/1.0/\0", xmpPacket(credit("Old Agency")));
    expect((await words(withSegments(plain, [stray]))).creditLine).toBe("Old Agency");
    const both = withSegments(plain, [stray, app1(xmpName, xmpPacket(credit("New Agency")))]);
    expect((await readMetadataBytes(both)).fields[0]).toMatchObject({ taken: { texts: ["New Agency"] }, others: [] });
  });

  test("an image resource that is split over two segments", async () => {
    const whole = photoshopResource(
      0x0404,
      iimBlock([
        [2, 120, "Ferry ".repeat(40)],
        [2, 110, "Harbour Pictures"],
      ]),
    );
    const file = withSegments(plain, [app13(whole.subarray(0, 100)), app13(whole.subarray(100))]);
    expect((await words(file)).creditLine).toBe("Harbour Pictures");
  });

  function extended(guid: string, packet: string, claimed = packet.length): Buffer {
    const part = (from: number, to: number) => {
      const head = Buffer.alloc(40);
      head.write(guid, "latin1");
      head.writeUInt32BE(claimed, 32);
      head.writeUInt32BE(from, 36);
      return app1(extensionName, Buffer.concat([head, Buffer.from(packet).subarray(from, to)]));
    };
    const main = xmpPacket(`${credit("Sea")}<xmpNote:HasExtendedXMP>${"A".repeat(32)}</xmpNote:HasExtendedXMP>`);
    // The parts may stand in any order.
    return withSegments(plain, [app1(xmpName, main), part(200, packet.length), part(0, 200)]);
  }

  test("extended XMP: its parts are put in order, and it fills what the packet leaves out", async () => {
    const packet = xmpPacket(`${credit("Never")}<photoshop:Instructions>No archives</photoshop:Instructions>`);
    const reading = await readMetadataBytes(extended("A".repeat(32), packet));
    expect(reading.problems).toEqual([]);
    expect(photoWords(reading)).toMatchObject({ creditLine: "Sea", instructions: "No archives" });
  });

  test("extended XMP of another packet, or not whole, is left out", async () => {
    const packet = xmpPacket("<photoshop:Instructions>No archives</photoshop:Instructions>");
    for (const file of [extended("B".repeat(32), packet), extended("A".repeat(32), packet, packet.length + 1)]) {
      const reading = await readMetadataBytes(file);
      expect([photoWords(reading).instructions, reading.problems]).toEqual(["", [{ part: "xmp", problem: "damaged" }]]);
    }
  });
});

describe("XMP", () => {
  const read = (packet: string | Uint8Array) => words(withSegments(plain, [app1(xmpName, packet)]));

  test("structures, lists, short forms, resources and other capitals", async () => {
    const packet = xmpPacket(`
      <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://sea.example/get</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
      <plus:ImageSupplier><rdf:Seq><rdf:li><rdf:Description plus:ImageSupplierName="Sea Agency"/></rdf:li></rdf:Seq></plus:ImageSupplier>
      <plus:ImageSupplierImageId>S-1</plus:ImageSupplierImageId>
      <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
      <Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>
      <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Noa Ferber</rdf:li><rdf:li>Jon Rask</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
      <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Once</rdf:li></rdf:Alt></xmpRights:UsageTerms>
      <photoshop:City rdf:parseType="Resource"><rdf:value>Haifa</rdf:value></photoshop:City>
      <dc:Rights><![CDATA[© Sea & Sons]]></dc:Rights>`).replace(
      'rdf:about=""',
      'rdf:about="" photoshop:Headline="Fog &amp; foam"',
    );
    expect(await read(packet)).toMatchObject({
      licensorUrl: "https://sea.example/get",
      imageSupplier: "Sea Agency",
      supplierImageId: "S-1",
      dataMining: "DMI-PROHIBITED",
      digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
      people: ["Noa Ferber", "Jon Rask"],
      usageTerms: "Once",
      city: "Haifa",
      copyright: "© Sea & Sons",
      headline: "Fog & foam",
    });
  });

  test("captions in several languages", async () => {
    const items = [
      ["x-default", "A ferry"],
      ["en", "A ferry"],
      ["he", "מעבורת"],
    ].map(([tag, text]) => `<rdf:li xml:lang="${tag}">${text}</rdf:li>`);
    const packet = xmpPacket(`<dc:description><rdf:Alt>${items.join("")}</rdf:Alt></dc:description>`);
    expect(await read(packet)).toMatchObject({ caption: "A ferry", captionLanguage: "en", captions: { he: "מעבורת" } });
  });

  test("prefixes are the file's own business", async () => {
    const packet = xmpPacket(
      "<p:Credit xmlns:p='http://ns.adobe.com/photoshop/1.0/'>Sea</p:Credit><photoshop:Credit xmlns:photoshop='urn:x'>No</photoshop:Credit>",
    );
    expect((await read(packet)).creditLine).toBe("Sea");
  });

  test("UTF-16, and a program that wrote Windows-1252", async () => {
    const packet = xmpPacket(credit("Zoë Müller"));
    expect((await read(Buffer.from(`\ufeff${packet}`, "utf16le"))).creditLine).toBe("Zoë Müller");
    expect((await read(Buffer.from(`\ufeff${packet}`, "utf16le").swap16())).creditLine).toBe("Zoë Müller");
    expect((await read(Buffer.from(packet, "latin1"))).creditLine).toBe("Zoë Müller");
  });
});

describe("sidecars", () => {
  async function beside(name: string, files: Record<string, string>): Promise<string> {
    const own = join(folder, name);
    await mkdir(own);
    const photo = join(own, "ferry.jpg");
    await writeFile(photo, withSegments(plain, [app1(xmpName, xmpPacket(credit("Embedded"))), iim]));
    for (const [file, inside] of Object.entries(files)) await writeFile(join(own, file), xmpPacket(inside));
    return photo;
  }
  const read = async (photo: string) => readMetadata(photo, { sidecar: await findSidecar(photo) });

  test("what it says comes first, field by field, and the embedded value stays beside it", async () => {
    const reading = await read(await beside("one", { "ferry.xmp": credit("Sidecar") }));
    expect(reading.fields).toMatchObject([
      { field: "caption", taken: { from: "iim", texts: ["Ferry in the fog"] } },
      {
        field: "creditLine",
        taken: { from: "sidecar", texts: ["Sidecar"] },
        others: [{ from: "xmp", texts: ["Embedded"] }],
      },
    ]);
  });

  test("name.jpg.xmp comes before name.xmp, which may be another picture's", async () => {
    const photo = await beside("two", { "ferry.xmp": credit("Short"), "ferry.jpg.xmp": credit("Long") });
    expect(photoWords(await read(photo)).creditLine).toBe("Long");
  });

  test("one that names another kind of file is not this picture's", async () => {
    const raw = `${credit("Raw")}<photoshop:SidecarForExtension>CR3</photoshop:SidecarForExtension>`;
    expect(photoWords(await read(await beside("raw", { "ferry.xmp": raw }))).creditLine).toBe("Embedded");
    const photo = join(folder, "raw", "ferry.jpg");
    const staged = { sidecar: join(folder, "raw", "ferry.xmp"), name: "ferry.jpg" };
    await copyFile(photo, join(folder, "staged"));
    expect(photoWords(await readMetadata(join(folder, "staged"), staged)).creditLine).toBe("Embedded");
    const own = `${credit("Own")}<photoshop:SidecarForExtension>JPG</photoshop:SidecarForExtension>`;
    expect(photoWords(await read(await beside("own", { "ferry.xmp": own }))).creditLine).toBe("Own");
  });

  test("a folder of that name is none", async () => {
    const photo = await beside("none", {});
    await mkdir(`${photo}.xmp`);
    expect(await findSidecar(photo)).toBeNull();
  });
});
