import { access } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { PublicationRow } from "../database/publication-row.ts";
import type { FrozenCandidate } from "./candidate.ts";
import { claimStoryFolder, examineStoryFolder } from "./story-folder.ts";

/** Where a candidate goes. */
export interface Targets {
  folders: string[];
  /** Folders in which readers have the page and that cannot be reached. */
  left: string[];
}

/** What is to go where. */
export interface TargetRequest {
  candidate: FrozenCandidate;
  records: readonly PublicationRow[];
  /** The folder that was chosen. */
  out: string;
  dataDir: string;
}

/** Every folder in which readers have a page of the story. */
const liveFolders = (records: readonly PublicationRow[]) => [
  ...new Set(records.filter(({ state }) => state === "live").map(({ folder }) => folder)),
];

/**
 * The folders that a candidate is written to: `<out>/<slug>`, and for a withdrawal every folder in which readers have the page. `place`
 * finds or makes them. Throws as it does when there is none.
 */
async function targetsOf(
  { candidate, records, out, dataDir }: TargetRequest,
  place: typeof claimStoryFolder,
): Promise<Targets> {
  const { id: story, slug } = candidate.story;
  const targets: Targets = { folders: [], left: [] };
  for (const folder of candidate.action === "withdraw" ? liveFolders(records) : []) {
    try {
      // A disk that is gone is not made up for.
      await access(dirname(folder));
      targets.folders.push(await place({ out: dirname(folder), slug: basename(folder), story, dataDir }));
    } catch {
      targets.left.push(folder);
    }
  }
  if (targets.folders.length === 0) targets.folders.push(await place({ out, slug, story, dataDir }));
  return targets;
}

/** The folders, made if they are missing. */
export const claimTargets = (request: TargetRequest): Promise<Targets> => targetsOf(request, claimStoryFolder);

/** The same without making anything. */
export const examineTargets = (request: TargetRequest): Promise<Targets> => targetsOf(request, examineStoryFolder);
