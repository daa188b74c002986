import type { CreditStyle } from "../../shared/credit/credit.ts";
import type { HouseOrganisations } from "../../shared/credit/house-organisations.ts";
import { type PublicationState, type StoryFields, storyFields } from "../../shared/stories.ts";
import type { RenamedKind, StoryEdit } from "../../shared/story-edit.ts";
import type { ReplacedStory, ReplacePreview, StoryReplacement } from "../../shared/story-replace.ts";
import { applyEdit, differences, type EditedFacts, revertEdit } from "../stories/apply-edit.ts";
import { workflowChanges } from "../stories/workflow-changes.ts";
import { type ActivityRow, createActivityStore } from "./activity-store.ts";
import { createStoredKeeper } from "./keep-stored.ts";
import { createListedColumns } from "./listed-columns.ts";
import type { Connection } from "./open-database.ts";
import { createSearchIndex } from "./search-index.ts";
import { type RawStory, type StoryRow, storedColumns, toStoryRow } from "./story-repository.ts";
import { createTextReplacer } from "./text-replacer.ts";
import { transaction } from "./transaction.ts";

/** By what credits are read and printed. */
export interface Credits {
  style: CreditStyle;
  organisations: HouseOrganisations;
}

/** Who changes stories, when, and an id for the revision of each. */
export interface Editing {
  edit: string;
  at: string;
  actor: string;
  stories: { id: string; revision: string }[];
}

/**
 * What became of one story. `live`: it cannot go to the bin while readers have it; `since`: somebody changed it meanwhile, and `text-since` its text; `other`: it is
 * another version than the one that was looked at; `slow`: the expression ran on and on in it.
 */
export interface EditedStory {
  id: string;
  headline: string;
  outcome: "changed" | "unchanged" | "missing" | "damaged" | "live" | "since" | "text-since" | "other" | "slow";
}

interface Stored {
  raw: RawStory;
  row: StoryRow;
  /** Null where they cannot be read. */
  fields: StoryFields | null;
}

/** What readers have is never in the bin. */
const isLive = (publication: PublicationState) => publication === "published" || publication === "corrected";

/** Changes of many stories, in slices; each slice is one transaction. */
export function createStoryEditRepository(db: Connection) {
  const byId = db.prepare(`SELECT id, updated_by, ${storedColumns} FROM story WHERE public_id = ?`);
  const begin = db.prepare("INSERT INTO bulk_edit (public_id, at, actor) VALUES (@edit, @at, @actor)");
  const editRow = db.prepare("SELECT id, undone FROM bulk_edit WHERE public_id = ?");
  const setUndone = db.prepare("UPDATE bulk_edit SET undone = 1 WHERE public_id = ?");
  const remember = db.prepare("INSERT INTO bulk_edit_story (edit_id, story_id, before, after) VALUES (?, ?, ?, ?)");
  const remembered = db.prepare("SELECT before, after FROM bulk_edit_story WHERE edit_id = ? AND story_id = ?");
  const edited = db
    .prepare(
      "SELECT s.public_id FROM bulk_edit_story e JOIN story s ON s.id = e.story_id WHERE e.edit_id = ? ORDER BY s.id",
    )
    .pluck();
  const isText = db
    .prepare("SELECT 1 FROM bulk_edit_story WHERE edit_id = ? AND json_extract(before, '$.text') IS NOT NULL LIMIT 1")
    .pluck();
  const update = db.prepare(
    "UPDATE story SET version = version + 1, updated_at = ?, updated_by = ?, fields = ? WHERE id = ?",
  );
  const setBinned = db.prepare("UPDATE story SET binned = ? WHERE id = ?");
  const having = db
    .prepare(
      `SELECT s.public_id FROM label l JOIN story_label h ON h.label_id = l.id JOIN story s ON s.id = h.story_id
       WHERE l.kind = ? AND l.name = ? ORDER BY s.id`,
    )
    .pluck();
  const keepStored = createStoredKeeper(db);
  const list = createListedColumns(db);
  const index = createSearchIndex(db);
  const activity = createActivityStore(db);
  const texts = createTextReplacer(db);

  function read(id: string): Stored | null {
    const raw = byId.get(id) as RawStory | undefined;
    if (!raw) return null;
    const row = toStoryRow(raw);
    const known = storyFields.safeParse(JSON.parse(row.fields));
    return { raw, row, fields: known.success && !row.damaged ? known.data : null };
  }

  /** Writes facts and bin, with a revision of what was, and says so in the log. Whether anything was to be written. */
  function write(
    { raw, row }: Stored,
    fields: StoryFields,
    next: StoryFields,
    binned: boolean,
    { at, actor }: Editing,
    revision: string,
  ) {
    const story = Number(raw.id);
    const isSaid = JSON.stringify(next) !== JSON.stringify(fields);
    if (!isSaid && binned === row.binned) return false;
    const done = workflowChanges(fields, next);
    if (isSaid) {
      keepStored(raw, { at, actor, revision }, "bulk");
      update.run(at, actor, JSON.stringify(next), story);
      list(story, next);
    }
    if (binned !== row.binned) {
      setBinned.run(binned ? 1 : 0, story);
      done.push({ kind: binned ? "binned" : "unbinned", details: {} });
    }
    if (isSaid) index.touch(story);
    else index.renew(story);
    activity.record(story, at, actor, done);
    return true;
  }

  function change(stored: Stored, edit: StoryEdit, editing: Editing, revision: string, row: number): EditedStory {
    const { id, headline, publication, binned } = stored.row;
    const { fields } = stored;
    if (fields === null) return { id, headline, outcome: "damaged" };
    if (edit.bin === true && isLive(publication)) return { id, headline, outcome: "live" };
    const next = applyEdit(fields, edit);
    const nextBinned = edit.bin ?? binned;
    if (!write(stored, fields, next, nextBinned, editing, revision)) return { id, headline, outcome: "unchanged" };
    const { before, after } = differences(fields, next);
    const isMoved = nextBinned !== binned;
    const was: EditedFacts = { fields: before, ...(isMoved ? { binned } : {}) };
    const is: EditedFacts = { fields: after, ...(isMoved ? { binned: nextBinned } : {}) };
    remember.run(row, stored.raw.id, JSON.stringify(was), JSON.stringify(is));
    return { id, headline, outcome: "changed" };
  }

  function takeBack(stored: Stored, editing: Editing, revision: string, row: number): EditedStory {
    const { id, headline, publication, binned } = stored.row;
    if (stored.fields === null) return { id, headline, outcome: "damaged" };
    const kept = remembered.get(row, stored.raw.id) as { before: string; after: string } | undefined;
    if (!kept) return { id, headline, outcome: "unchanged" };
    const [before, after] = [JSON.parse(kept.before) as EditedFacts, JSON.parse(kept.after) as EditedFacts];
    if (before.text) return { id, headline, outcome: texts.takeBack(id, before.text, editing, revision) };
    const { fields, left } = revertEdit(stored.fields, { before: before.fields, after: after.fields });
    const isMoved = before.binned !== undefined && binned === after.binned;
    const canMove = isMoved && !(before.binned && isLive(publication));
    const isBack = write(stored, stored.fields, fields, canMove ? before.binned === true : binned, editing, revision);
    if (left.length > 0 || isMoved !== canMove) return { id, headline, outcome: "since" };
    return { id, headline, outcome: isBack ? "changed" : "unchanged" };
  }

  const missing = (id: string): EditedStory => ({ id, headline: "", outcome: "missing" });

  return {
    begin(edit: Omit<Editing, "stories">): void {
      begin.run(edit);
    },

    /** Changes some of an edit's stories. */
    change: transaction(db, (editing: Editing, edit: StoryEdit): EditedStory[] => {
      const { id: row } = editRow.get(editing.edit) as { id: number };
      return editing.stories.map(({ id, revision }) => {
        const stored = read(id);
        return stored ? change(stored, edit, editing, revision, row) : missing(id);
      });
    }),

    /** Replaces words in some of an edit's stories, as they were looked at. Throws `invalid` where the expression is wrong. */
    replace: transaction(
      db,
      (editing: Editing, wanted: StoryReplacement, as: Credits, seen: ReplacedStory[]): EditedStory[] => {
        const { id: row } = editRow.get(editing.edit) as { id: number };
        const replace = texts.replacer(wanted, as);
        return editing.stories.map(({ id, revision }) => {
          const story = seen.find((one) => one.id === id);
          const stored = story ? read(id) : null;
          if (!story || !stored) return missing(id);
          const { headline } = stored.row;
          if (stored.fields === null) return { id, headline, outcome: "damaged" };
          const done = replace(story, editing, revision);
          if (typeof done === "string") return { id, headline, outcome: done };
          const kept: EditedFacts = { fields: {}, text: done };
          remember.run(row, stored.raw.id, JSON.stringify(kept), JSON.stringify({ fields: {} }));
          return { id, headline, outcome: "changed" };
        });
      },
    ),

    /** What would be replaced in some stories; those in which nothing is found, and damaged ones, are left out. Throws as `replace`. */
    previewReplace: (ids: readonly string[], wanted: StoryReplacement, as: Credits): ReplacePreview[] =>
      texts.preview(ids, wanted, as),

    /** The stories that an edit changed, and whether it was their texts; null when there was none of that id or it is taken back already. */
    undoable(edit: string): { ids: string[]; isText: boolean } | null {
      const found = editRow.get(edit) as { id: number; undone: number } | undefined;
      if (found === undefined || found.undone === 1) return null;
      return { ids: edited.all(found.id) as string[], isText: isText.get(found.id) === 1 };
    },

    /** Takes an edit back from some of its stories. */
    undo: transaction(db, (editing: Editing): EditedStory[] => {
      const { id: row } = editRow.get(editing.edit) as { id: number };
      return editing.stories.map(({ id, revision }) => {
        const stored = read(id);
        return stored ? takeBack(stored, editing, revision, row) : missing(id);
      });
    }),

    /** The stories, those in the bin left out, that have one of these names. */
    having(kind: RenamedKind, names: readonly string[]): string[] {
      return [...new Set(names.flatMap((name) => having.all(kind, name) as string[]))];
    },

    setUndone(edit: string): void {
      setUndone.run(edit);
    },

    /** What was done, the newest first; of one story where its id is given. */
    log: (story: string | null, before: number, limit: number): ActivityRow[] => activity.read(story, before, limit),
  };
}
