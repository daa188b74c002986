import { isCode } from "../../shared/app-error.ts";
import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type {
  PhotoBatchRequest,
  PhotoReplaceRequest,
  PhotoReplaceResult,
  PhotoRereadRequest,
  PhotoRereadResult,
} from "../../shared/photo-edits.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Notices } from "./notices.ts";
import { createStore, type ReadableStore } from "./store.ts";

/** Something that was done to photos in this window and can be undone. */
export interface PhotoStep {
  /** Empty for a kill or a release: a decision of its own, which only its opposite takes back. */
  batch: string;
  /** What it was, in words. */
  what: string;
}

/** Changes of photos, each of which one press undoes. */
export interface PhotoSteps {
  /** Those of this window that are not undone, the last one last. */
  done: ReadableStore<readonly PhotoStep[]>;
  add(batch: string, key: MessageKey, values?: MessageValues): void;
  /**
   * Notes a kill or a release. The undo that follows says that it is none of its business: it must not reach past what somebody has just
   * done and change another photo instead.
   */
  addDecision(key: MessageKey, values?: MessageValues): void;
  /** Changes the ticked fields; gives the number of photos that are different now. Rejects with the failure. */
  batch(request: PhotoBatchRequest): Promise<number>;
  /** Replaces words, or shows what would be replaced. Rejects with the failure. */
  replace(request: PhotoReplaceRequest): Promise<PhotoReplaceResult>;
  reread(request: PhotoRereadRequest): Promise<PhotoRereadResult>;
  /** Undoes the last step and says so. A failure is told; it never rejects. */
  undo(): Promise<void>;
}

export interface PhotoStepsOptions {
  client: Client;
  notices: Notices;
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
}

/** So many steps are remembered; the core keeps all of them. */
const most = 200;

export function createPhotoSteps({ client, notices, words, tellFailure }: PhotoStepsOptions): PhotoSteps {
  const done = createStore<readonly PhotoStep[]>([]);
  const add: PhotoSteps["add"] = (batch, key, values) =>
    done.update((now) => [...now, { batch, what: words(key, values) }].slice(-most));

  async function undo(): Promise<void> {
    const last = done.get().at(-1);
    if (last === undefined) return;
    // First: a second press while the answer is on its way means the step before.
    done.update((now) => now.slice(0, -1));
    const { what } = last;
    if (last.batch === "") return notices.tell("info", words("photoEditor.notUndone", { what }));
    const { changed, kept } = await client
      .request("photos.undoBatch", { batch: last.batch })
      .catch((error: unknown) => {
        // What could not be asked for can be tried again; what is undone already, or no step, cannot.
        if (!isCode(error, "conflict") && !isCode(error, "not-found")) done.update((now) => [...now, last]);
        throw error;
      });
    if (kept.length > 0) notices.tell("info", words("photoEditor.undoneKept", { what, kept: kept.length }));
    else notices.tell("info", words("photoEditor.undone", { what, count: changed.length }));
  }

  return {
    done,
    add,
    addDecision: (key, values) => add("", key, values),
    async batch(request) {
      const { batch, changed } = await client.request("photos.batch", request);
      if (batch !== null) add(batch, "photoEditor.stepBatch", { count: changed.length });
      return changed.length;
    },
    async replace(request) {
      const result = await client.request("photos.replaceText", request);
      if (result.batch !== null) add(result.batch, "photoEditor.stepReplace", { count: request.ids.length });
      return result;
    },
    async reread(request) {
      const result = await client.request("photos.reread", request);
      if (result.batch !== null) add(result.batch, "photoEditor.stepReread", { count: request.ids.length });
      return result;
    },
    undo: () => undo().catch(tellFailure),
  };
}
