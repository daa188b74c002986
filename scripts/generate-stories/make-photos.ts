import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import sharp from "sharp";
import type { Repositories } from "../../src/core/database/repositories.ts";
import { blobPaths } from "../../src/core/photos/blob-store.ts";
import { perceptualHash } from "../../src/core/photos/perceptual-hash.ts";
import { parseCredit } from "../../src/shared/credit/parse-credit.ts";
import { libraryPhoto } from "../../src/shared/photos.ts";
import { chance, idAt } from "./chance.ts";
import { english } from "./english.ts";
import { people, places } from "./names.ts";

const size = { width: 360, height: 240 };
const agencies = ["Northlight Pictures", "Arvell Photo Agency", "AP", "Reuters", "Skarn Pictures", "Getty Images"];

/** Hills under a sky, in colours and shapes of its own. */
function draw(seed: number): Buffer {
  const by = chance(seed);
  const waves = Array.from({ length: 4 }, () => [by.between(1, 9), by.number() * 6, 10 + by.between(0, 30)] as const);
  const colours = Array.from(
    { length: 5 },
    () => [by.between(40, 220), by.between(40, 220), by.between(40, 220)] as const,
  );
  const pixels = Buffer.alloc(size.width * size.height * 3);
  for (let x = 0; x < size.width; x += 1) {
    const heights = waves.map(
      ([rate, start, depth], at) => 50 + at * 45 + depth * Math.sin((x / 76) * rate * 0.3 + start),
    );
    for (let y = 0; y < size.height; y += 1) {
      let layer = 0;
      for (const height of heights) if (y > height) layer += 1;
      pixels.set(colours[layer] ?? [0, 0, 0], (y * size.width + x) * 3);
    }
  }
  return pixels;
}

/** Draws photos, puts their files into the data folder and their records into the library, and gives their ids, oldest first. */
export async function makePhotos(
  dataDir: string,
  library: Repositories["photos"],
  plan: { photos: number; seed: number; until: number; years: number },
): Promise<string[]> {
  const ids: string[] = [];
  const span = plan.years * 365.25 * 86_400_000;
  for (let number = 0; number < plan.photos; number += 1) {
    const by = chance(plan.seed * 7919 + number);
    const data = draw(plan.seed * 104_729 + number);
    const file = await sharp(data, { raw: { ...size, channels: 3 } })
      .jpeg({ quality: 70 })
      .toBuffer();
    const time = Math.floor(plan.until - span + (span * number) / plan.photos);
    const [creator, section] = [by.common(people), by.pick(english.sections)];
    const photo = libraryPhoto.parse({
      ...{ id: idAt(time, by), sha256: createHash("sha256").update(file).digest("hex"), file: `${number}.jpg` },
      ...{ mime: "image/jpeg", ...size, bytes: file.byteLength },
      ...{ caption: english.caption(by, section), headline: english.kicker(by), alt: english.alt(by, section) },
      ...{ altLanguage: "en", credit: parseCredit(`(Photo: ${creator} / ${by.common(agencies)})`), creator },
      ...{ source: "", copyright: `© ${creator}`, dateCreated: new Date(time).toISOString(), city: by.common(places) },
      ...{ dominantColour: `#${data.toString("hex", 0, 3)}`, importedAt: new Date(time).toISOString() },
      perceptualHash: await perceptualHash({ data, ...size, channels: 3 }),
    });
    const { original } = blobPaths(dataDir, photo);
    await mkdir(dirname(original), { recursive: true });
    await writeFile(original, file, { mode: 0o444 });
    ids.push(library.insert(photo).id);
  }
  while (library.catchUp());
  return ids;
}
