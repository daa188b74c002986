import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildXmp } from "../src/core/renditions/xmp.ts";
import type { XmpFacts } from "../src/shared/publication/rendition-plan.ts";
import { expose, type Shot } from "./sample-photos/camera.ts";
import { harbour } from "./sample-photos/harbour.ts";
import { lighthouse } from "./sample-photos/lighthouse.ts";
import { marketHall } from "./sample-photos/market-hall.ts";

// Renders the photographs of the sample publication into resources/sample. Everything in them is computed: no camera, no
// place, no person. People, agencies and events in their metadata are invented. `npm run sample-photos [name…]`

const size = { width: 2000, height: 1333 };
/** Rays per pixel along each side; the result is scaled down, which smooths the edges. */
const oversample = 1.35;
const folder = join(import.meta.dirname, "..", "resources", "sample");
const byteLimit = 350 * 1024;

interface Sample {
  file: string;
  shot: Shot;
  facts: XmpFacts;
}

const samples: Sample[] = [
  {
    file: "harbour-at-dusk.jpg",
    shot: harbour,
    facts: {
      creators: ["Mira Castellan"],
      creditLine: "Northlight Pictures",
      source: "Northlight Pictures",
      copyright: "© 2026 Mira Castellan / Northlight Pictures",
      headline: "Boats stay in at Port Ansel",
      caption: "Fishing boats lie at their moorings in Port Ansel at dusk on Thursday, 5 November 2026.",
      alt: "סירות דיג עוגנות במים שקטים לעת ערב, ומאחוריהן גבעות בערפל ואורות של עיירה",
      altLanguage: "he",
      dateCreated: "2026-11-05T16:52:10+02:00",
    },
  },
  {
    file: "market-hall.jpg",
    shot: marketHall,
    facts: {
      creators: ["Tomas Arvell"],
      creditLine: "Arvell Photo Agency",
      source: "Arvell Photo Agency",
      copyright: "© 2026 Tomas Arvell",
      headline: "Morning in the fish market",
      caption: "Traders open their stalls in Port Ansel’s market hall early on Friday, 6 November 2026.",
      alt: "A long vaulted stone hall with low sun falling through the windows on the right; a few people walk between the stalls",
      altLanguage: "en",
      dateCreated: "2026-11-06T07:41:33+02:00",
    },
  },
  {
    file: "lighthouse.jpg",
    shot: lighthouse,
    facts: {
      creators: ["דנה לביא"],
      creditLine: "סוכנות גלים",
      source: "סוכנות גלים",
      copyright: "© 2026 דנה לביא / סוכנות גלים",
      headline: "המגדלור של כף אנסל",
      caption: "המגדלור בכף אנסל אחרי הסערה, שבת, 7 בנובמבר 2026",
      alt: "מגדלור לבן עם פס אדום על צוק סלעי מעל חוף, תחת שמי עננים",
      altLanguage: "he",
      dateCreated: "2026-11-07T15:20:00+02:00",
    },
  },
];

async function make({ file, shot, facts }: Sample): Promise<void> {
  const picture = await expose(shot, size.width, size.height, oversample);
  const pixels = await picture.png({ compressionLevel: 1 }).toBuffer();
  const { default: sharp } = await import("sharp");
  for (let quality = 88; quality >= 50; quality -= 2) {
    const jpeg = await sharp(pixels).jpeg({ quality, mozjpeg: true }).withXmp(buildXmp(facts)).toBuffer();
    if (jpeg.byteLength > byteLimit) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, file), jpeg);
    console.log(`${file}: ${Math.round(jpeg.byteLength / 1024)} KB, quality ${quality}`);
    return;
  }
  throw new Error(`${file} cannot be made smaller than ${byteLimit} bytes`);
}

const wanted = process.argv.slice(2);
for (const sample of samples) {
  if (wanted.length === 0 || wanted.some((name) => sample.file.startsWith(name))) await make(sample);
}
