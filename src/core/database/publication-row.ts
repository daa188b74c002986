import { z } from "zod";
import { finding } from "../../shared/checks/finding.ts";
import {
  noteKind,
  publicationAction,
  publishedFile,
  recordedOverride,
  recordState,
  redirect,
} from "../../shared/publication-record.ts";

/** One going-out of a story: what was printed, when, by whom, from which revision, over which checks, to where. */
export const publicationRow = z.object({
  row: z.int(),
  story: z.string(),
  revision: z.string(),
  state: recordState,
  action: publicationAction,
  note: z.string(),
  noteKind,
  actor: z.string(),
  preparedAt: z.string(),
  liveAt: z.nullable(z.string()),
  inputHash: z.string(),
  candidateHash: z.string(),
  publishedAt: z.string(),
  modifiedAt: z.nullable(z.string()),
  slug: z.string(),
  folder: z.string(),
  files: z.array(publishedFile),
  redirects: z.array(redirect),
  findings: z.array(finding),
  overrides: z.array(recordedOverride),
  /** The SHA-256 under which the recipes of its pictures are kept; empty where they were not recorded. */
  recipes: z.string(),
});
/** See `publicationRow`. */
export type PublicationRow = z.infer<typeof publicationRow>;

/** The columns of a record, for a query in which `publication` is `p` and `revision` is `r`. */
export const recordColumns = `r.public_id AS revision, p.state, p.action, p.note, p.note_kind AS noteKind, p.actor,
    p.prepared_at AS preparedAt, p.live_at AS liveAt, p.input_hash AS inputHash, p.candidate_hash AS candidateHash,
    p.published_at AS publishedAt, p.modified_at AS modifiedAt, p.slug, p.folder, p.files, p.redirects, p.findings, p.overrides,
    p.recipes`;

/** Columns that hold JSON. */
const listed = ["files", "redirects", "findings", "overrides"] as const;

/** A row as the database gives it, with its lists parsed. */
export function unpackLists(raw: Record<string, unknown>): Record<string, unknown> {
  const lists = listed.map((name) => [name, JSON.parse(String(raw[name]))] as const);
  return { ...raw, ...Object.fromEntries(lists) };
}

/** The lists of a record as they are stored. */
export function packLists(record: Pick<PublicationRow, (typeof listed)[number]>): Record<string, string> {
  return Object.fromEntries(listed.map((name) => [name, JSON.stringify(record[name])]));
}

/** A record from a row as the database gives it. Throws ZodError for what no Galley wrote. */
export const toPublicationRow = (raw: Record<string, unknown>): PublicationRow =>
  publicationRow.parse(unpackLists(raw));
