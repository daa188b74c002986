import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { buildXmp } from "../src/core/renditions/xmp.ts";

const places = ["Port Ansel", "Skarn", "Ravenholm", "Lower Quay"];
const people = ["Mara Ellery", "Tomas Arvell", "Ilse Brandt", "Noor Haddad"];

/**
 * Writes small JPEG files, each of another colour and shape, named in order, and gives the folder. Every fifth has no credit,
 * every second an alternative text; captions, creators and dates vary. Names and places are invented.
 */
export async function makeManyPhotos(folder: string, count: number, from = 0): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let at = from; at < from + count; at += 1) {
    const isTall = at % 3 === 0;
    const pixels = { width: isTall ? 240 : 360, height: isTall ? 360 : 240, channels: 3 } as const;
    const background = { r: (at * 47) % 256, g: (at * 89) % 256, b: (at * 151) % 256 };
    const [place, creator] = [places[at % places.length] ?? "", people[at % people.length] ?? ""];
    // A sloping line that differs from file to file: of one colour alone, all would look alike.
    const line = `<svg width="${pixels.width}" height="${pixels.height}"><line x1="0" y1="${(at * 37) % 240}" x2="240" y2="${(at * 61) % 240}" stroke="white" stroke-width="${8 + (at % 40)}"/></svg>`;
    const isCredited = at % 5 !== 0;
    await sharp({ create: { ...pixels, background } })
      .composite([{ input: Buffer.from(line) }])
      .jpeg({ quality: 60 })
      .withXmp(
        buildXmp({
          creators: isCredited ? [creator] : [],
          creditLine: isCredited ? "Skarn Pictures" : "",
          source: "",
          copyright: "",
          headline: "",
          caption: `Scene ${at} at the harbour of ${place}.`,
          alt: at % 2 === 0 ? `Boats number ${at}` : "",
          altLanguage: "en",
          dateCreated: `2026-${String((at % 12) + 1).padStart(2, "0")}-05T10:00:00+00:00`,
        }),
      )
      .toFile(join(folder, `scene-${String(at).padStart(5, "0")}.jpg`));
  }
  return folder;
}
