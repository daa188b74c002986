import { AppError } from "../../shared/app-error.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import type { EditOutcome, EditProgress, RenamedKind, StoryEdit } from "../../shared/story-edit.ts";
import type { LogEntry } from "../../shared/story-list.ts";
import type { ReplacedStory, ReplacePreview, StoryReplacement } from "../../shared/story-replace.ts";
import type { Database } from "../database/repositories.ts";
import type { Credits, EditedStory, Editing } from "../database/story-edit-repository.ts";

export interface StoryEditOptions {
  database: Database;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  language: () => Promise<InterfaceLanguage>;
  onChange: (ids: string[]) => void;
  onProgress: (progress: EditProgress) => void;
  /** By what credits are read and printed now. */
  credits: () => Promise<Credits>;
}

/** Changes of one or many stories that no window has to have open, each with its revision, its entry in the log, and a way back. */
export interface StoryEditService {
  /** Changes what can be changed and names the rest: a damaged story, and one that readers have where it was to go to the bin. */
  edit(ids: readonly string[], edit: StoryEdit, as?: string): Promise<EditOutcome>;
  /**
   * What a replacement would change in stories, those in which nothing is found left out; those that cannot be read are named. Throws
   * `invalid` where an expression is wrong, or runs on and on.
   */
  previewReplace(ids: readonly string[], wanted: StoryReplacement): Promise<ReplacePreview[]>;
  /**
   * Replaces words in stories as they were looked at; one that is another version by now is named and left. Published stories change in
   * the draft alone. Throws as `previewReplace`.
   */
  replace(stories: readonly ReplacedStory[], wanted: StoryReplacement, as?: string): Promise<EditOutcome>;
  /**
   * Takes an edit back. What somebody changed since stays as it is and is named. Throws `not-found` when there was no such edit, or it is
   * taken back already.
   */
  undo(edit: string): Promise<EditOutcome>;
  /**
   * Gives names of the vocabulary another one in every story that has them, or takes them away where `to` is empty; several become one.
   * Stories in the bin keep theirs.
   */
  rename(names: { kind: RenamedKind; from: readonly string[]; to: string }): Promise<EditOutcome>;
  /** What was done, the newest first; `next` leads further back. */
  log(wanted: { id?: string | undefined; before?: number | undefined; limit: number }): Promise<{
    entries: LogEntry[];
    next: number | null;
  }>;
}

/** So many stories are changed in one transaction: a save comes between two slices. */
const factSlice = 40;
/** Texts are longer than facts: so many stories are looked through, or have words replaced, before a save gets its turn. */
const textSlice = 8;
/** How often windows are told how far it is, in milliseconds. */
const tellEvery = 250;

const reasons = {
  missing: "stories.editMissing",
  damaged: "stories.editDamaged",
  live: "stories.editLive",
  since: "stories.editSince",
  "text-since": "stories.replaceSince",
  other: "stories.replaceOther",
  slow: "find.fault.slow",
} as const;

const asAppError = (error: unknown) =>
  error instanceof AppError ? error : new AppError("internal", "stories.editStopped");

export function createStoryEditService(options: StoryEditOptions): StoryEditService {
  const { storyEdits } = options.database;

  /** `stopped`: something failed on the way, and the stories that had not had their turn were left as they are. */
  async function inSlices(
    edit: string,
    ids: readonly string[],
    run: (editing: Editing) => Promise<EditedStory[]>,
    slice = factSlice,
  ): Promise<{ outcome: EditOutcome; stopped: boolean }> {
    const language = await options.language();
    const actor = await options.actor();
    const outcome: EditOutcome = { edit, changed: 0, unchanged: 0, refused: [] };
    let toldAt = 0;
    for (let at = 0; at < ids.length; at += slice) {
      const stories = ids.slice(at, at + slice).map((id) => ({ id, revision: options.newId() }));
      const editing = { edit, at: options.clock().toISOString(), actor, stories };
      const done = await run(editing).catch((error: unknown) => {
        // What is done already can be taken back only by whoever is told of it.
        if (outcome.changed === 0) throw error;
        return asAppError(error);
      });
      if (done instanceof AppError) {
        const reason = say(language, done.key, done.values);
        outcome.refused.push(...ids.slice(at).map((id) => ({ id, headline: "", reason })));
        options.onProgress({ done: ids.length, total: ids.length });
        return { outcome, stopped: true };
      }
      for (const { id, headline, outcome: what } of done) {
        if (what === "changed") outcome.changed += 1;
        else if (what === "unchanged") outcome.unchanged += 1;
        else outcome.refused.push({ id, headline, reason: say(language, reasons[what]) });
      }
      const changed = done.filter(({ outcome: what }) => what === "changed" || what === "since").map(({ id }) => id);
      if (changed.length > 0) options.onChange(changed);
      const now = options.clock().getTime();
      if (now - toldAt >= tellEvery) {
        toldAt = now;
        options.onProgress({ done: at + stories.length, total: ids.length });
      }
    }
    options.onProgress({ done: ids.length, total: ids.length });
    return { outcome, stopped: false };
  }

  async function edit(ids: readonly string[], edit: StoryEdit, id = options.newId()): Promise<EditOutcome> {
    await storyEdits.begin({ edit: id, at: options.clock().toISOString(), actor: await options.actor() });
    return (await inSlices(id, [...new Set(ids)], (editing) => storyEdits.change(editing, edit))).outcome;
  }

  return {
    edit,

    async previewReplace(ids, wanted) {
      const credits = await options.credits();
      const previews: ReplacePreview[] = [];
      for (let at = 0; at < ids.length; at += textSlice) {
        previews.push(...(await storyEdits.previewReplace(ids.slice(at, at + textSlice), wanted, credits)));
      }
      return previews;
    },

    async replace(seen, wanted, id = options.newId()) {
      const credits = await options.credits();
      const byId = new Map(seen.map((story) => [story.id, story]));
      await storyEdits.begin({ edit: id, at: options.clock().toISOString(), actor: await options.actor() });
      const { outcome } = await inSlices(
        id,
        [...byId.keys()],
        (editing) => {
          const stories = editing.stories.flatMap((one) => byId.get(one.id) ?? []);
          return storyEdits.replace(editing, wanted, credits, stories);
        },
        textSlice,
      );
      return outcome;
    },

    async rename({ kind, from, to }) {
      while (await options.database.storyLists.catchUp());
      const names = from.map((name) => name.trim());
      return edit(await storyEdits.having(kind, names), { rename: { kind, from: names, to } });
    },

    async undo(edit) {
      const made = await storyEdits.undoable(edit);
      if (made === null) throw new AppError("not-found", "stories.editUnknown");
      const slice = made.isText ? textSlice : factSlice;
      const { outcome, stopped } = await inSlices(edit, made.ids, (editing) => storyEdits.undo(editing), slice);
      if (!stopped) await storyEdits.setUndone(edit);
      return outcome;
    },

    async log({ id = null, before = Number.MAX_SAFE_INTEGER, limit }) {
      const entries = await storyEdits.log(id, before, limit);
      return { entries, next: entries.length < limit ? null : (entries.at(-1)?.id ?? null) };
    },
  };
}
