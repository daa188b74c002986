import { isCode } from "../../shared/app-error.ts";
import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { PhotoPatch, PhotoPatchField } from "../../shared/photo-edits.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Notices } from "./notices.ts";
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
  /**
   * Stores everything now. False when something could not be stored. It stays here, and is tried again by itself; a value that is
   * refused for what it says (too long, mostly) waits until it is typed anew, and keeps nothing else from being stored.
   */
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
  notices: Notices;
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
}

/** Whether asking again with the same value is in vain. */
const isRefusal = (error: unknown) => isCode(error, "invalid") || isCode(error, "not-found");
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const fieldsOf = (patch: PhotoPatch) => Object.keys(patch) as PhotoPatchField[];

/** What a field is called; texts in other languages are called as the text is. */
function fieldLabel(field: PhotoPatchField): MessageKey {
  if (field === "captions") return "photoField.caption";
  if (field === "alts") return "photoField.alt";
  return field === "metadataReview" ? "batch.reviewed" : `photoField.${field}`;
}

export function createPhotoDrafts(options: PhotoDraftsOptions): PhotoDrafts {
  const { client, library, steps, notices, words, tellFailure } = options;
  const pending = createStore<Drafts>({});
  /** By photo and field: what it held when the typing began, and the value that was refused last. */
  const began = new Map<string, unknown>();
  const refused = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);
  /** A failure is told once, not again with every attempt. */
  let isTold = false;

  const keyOf = (id: string, field: PhotoPatchField) => `${id} ${field}`;
  const nameOf = (id: string, field: PhotoPatchField) => ({
    field: words(fieldLabel(field)),
    file: library.known.get()[id]?.file ?? "",
  });

  function soon(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  /** Says which of the fields somebody else changed since the typing began: theirs is what an undo brings back. */
  function tellOvertaken(id: string, before: Readonly<Record<string, unknown>>): void {
    for (const field of Object.keys(before) as PhotoPatchField[]) {
      const key = keyOf(id, field);
      if (began.has(key) && !same(began.get(key), before[field])) {
        notices.tell("danger", words("photoEditor.overtaken", nameOf(id, field)));
      }
    }
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
    if (change && isThis && isNew && !change.undone) {
      steps.add(change.batch, "photoEditor.stepEdit", { file: photo.file });
      tellOvertaken(id, change.before);
    }
    const draft = pending.get()[id] ?? {};
    for (const field of fieldsOf(patch)) {
      if (field in draft) began.set(keyOf(id, field), photo[field]);
      else began.delete(keyOf(id, field));
      refused.delete(keyOf(id, field));
    }
  }

  /** Stores what it can of one photo's draft, each field by itself where all together are refused. Whether all is stored. */
  async function storeOne(id: string, patch: PhotoPatch): Promise<boolean> {
    const fields = fieldsOf(patch);
    try {
      await store(id, patch);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [field, ...others] = fields;
      if (field !== undefined && others.length === 0) {
        refused.set(keyOf(id, field), patch[field]);
        if (isCode(error, "not-found")) tellFailure(error);
        else notices.tell("danger", words("photoEditor.refused", nameOf(id, field)));
        return false;
      }
    }
    const done: boolean[] = [];
    for (const field of fields) done.push(await storeOne(id, { [field]: patch[field] }));
    return done.every(Boolean);
  }

  /** One photo that cannot be stored must not keep the words of the others from it. */
  async function storeAll(): Promise<boolean> {
    let isWhole = true;
    let failure: unknown = null;
    for (const [id, draft] of Object.entries(pending.get())) {
      const fields = fieldsOf(draft).filter((field) => refused.get(keyOf(id, field)) !== draft[field]);
      isWhole &&= fields.length === fieldsOf(draft).length;
      if (fields.length === 0) continue;
      try {
        const patch = Object.fromEntries(fields.map((field) => [field, draft[field]])) as PhotoPatch;
        if (!(await storeOne(id, patch))) isWhole = false;
      } catch (error) {
        failure = error;
      }
    }
    if (failure !== null) {
      if (!isTold) tellFailure(failure);
      soon(again);
    }
    isTold = failure !== null;
    return isWhole && failure === null;
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
      const draft = pending.get()[id] ?? {};
      const stored = library.known.get()[id];
      for (const field of fieldsOf(patch)) if (!(field in draft)) began.set(keyOf(id, field), stored?.[field]);
      pending.update((now) => ({ ...now, [id]: { ...now[id], ...patch } }));
      soon(pause);
    },
  };
}
