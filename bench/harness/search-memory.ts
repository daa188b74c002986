import { createReadStream } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { openGalleyFolder } from "./galley-folder.ts";
import { loadPeer } from "./peer.ts";

// A process of its own that becomes able to search and searches, and says what that took: node search-memory.ts galley|minisearch PATH WORD

interface MiniSearch {
  add(story: object): void;
  search(text: string, options: object): { id: number }[];
}

const [, , who, path = "", word = ""] = process.argv;
const desk = { stages: [], now: "2026-11-25T12:00:00.000Z", timeZone: "UTC" };

async function miniSearch(): Promise<(text: string) => number> {
  const Index = loadPeer<new (options: object) => MiniSearch>("minisearch");
  const index = new Index({ fields: ["headline", "text"] });
  for await (const line of createInterface(createReadStream(path))) index.add(JSON.parse(line));
  return (text) => index.search(text, { prefix: true }).length;
}

async function galley(): Promise<(text: string) => number> {
  const { repositories } = openGalleyFolder(path);
  return (text) => repositories.storyLists.ids(text, desk, { by: "updated", descending: true }, 100).ids.length;
}

// Code, and what every process needs, counts for nobody.
if (who === "minisearch") loadPeer("minisearch");
globalThis.gc?.();
const before = process.memoryUsage.rss();
const start = performance.now();
const search = await (who === "minisearch" ? miniSearch() : galley());
const found = search(word);
const ready = performance.now() - start;
for (const beginning of ["th", "wa", "sh", "tr", "be", "an"]) search(beginning);
globalThis.gc?.();
console.log(JSON.stringify({ bytes: process.memoryUsage.rss() - before, ready, found }));
