import type { PublicationRow } from "../database/publication-row.ts";
import { givenToReaders, latestPage } from "./named-act.ts";

/** What is printed on a page besides what it is made of. */
export interface Instants {
  published: Date;
  modified: Date | null;
  /** What the last update changed, in a line; empty for none. */
  line: string;
  /** Whether readers have these bytes. */
  unchanged: boolean;
}

const lineOf = ({ note, noteKind }: PublicationRow) => (noteKind === "line" ? note : "");

/**
 * Those that readers have, or had last, when nothing changed since and nothing new is to be said; else the first publication's and now.
 * `records`: the story's, newest first.
 */
export function instantsFor(
  records: readonly PublicationRow[],
  { sourceHash, line, now }: { sourceHash: string; line: string; now: Date },
): Instants {
  const given = givenToReaders(records);
  const latest = latestPage(records);
  const first = given.at(-1);
  if (latest && latest.inputHash === sourceHash && (line === "" || line === lineOf(latest))) {
    const modified = latest.modifiedAt === null ? null : new Date(latest.modifiedAt);
    const unchanged = latest === given[0];
    return { published: new Date(latest.publishedAt), modified, line: lineOf(latest), unchanged };
  }
  if (first) return { published: new Date(first.publishedAt), modified: now, line, unchanged: false };
  return { published: now, modified: null, line: "", unchanged: false };
}
