import type { PublicationDetails, PublicationRecord } from "../../shared/publication-record.ts";
import type { PublicationRow } from "../database/publication-row.ts";

/** A record as it stands in the list. */
export function describeRecord(row: PublicationRow): PublicationRecord {
  const { revision, actor, folder, state, action, note, noteKind, overrides } = row;
  return {
    ...{ revision, actor, folder, state, action, note, noteKind, overrides },
    at: row.liveAt ?? row.preparedAt,
    hash: row.candidateHash,
    redirects: row.redirects.map((one) => one.folder),
    files: row.files.length,
  };
}

/** The whole of it but the bytes. */
export function describeWhole(row: PublicationRow): Omit<PublicationDetails, "missing"> {
  const { slug, publishedAt, modifiedAt, files, findings } = row;
  return { ...describeRecord(row), slug, publishedAt, modifiedAt, fileList: files, findings };
}
