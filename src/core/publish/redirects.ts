import { basename, dirname } from "node:path";
import { headText } from "../../shared/document/walk.ts";
import { redirectPage } from "../../shared/publication/redirect-page.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { FrozenCandidate } from "./candidate.ts";
import { givenToReaders } from "./named-act.ts";
import { pageOwner } from "./story-folder.ts";

/**
 * Folders beside `folder` in which the story stood before and in which its page, or one that leads on, still stands: readers who come
 * there are to be led to `folder`.
 */
export async function earlierFolders(
  story: string,
  folder: string,
  records: readonly PublicationRow[],
): Promise<string[]> {
  const known = new Set(givenToReaders(records).map((record) => record.folder));
  const beside = [...known].filter((one) => one !== folder && dirname(one) === dirname(folder));
  const found: string[] = [];
  for (const one of beside.sort()) if ((await pageOwner(one)) === story) found.push(one);
  return found;
}

/**
 * The page that leads from an earlier folder to the one that a candidate is written to, by that one's own name: a notice of withdrawal also
 * goes where the story still has an earlier slug. The same for all that lead there.
 */
export function pageLeadingTo(candidate: FrozenCandidate, folder: string, baseUrl: string): Uint8Array {
  const { story } = candidate;
  const html = redirectPage({
    storyId: story.id,
    language: story.fields.language,
    headline: headText(story.parsed, "headline"),
    slug: basename(folder),
    baseUrl,
  });
  return new TextEncoder().encode(html);
}
