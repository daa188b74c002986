import { AppError } from "../../../shared/app-error.ts";
import type { MessageKey, MessageValues } from "../../../shared/messages/catalogue.ts";
import type { Client } from "../../../shared/rpc.ts";
import type { EditOutcome, EditProgress, RenamedKind, StoryEdit } from "../../../shared/story-edit.ts";
import type { ReplacedStory, StoryReplacement } from "../../../shared/story-replace.ts";
import { createStore, type ReadableStore } from "../store.ts";

/** What became of the last change of stories, or of taking one back. */
export interface EditTold {
  /** One sentence, as `bulk.done` words it. */
  text: string;
  refused: EditOutcome["refused"];
  /** Whether there is something to take back. */
  canUndo: boolean;
}

export interface StoryEditsContext {
  client: Client;
  words: (key: MessageKey, values?: MessageValues) => string;
  /** A number as people read it. */
  shown: (number: number) => string;
  tellFailure: (error: unknown) => void;
}

/** Changes of one or many stories from the list and the board, each with a way back. */
export interface StoryEdits {
  told: ReadableStore<EditTold | null>;
  /** How far a change has come that takes a while; null when none runs. */
  progress: ReadableStore<EditProgress | null>;
  /** Changes stories and tells what became of it. `what` says what is done, as a sentence. A failure is told; it never rejects. */
  edit(ids: readonly string[], edit: StoryEdit, what: string): Promise<void>;
  /** Replaces words in stories as they were previewed; as `edit`. */
  replace(stories: readonly ReplacedStory[], wanted: StoryReplacement, what: string): Promise<void>;
  /** Gives names another one in every story; as `edit`. Whether it was carried out. */
  rename(names: { kind: RenamedKind; from: readonly string[]; to: string }, what: string): Promise<boolean>;
  /** Takes the last change back that was not taken back yet; then the one before. */
  undo(): Promise<void>;
  dismiss(): void;
}

export function createStoryEdits({ client, words, shown, tellFailure }: StoryEditsContext): StoryEdits {
  const told = createStore<EditTold | null>(null);
  const progress = createStore<EditProgress | null>(null);
  const done: { edit: string; what: string }[] = [];
  let running = 0;

  client.on("stories.editing", (now) => {
    if (running > 0) progress.set(now.done < now.total ? now : null);
  });

  function tell(first: MessageKey, what: string, { changed, unchanged, refused }: EditOutcome, rest: MessageKey): void {
    const sentences = [
      words(first, { what, changed: shown(changed) }),
      ...(unchanged > 0 ? [words("bulk.already", { count: shown(unchanged) })] : []),
      ...(refused.length > 0 ? [words(rest, { count: shown(refused.length) })] : []),
    ];
    told.set({ text: sentences.join(" "), refused, canUndo: done.length > 0 });
  }

  async function run(work: () => Promise<void>): Promise<void> {
    running += 1;
    try {
      await work();
    } catch (error) {
      tellFailure(error);
    } finally {
      running -= 1;
      if (running === 0) progress.set(null);
    }
  }

  /** Makes a change under a name of its own, by which it can be taken back also where no answer came. */
  const carryOut = (change: (as: string) => Promise<EditOutcome>, what: string) =>
    run(async () => {
      const as = crypto.randomUUID();
      const outcome = await change(as).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "unavailable") {
          // Some of it may have been carried out before the connection was lost.
          done.push({ edit: as, what });
          told.set({ text: words("bulk.lost"), refused: [], canUndo: true });
        }
        throw error;
      });
      if (outcome.changed > 0) done.push({ edit: outcome.edit, what });
      tell("bulk.done", what, outcome, "bulk.refused");
    });

  return {
    told,
    progress,
    edit: (ids, edit, what) =>
      ids.length === 0
        ? Promise.resolve()
        : carryOut((as) => client.request("stories.edit", { ids: [...ids], edit, as }), what),
    replace: (stories, wanted, what) =>
      stories.length === 0
        ? Promise.resolve()
        : carryOut((as) => client.request("stories.replace", { stories: [...stories], ...wanted, as }), what),
    async rename({ kind, from, to }, what) {
      let isDone = false;
      await run(async () => {
        const outcome = await client.request("vocabulary.rename", { kind, from: [...from], to });
        if (outcome.changed > 0) done.push({ edit: outcome.edit, what });
        tell("bulk.done", what, outcome, "bulk.refused");
        isDone = true;
      });
      return isDone;
    },
    undo: () =>
      run(async () => {
        const last = done.pop();
        if (last === undefined) return;
        const outcome = await client.request("stories.undoEdit", { edit: last.edit }).catch((error: unknown) => {
          // What could not be asked for can be asked for again.
          if (!(error instanceof AppError && error.code === "not-found")) done.push(last);
          throw error;
        });
        tell("bulk.undone", last.what, outcome, "bulk.keptSince");
      }),
    dismiss: () => told.set(null),
  };
}
