import { parseArgs } from "node:util";
import { generateArchive } from "./generate-stories/generate-archive.ts";

// Makes a data folder with a publication's archive in it, in English and Hebrew, the same for the same seed:
// `npm run generate-stories -- --folder X [--stories 100000] [--photos 1000] [--seed 1] [--years 10] [--until 2026-11-25T12:00:00Z]`

const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    stories: { type: "string", default: "100000" },
    photos: { type: "string" },
    seed: { type: "string", default: "1" },
    years: { type: "string", default: "10" },
    until: { type: "string", default: "" },
  },
});

function whole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  console.error(`--${name} takes a whole number from ${least} on, not “${text}”.`);
  process.exit(2);
}

const stories = whole("stories", values.stories, 1);
const until = values.until === "" ? Date.now() : Date.parse(values.until);
if (values.folder === undefined || Number.isNaN(until)) {
  console.error("Name a new folder with --folder, and an instant with --until (ISO 8601) if it is not to be now.");
  process.exit(2);
}

const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
let told = 0;
const bytes = await generateArchive({
  folder: values.folder,
  stories,
  photos: whole("photos", values.photos ?? String(Math.max(12, Math.ceil(stories / 100))), 0),
  seed: whole("seed", values.seed, 0),
  years: whole("years", values.years, 1),
  until,
  onProgress: (stored) => {
    if (stored - told < 10_000) return;
    told = stored;
    console.error(`${stored} stories, ${Math.round(stored / seconds())} a second`);
  },
});
console.log(
  `${stories} stories in ${seconds().toFixed(1)} s (${Math.round(stories / seconds())} a second), ${(bytes / 1e6).toFixed(0)} MB: ${values.folder}`,
);
