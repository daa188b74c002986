import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import Database from "better-sqlite3";
import type { PublishedFile } from "../src/shared/publication-record.ts";

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Every file of an exported story: path with `/`, hash and size, in the order of the paths. */
export async function exportedFiles(folder: string): Promise<PublishedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => {
    const bytes = await readFile(file);
    return { path: relative(folder, file).split(sep).join("/"), sha256: sha256(bytes), bytes: bytes.byteLength };
  });
  return byPath(await Promise.all(read));
}

export function byPath(files: readonly PublishedFile[]): PublishedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface Recorded {
  state: string;
  actor: string;
  candidate: string;
  folder: string;
  html: Buffer;
  files: PublishedFile[];
}

/** What the record of publications says of a folder, the newest last: read from the database itself, beside a running host. */
export function recordsOf(dataDir: string, folder: string): Recorded[] {
  const database = new Database(join(dataDir, "galley.sqlite"), { readonly: true });
  try {
    const rows = database
      .prepare<[string], Omit<Recorded, "files"> & { files: string }>(
        `SELECT state, actor, candidate_hash AS candidate, folder, files, (
           SELECT t.bytes FROM json_each(files) AS file JOIN publication_text t ON t.sha256 = json_extract(file.value, '$.sha256')
           WHERE json_extract(file.value, '$.path') = 'index.html') AS html
         FROM publication WHERE folder = ? ORDER BY id`,
      )
      .all(folder);
    return rows.map((row) => ({ ...row, files: byPath(JSON.parse(row.files)) }));
  } finally {
    database.close();
  }
}
