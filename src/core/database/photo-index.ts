import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { photoFactsVersion, photoIndexFacts, photoTerms, photoWords } from "../photos/photo-facts.ts";
import { searchVersion } from "../search/search-text.ts";
import type { Connection } from "./open-database.ts";
import { transaction } from "./transaction.ts";

/** How many photos are indexed in one transaction: some hundredths of a second. */
const slice = 50;
/** How many pages FTS5 may write in one step of merging. */
const mergePages = 200;
/** Under which rules the facts were taken and the words folded. */
const rules = `${photoFactsVersion} ${searchVersion}`;

/** A stored record as this version knows it; null when it cannot be read. */
export function readRecord(record: unknown): LibraryPhoto | null {
  try {
    const parsed = libraryPhoto.safeParse(JSON.parse(String(record)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps what photos are found by at what is stored of them. The tables are told in `0004-photo-desk.ts`. */
export function createPhotoIndex(db: Connection) {
  const pending = db.prepare(
    `SELECT i.photo_id AS id, p.record FROM photo_index i JOIN photo p ON p.id = i.photo_id
     WHERE i.pending = 1 ORDER BY i.photo_id LIMIT ${slice}`,
  );
  const setFacts = db.prepare(
    `UPDATE photo_index SET pending = 0, file = @file, taken = @taken, uncredited = @uncredited, no_alt = @no_alt,
       review = @review, killed = @killed, restricted = @restricted, synthetic = @synthetic, expires = @expires,
       embargo = @embargo, hash = @hash WHERE photo_id = @id`,
  );
  const setDone = db.prepare("UPDATE photo_index SET pending = 0 WHERE photo_id = ?");
  const setAllPending = db.prepare("UPDATE photo_index SET pending = 1");
  const removeWords = db.prepare("DELETE FROM photo_search WHERE rowid = ?");
  const addWords = db.prepare("INSERT INTO photo_search (rowid, words) VALUES (?, ?)");
  const removeTerms = db.prepare("DELETE FROM photo_term WHERE photo_id = ?");
  const addTerm = db.prepare("INSERT INTO photo_term (kind, term, photo_id, label) VALUES (@kind, @term, @id, @label)");
  const rulesInUse = db.prepare("SELECT value FROM meta WHERE key = 'photoSearch'").pluck();
  const setRules = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('photoSearch', ?)");
  const merge = db.prepare(`INSERT INTO photo_search (photo_search, rank) VALUES ('merge', ${mergePages})`);
  const changes = db.prepare("SELECT total_changes()").pluck();

  function write(id: number, photo: LibraryPhoto): void {
    setFacts.run({ ...photoIndexFacts(photo), id });
    removeWords.run(id);
    addWords.run(id, photoWords(photo));
    removeTerms.run(id);
    for (const term of photoTerms(photo)) addTerm.run({ ...term, id });
  }

  return {
    /** Indexes a few of the photos that are not, or not as they are now. Whether there may be more. */
    catchUp: transaction(db, (): boolean => {
      if (rulesInUse.get() !== rules) {
        setAllPending.run();
        setRules.run(rules);
      }
      const found = pending.all() as { id: number; record: string }[];
      for (const { id, record } of found) {
        const photo = readRecord(record);
        if (photo) write(id, photo);
        else setDone.run(id);
      }
      return found.length === slice;
    }),

    /** One step of merging what many changes left apart. Whether there may be more. */
    mergeStep(): boolean {
      const before = Number(changes.get());
      merge.run();
      return Number(changes.get()) - before >= 2;
    },
  };
}
