import { parseDocument } from "../../shared/document/parse.ts";
import { fold, type SearchText, searchText, searchVersion } from "../search/search-text.ts";
import type { Connection } from "./open-database.ts";
import { transaction } from "./transaction.ts";

/** How many stories are indexed in one transaction when that is made up for: some hundredths of a second. */
const slice = 20;
/** How many pages FTS5 may write in one step of merging: about a hundredth of a second, for a save may have to wait for it. */
const mergePages = 64;

interface Pending {
  place: number;
  headline: string;
  standfirst: string;
  document: string | null;
}

/** Keeps the full-text index at what is stored. The tables are told in `0003-search.ts`. */
export function createSearchIndex(db: Connection) {
  const placeOf = db.prepare("SELECT place FROM story_search_place WHERE story_id = ?").pluck();
  const moveUp = db
    .prepare(
      `UPDATE story_search_place SET place = (SELECT max(place) + 1 FROM story_search_place), pending = 0
       WHERE story_id = ? RETURNING place`,
    )
    .pluck();
  const remove = db.prepare("DELETE FROM story_search WHERE rowid = ?");
  const add = db.prepare("INSERT INTO story_search (rowid, title, lead, body) VALUES (?, ?, ?, ?)");
  const pending = db.prepare(
    `SELECT p.place, s.headline, s.standfirst, b.document FROM story_search_place p JOIN story s ON s.id = p.story_id
       LEFT JOIN story_body b ON b.story_id = s.id
     WHERE p.pending = 1 ORDER BY p.place LIMIT ${slice}`,
  );
  const setDone = db.prepare("UPDATE story_search_place SET pending = 0 WHERE place = ?");
  const rulesInUse = db.prepare("SELECT value FROM meta WHERE key = 'search'").pluck();
  const setRules = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('search', ?)");
  const setAllPending = db.prepare("UPDATE story_search_place SET pending = 1");
  const merge = db.prepare(`INSERT INTO story_search (story_search, rank) VALUES ('merge', ${mergePages})`);
  const changes = db.prepare("SELECT total_changes()").pluck();

  function write(place: number, text: SearchText): void {
    add.run(place, text.headline, text.standfirst, text.body);
  }

  /** What is found of a stored page; of one that cannot be read, what its columns say. */
  function textOf({ document, headline, standfirst }: Pending): SearchText {
    const parsed = parseDocument(document ?? "");
    if (parsed.ok) return searchText(parsed.document);
    return { headline: fold(headline), standfirst: fold(standfirst), body: "" };
  }

  return {
    /** Puts a story's text in the place of what was indexed of it, as the newest. Call it in the transaction of the save. */
    put(story: number, text: SearchText): void {
      remove.run(placeOf.get(story));
      write(Number(moveUp.get(story)), text);
    },

    /** Indexes a few of the stories that are not, e.g. after a migration or under new rules. Whether there may be more. */
    catchUp: transaction(db, (): boolean => {
      if (rulesInUse.get() !== searchVersion) {
        setAllPending.run();
        setRules.run(searchVersion);
      }
      const found = pending.all() as Pending[];
      for (const one of found) {
        remove.run(one.place);
        write(one.place, textOf(one));
        setDone.run(one.place);
      }
      return found.length === slice;
    }),

    /** One step of merging what the saves of a while left apart. Whether there may be more (FTS5, "The 'merge' command"). */
    mergeStep(): boolean {
      const before = Number(changes.get());
      merge.run();
      return Number(changes.get()) - before >= 2;
    },
  };
}
