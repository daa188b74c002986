import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { libraryPhoto } from "../../shared/photos.ts";
import { planRenditions, xmpFacts } from "../../shared/publication/rendition-plan.ts";
import { sha256Of } from "../files/hash-file.ts";
import { blobPaths } from "../photos/blob-store.ts";
import { askExiftool, hasExiftool } from "../photos/testing/exiftool.ts";
import { photograph } from "../photos/testing/pictures.ts";
import { createRenditionService } from "./rendition-service.ts";

/** Whatever tells of the camera, its number, or the place. */
const telltale = /GPS|Serial|^IFD|^ExifIFD|^Canon|^IPTC|OwnerName|^ICC|Make|Lens/;

test.skipIf(!hasExiftool)(
  "exiftool reads the words of every format, Hebrew intact, and nothing else of the original",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "galley-rendition-metadata-"));
    const service = createRenditionService({ dataDir });
    try {
      const data = await photograph(600, 400)
        .jpeg()
        .withExif({
          IFD0: { Make: "Lumen", Artist: "Someone Else" },
          IFD2: { BodySerialNumber: "043011000578", LensSerialNumber: "0000c10dfa", CameraOwnerName: "Someone" },
          IFD3: {
            GPSLatitudeRef: "N",
            GPSLatitude: "31/1 46/1 0/1",
            GPSLongitudeRef: "E",
            GPSLongitude: "35/1 13/1 0/1",
          },
        })
        .toBuffer();
      const photo = libraryPhoto.parse({
        ...{ id: "00000000-0000-7000-8000-000000000001", sha256: sha256Of(data), file: "נמל.jpg", mime: "image/jpeg" },
        ...{
          width: 600,
          height: 400,
          bytes: data.length,
          caption: "נמל הדיג בשעת ערב – „הסירות” חוזרות & נקשרות",
          headline: "ערב",
        },
        ...{ alt: "סירות", altLanguage: "he", credit: parseCredit("(צילום: נועה ברק / AP)"), creator: "", source: "" },
        ...{ copyright: "© 2026 נועה ברק", dateCreated: "2026-03-03T18:00:00+02:00", dominantColour: "#000000" },
        importedAt: "2026-01-01T00:00:00.000Z",
      });
      const { original } = blobPaths(dataDir, photo);
      await mkdir(dirname(original), { recursive: true });
      await writeFile(original, data);
      const [before = {}] = await askExiftool([original]);
      expect(Object.keys(before).filter((tag) => /GPSLatitude$|SerialNumber$/.test(tag)).length).toBeGreaterThan(2);

      const planned = planRenditions(photo, xmpFacts(photo, "נועה ברק / AP"), sha256Of);
      const answers = await askExiftool(await service.ensure(photo, planned));
      expect(answers.map((tags) => tags["File:FileType"])).toEqual([
        "JPEG",
        "JPEG",
        "Extended WEBP",
        "Extended WEBP",
        "AVIF",
        "AVIF",
      ]);
      for (const tags of answers) {
        expect(tags).toMatchObject({
          "XMP-dc:Description": photo.caption,
          "XMP-dc:Creator": ["נועה ברק"],
          "XMP-dc:Rights": photo.copyright,
          "XMP-photoshop:Credit": "נועה ברק / AP",
          "XMP-photoshop:Source": "AP",
          "XMP-photoshop:Headline": "ערב",
          "XMP-iptcCore:AltTextAccessibility-he": "סירות",
        });
        expect(Object.keys(tags).filter((tag) => telltale.test(tag))).toEqual([]);
      }
    } finally {
      await service.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
