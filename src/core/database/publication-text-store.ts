import type { Connection } from "./open-database.ts";
import type { PublicationRow } from "./publication-row.ts";

/** What a record names by content: the text files of its folder, the pages that lead to it, and the recipes of its pictures. */
type Naming = Pick<PublicationRow, "files" | "redirects" | "recipes">;

/** The bytes that went out, each content once. To be called inside the transaction that stores or reads a publication. */
export function createPublicationTextStore(db: Connection) {
  const add = db.prepare("INSERT OR IGNORE INTO publication_text (sha256, bytes) VALUES (?, ?)");
  const bytesOf = db.prepare("SELECT bytes FROM publication_text WHERE sha256 = ?").pluck();

  return {
    /** Keeps contents by their SHA-256. */
    put(texts: ReadonlyMap<string, Uint8Array>): void {
      for (const [sha256, bytes] of texts) add.run(sha256, Buffer.from(bytes));
    },

    get: (sha256: string): Uint8Array | null => (bytesOf.get(sha256) as Buffer | undefined) ?? null,

    /** Every kept content that a record names, by its SHA-256. Pictures are not among them. */
    of({ files, redirects, recipes }: Naming): Map<string, Uint8Array> {
      const names = [...files.map(({ sha256 }) => sha256), ...redirects.map(({ sha256 }) => sha256), recipes];
      const found = [...new Set(names)].map((name) => [name, bytesOf.get(name) as Buffer | undefined] as const);
      return new Map(found.flatMap(([name, bytes]) => (bytes ? [[name, bytes] as const] : [])));
    },
  };
}
