import { parseDocument } from "../../shared/document/parse.ts";
import { libraryPhoto } from "../../shared/photos.ts";
import { factMark, fold } from "../../shared/search/fold.ts";
import { creditTexts } from "../../shared/search/story-places.ts";
import { publicationState, storyFields } from "../../shared/stories.ts";
import { type SearchText, searchText, searchVersion } from "../search/search-text.ts";
import { newStoryFields } from "../stories/story-columns.ts";
import { createLabelStore } from "./label-store.ts";
import type { Connection } from "./open-database.ts";
import { type FactSource, labelFact, labelsOf, plainFacts } from "./story-facts.ts";
import { transaction } from "./transaction.ts";

/** How many stories are indexed in one transaction when that is made up for: some hundredths of a second. */
const slice = 20;
/** How many pages FTS5 may write in one step of merging: about a hundredth of a second, for a save may have to wait for it. */
const mergePages = 64;

interface Stored {
  id: number;
  place: number;
  headline: string;
  standfirst: string;
  fields: string;
  document: string | null;
  publication: string;
  updated_at: string;
  published_at: string;
  changed: number;
  binned: number;
  damaged: number;
}

const stored = `SELECT s.id, p.place, s.headline, s.standfirst, s.fields, b.document, s.publication, s.updated_at, s.published_at, s.binned, s.damaged,
    s.published_version > 0 AND s.published_version <> s.version AND s.publication IN ('published', 'corrected') AS changed
  FROM story_search_place p JOIN story s ON s.id = p.story_id LEFT JOIN story_body b ON b.story_id = s.id`;

function factsOf(row: Stored): FactSource {
  const fields = storyFields.safeParse(JSON.parse(row.fields));
  return {
    fields: fields.success ? fields.data : newStoryFields("en"),
    publication: publicationState.parse(row.publication),
    changed: row.changed === 1,
    binned: row.binned === 1,
    damaged: row.damaged === 1,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
  };
}

/** What is found of a stored page; of one that cannot be read, what its columns say. */
function textOf({ document, headline, standfirst, fields }: Stored): SearchText {
  const parsed = parseDocument(document ?? "");
  if (parsed.ok) return searchText(parsed.document, JSON.parse(fields));
  return { headline: fold(headline), standfirst: fold(standfirst), body: "", photo: "", note: "", inherited: [] };
}

/** What a photo of the library is found by in the stories that take its credit. */
function libraryCredit(json: unknown): string {
  const credit = libraryPhoto.shape.credit.safeParse(JSON.parse(typeof json === "string" ? json : "null"));
  return credit.success ? creditTexts(credit.data).join("\n") : "";
}

/** Keeps the full-text index and the vocabulary at what is stored. The tables are told in `0003-search.ts` and `0006-desk.ts`. */
export function createSearchIndex(db: Connection) {
  const labels = createLabelStore(db);
  const placeOf = db.prepare("SELECT place FROM story_search_place WHERE story_id = ?").pluck();
  const moveUp = db
    .prepare(
      `UPDATE story_search_place SET place = (SELECT max(place) + 1 FROM story_search_place), pending = 0
       WHERE story_id = ? RETURNING place`,
    )
    .pluck();
  const remove = db.prepare("DELETE FROM story_search WHERE rowid = ?");
  const add = db.prepare(
    `INSERT INTO story_search (rowid, title, lead, body, photo, note, facts)
     VALUES (@place, @headline, @standfirst, @body, @photo, @note, @facts)`,
  );
  const creditOf = db.prepare("SELECT json_extract(record, '$.credit') FROM photo WHERE public_id = ?").pluck();
  const one = db.prepare(`${stored} WHERE s.id = ?`);
  const pending = db.prepare(`${stored} WHERE p.pending = 1 ORDER BY p.place LIMIT ${slice}`);
  const setDone = db.prepare("UPDATE story_search_place SET pending = 0 WHERE place = ?");
  const rulesInUse = db.prepare("SELECT value FROM meta WHERE key = 'search'").pluck();
  const setRules = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('search', ?)");
  const setAllPending = db.prepare("UPDATE story_search_place SET pending = 1");
  const merge = db.prepare(`INSERT INTO story_search (story_search, rank) VALUES ('merge', ${mergePages})`);
  const changes = db.prepare("SELECT total_changes()").pluck();

  function write(story: number, place: number, text: SearchText, source: FactSource, isNamed = false): void {
    // What lies in the bin does not count in the vocabulary, but is found by its names.
    const isKnown = isNamed && !source.binned;
    const ids = isKnown ? labels.of(story) : labels.put(story, labelsOf(source.fields), !source.binned);
    const facts = [...plainFacts(source), ...ids.map(labelFact)].map((fact) => factMark + fact).join(" ");
    const { inherited, ...texts } = text;
    const credits = inherited.map((photo) => fold(libraryCredit(creditOf.get(photo))));
    add.run({ ...texts, photo: [texts.photo, ...credits].join("\n"), place, facts });
  }

  /** Indexes what is stored of a story anew, where it stands. */
  function renew(row: Stored): void {
    remove.run(row.place);
    write(row.id, row.place, textOf(row), factsOf(row));
    setDone.run(row.place);
  }

  return {
    /**
     * Puts a story's text and facts in the place of what was indexed of it, as the newest; `isNamed` where its names are those that it
     * had. Call it in the transaction of the save.
     */
    put(story: number, text: SearchText, source: FactSource, isNamed = false): void {
      remove.run(placeOf.get(story));
      write(story, Number(moveUp.get(story)), text, source, isNamed);
    },

    /** Indexes what is stored of a story as the newest. Call it in the transaction of the change. */
    touch(story: number): void {
      const row = one.get(story) as Stored;
      remove.run(row.place);
      write(story, Number(moveUp.get(story)), textOf(row), factsOf(row));
    },

    /** Indexes a story whose facts changed without its being saved; it stays in its place. Call it in the transaction of the change. */
    renew(story: number): void {
      renew(one.get(story) as Stored);
    },

    /** Indexes a few of the stories that are not, e.g. after a migration or under new rules. Whether there may be more. */
    catchUp: transaction(db, (): boolean => {
      if (rulesInUse.get() !== searchVersion) {
        setAllPending.run();
        setRules.run(searchVersion);
      }
      const found = pending.all() as Stored[];
      for (const row of found) renew(row);
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
export type SearchIndex = ReturnType<typeof createSearchIndex>;
