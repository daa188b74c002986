import { z } from "zod/mini";
import { storyFields } from "../../shared/stories.ts";
import type { Snapshot } from "./save-queue.ts";

/** What was typed into a story and could not be stored, with the version it was made from. */
export interface JournalEntry extends Snapshot {
  id: string;
  version: number;
}

const entry = z.object({ id: z.string(), version: z.int(), document: z.string(), fields: storyFields });

/** A place in the browser where unsaved work outlives the window; at most one entry for each story. */
export interface Journal {
  put(entry: JournalEntry): Promise<void>;
  remove(id: string): Promise<void>;
  /** Entries that cannot be read any more are left out, and left where they are. */
  all(): Promise<JournalEntry[]>;
}

const databaseName = "galley-journal";
const storeName = "unsaved";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "id" });
  return done(request);
}

/** The journal in this browser's IndexedDB, which belongs to this very address of the host. */
export function createBrowserJournal(): Journal {
  let opened: Promise<IDBDatabase> | null = null;
  const store = async (mode: IDBTransactionMode) => {
    opened ??= openDatabase();
    return (await opened).transaction(storeName, mode, { durability: "strict" }).objectStore(storeName);
  };
  return {
    async put(value) {
      await done((await store("readwrite")).put(value));
    },
    async remove(id) {
      await done((await store("readwrite")).delete(id));
    },
    async all() {
      const found: unknown[] = await done((await store("readonly")).getAll());
      return found.flatMap((value) => entry.safeParse(value).data ?? []);
    },
  };
}
