import { describe, expect, test } from "vitest";
import { noReading } from "../../../shared/photo-reading.ts";
import { photoWords } from "../photo-words.ts";
import { type Dataset, declaresUtf8, photograph, withIim, xmpPacket } from "../testing/pictures.ts";
import { readMetadataBytes } from "./read-metadata.ts";

const noWords = photoWords(noReading);
const readWords = async (bytes: Uint8Array) => photoWords(await readMetadataBytes(bytes));

const plain = await photograph(64, 48).jpeg().toBuffer();

function withXmp(inside: string): Promise<Buffer> {
  return photograph(64, 48).jpeg().withXmp(xmpPacket(inside)).toBuffer();
}

const alt = (items: string) =>
  `<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>${items}</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>`;
const description = (text: string) =>
  `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`;

test("a picture without words has none", async () => {
  expect(await readWords(plain)).toEqual(noWords);
});

test("rubbish has none, and nothing is thrown", async () => {
  expect(await readWords(Buffer.from("not a picture"))).toEqual(noWords);
  expect(await readWords(new Uint8Array())).toEqual(noWords);
});

describe("XMP", () => {
  test("every field, Hebrew whole", async () => {
    const file = await withXmp(`
      ${description("שר האוצר בירושלים, 3 במרץ &amp; אחרי")}
      <dc:creator><rdf:Seq><rdf:li>נועה ברק</rdf:li><rdf:li>Yael Sorek</rdf:li></rdf:Seq></dc:creator>
      <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 סוכנות הים</rdf:li></rdf:Alt></dc:rights>
      <photoshop:Credit>סוכנות הים</photoshop:Credit><photoshop:Source>Sea Agency</photoshop:Source>
      <photoshop:Headline>השר בעיר</photoshop:Headline><photoshop:AuthorsPosition>Stringer</photoshop:AuthorsPosition>
      <photoshop:DateCreated>2026-03-03T11:20:00+02:00</photoshop:DateCreated>`);
    expect(await readWords(file)).toEqual({
      ...noWords,
      caption: "שר האוצר בירושלים, 3 במרץ & אחרי",
      creator: "נועה ברק; Yael Sorek",
      copyright: "© 2026 סוכנות הים",
      creditLine: "סוכנות הים",
      source: "Sea Agency",
      headline: "השר בעיר",
      creatorJobTitle: "Stringer",
      dateCreated: "2026-03-03T11:20:00+02:00",
    });
  });

  test("a caption is never taken for an alt text", async () => {
    const read = await readWords(await withXmp(description("Two people on a quay")));
    expect([read.caption, read.alt]).toEqual(["Two people on a quay", ""]);
  });

  test("an alt text has a language only when the file names it", async () => {
    const he = '<rdf:li xml:lang="he">גשר מעל נהר</rdf:li>';
    const unnamed = '<rdf:li xml:lang="x-default">גשר מעל נהר</rdf:li>';
    const english = '<rdf:li xml:lang="en-GB">A bridge</rdf:li>';
    const read = async (items: string) => {
      const { alt: text, altLanguage } = await readWords(await withXmp(alt(items)));
      return [text, altLanguage];
    };
    expect(await read(unnamed)).toEqual(["גשר מעל נהר", ""]);
    expect(await read(he)).toEqual(["גשר מעל נהר", "he"]);
    expect(await read(unnamed + he)).toEqual(["גשר מעל נהר", "he"]);
    expect(await read(unnamed + english)).toEqual(["גשר מעל נהר", ""]);
    expect(await read(english)).toEqual(["A bridge", "en-GB"]);
    expect(await read('<rdf:li xml:lang="javascript:x">A bridge</rdf:li>')).toEqual(["A bridge", ""]);
  });

  test("line breaks of old systems become line breaks, controls and overrides go", async () => {
    const read = await readWords(await withXmp(description("One&#13;Two&#13;&#10;Three\u202eFour")));
    expect(read.caption).toBe("One\nTwo\nThreeFour");
  });
});

describe("IIM", () => {
  const cases: [string, Dataset[], string][] = [
    ["UTF-8, declared", [declaresUtf8, [2, 120, "בניין העירייה"]], "בניין העירייה"],
    ["UTF-8, not declared", [[2, 120, "© Zoë Škoda, בניין"]], "© Zoë Škoda, בניין"],
    ["Windows-1252, not declared", [[2, 120, Buffer.from("The mayor\x92s caf\xe9", "latin1")]], "The mayor’s café"],
    ["line breaks by CR alone", [declaresUtf8, [2, 120, "First\rSecond"]], "First\nSecond"],
  ];
  test.each(cases)("%s", async (_name, datasets, caption) => {
    expect((await readWords(withIim(plain, datasets))).caption).toBe(caption);
  });

  test("credit fields, role code, several by-lines, date and time", async () => {
    const read = await readWords(
      withIim(plain, [
        declaresUtf8,
        [2, 80, "Ines Calder"],
        [2, 80, "Jon Rask"],
        [2, 85, "STF"],
        [2, 110, "Reuters"],
        [2, 115, "X00227"],
        [2, 116, "-"],
        [2, 55, "20260304"],
        [2, 60, "105206+0200"],
      ]),
    );
    expect(read).toMatchObject({
      creator: "Ines Calder; Jon Rask",
      creatorJobTitle: "STF",
      creditLine: "Reuters",
      source: "X00227",
      copyright: "",
      dateCreated: "2026-03-04T10:52:06+02:00",
    });
  });

  test("an offset that no clock has is left off with its time", async () => {
    const file = withIim(plain, [
      [2, 55, "20260304"],
      [2, 60, "105206-1052"],
    ]);
    expect((await readWords(file)).dateCreated).toBe("2026-03-04");
  });
});

describe("priority", () => {
  const exif = { IFD0: { ImageDescription: "From EXIF", Artist: "Exif Artist", Copyright: "Exif owner" } };

  test("XMP, then IIM, then EXIF, field by field", async () => {
    const both = await photograph(64, 48)
      .jpeg()
      .withExif(exif)
      .withXmp(xmpPacket("<photoshop:Credit>From XMP</photoshop:Credit>"))
      .toBuffer();
    const read = await readWords(
      withIim(both, [declaresUtf8, [2, 110, "From IIM"], [2, 120, "From IIM"], [2, 105, "From IIM"]]),
    );
    expect(read).toMatchObject({
      creditLine: "From XMP",
      caption: "From IIM",
      headline: "From IIM",
      creator: "Exif Artist",
      copyright: "Exif owner",
    });
  });

  test("a by-line that IIM has cut is made whole from EXIF", async () => {
    const whole = "Maximiliane von Hohenstein-Ravensburg";
    const file = await photograph(64, 48)
      .jpeg()
      .withExif({ IFD0: { Artist: whole } })
      .toBuffer();
    expect((await readWords(withIim(file, [[2, 80, whole.slice(0, 32)]]))).creator).toBe(whole);
    expect((await readWords(withIim(file, [[2, 80, "Another Name"]]))).creator).toBe("Another Name");
  });

  test("what a camera writes by itself is no caption", async () => {
    const file = await photograph(64, 48)
      .jpeg()
      .withExif({ IFD0: { ImageDescription: "OLYMPUS DIGITAL CAMERA" } })
      .toBuffer();
    expect((await readWords(file)).caption).toBe("");
  });
});
