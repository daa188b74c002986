import { z } from "zod/mini";
import { ownStorage, type Remembrance, readRemembered } from "../view-settings.ts";

/** What was written of notes and answers and not sent yet. */
export interface NoteDrafts {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  delete(key: string): void;
}

const name = "galley.noteDrafts";
/** More than these are not kept: the oldest go first. */
const most = 50;
const stored = z.catch(z.array(z.tuple([z.string(), z.string()])), []);

/** The drafts of a story's notes, kept on this machine until they are sent or given up: a window that is closed loses no word. */
export function noteDrafts(story: string, storage: Remembrance | null = ownStorage()): NoteDrafts {
  const known = new Map<string, string>();
  const read = () => new Map(readRemembered(stored, storage?.getItem(name) ?? "[]"));
  for (const [key, text] of read()) if (key.startsWith(`${story} `)) known.set(key.slice(story.length + 1), text);
  /** Read anew each time: other windows and stories have drafts of their own. */
  const keep = (key: string, text: string) => {
    const all = read();
    all.delete(`${story} ${key}`);
    if (text !== "") all.set(`${story} ${key}`, text);
    try {
      storage?.setItem(name, JSON.stringify([...all].slice(-most)));
    } catch {
      // A full or forbidden storage: the window itself still has it.
    }
  };
  return {
    get: (key) => known.get(key),
    set(key, text) {
      known.set(key, text);
      keep(key, text);
    },
    delete(key) {
      known.delete(key);
      keep(key, "");
    },
  };
}
