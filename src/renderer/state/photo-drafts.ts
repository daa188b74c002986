import type { PhotoPatch } from "../../shared/photo-edits.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Client } from "../../shared/rpc.ts";
import type { PhotoLibrary } from "./photo-library.ts";
import type { PhotoSteps } from "./photo-steps.ts";
import { createStore, type ReadableStore } from "./store.ts";

/** What was typed into photos' fields and is not stored yet, by photo. */
export type Drafts = Readonly<Record<string, PhotoPatch>>;

/** Words typed into photos: kept here until they are stored, whatever photo is looked at meanwhile. */
export interface PhotoDrafts {
  pending: ReadableStore<Drafts>;
  /** Changes fields; they are stored after a pause. */
  type(id: string, patch: PhotoPatch): void;
  /** Stores everything now. False when something could not be stored; it stays here and is tried again. */
  flush(): Promise<boolean>;
}

/** Stored when the typing has paused so long, and tried again after a failure, in milliseconds. */
const pause = 700;
const again = 3_000;

/** The photo as a person sees it: what is stored, with what was typed since. */
export function withDraft(photo: LibraryPhoto, draft: PhotoPatch | undefined): LibraryPhoto {
  return draft === undefined ? photo : { ...photo, ...(draft as Partial<LibraryPhoto>) };
}

/** What is left of a draft after `stored` was stored: fields that were typed into again meanwhile. */
function left(draft: PhotoPatch, stored: PhotoPatch): PhotoPatch {
  const keys = Object.keys(draft) as (keyof PhotoPatch)[];
  return Object.fromEntries(keys.filter((key) => draft[key] !== stored[key]).map((key) => [key, draft[key]]));
}

export interface PhotoDraftsOptions {
  client: Client;
  library: PhotoLibrary;
  steps: PhotoSteps;
  tellFailure: (error: unknown) => void;
}

export function createPhotoDrafts({ client, library, steps, tellFailure }: PhotoDraftsOptions): PhotoDrafts {
  const pending = createStore<Drafts>({});
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);

  function soon(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  async function store(id: string, patch: PhotoPatch): Promise<void> {
    const photo = await client.request("photos.update", { id, ...patch });
    library.remember([photo]);
    pending.update((now) => {
      const { [id]: draft = {}, ...others } = now;
      const rest = left(draft, patch);
      return Object.keys(rest).length > 0 ? { ...others, [id]: rest } : others;
    });
    // The step that it became, so that it can be undone; a window that cannot ask has only no undo for it.
    const [change] = await client.request("photos.changes", { id, limit: 1 }).catch(() => []);
    const isThis = change?.kind === "edit" && Object.keys(change.after).every((field) => field in patch);
    const isNew = !steps.done.get().some(({ batch }) => batch === change?.batch);
    if (change && isThis && isNew && !change.undone) steps.add(change.batch, "photoEditor.stepEdit");
  }

  async function storeAll(): Promise<boolean> {
    for (const [id, patch] of Object.entries(pending.get())) {
      try {
        await store(id, patch);
      } catch (error) {
        tellFailure(error);
        soon(again);
        return false;
      }
    }
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    // One after the other: a later value must not be overtaken by an earlier one.
    last = last.then(storeAll);
    return last;
  }

  return {
    pending,
    flush,
    type(id, patch) {
      pending.update((now) => ({ ...now, [id]: { ...now[id], ...patch } }));
      soon(pause);
    },
  };
}
