import { useCallback, useEffect, useState } from "react";
import type { LogEntry } from "../../shared/story-list.ts";
import { useDesk } from "./desk-context.ts";

export interface Activity {
  /** The newest first; null until they are here. */
  entries: readonly LogEntry[] | null;
  hasOlder: boolean;
  error: unknown;
  older(): void;
}

/** The most that the core gives at once. */
const most = 200;
/** Saves come every two seconds while somebody writes; the log need not be read that often. In milliseconds. */
const pause = 700;

/** What was done to a story, or in the whole desk where `story` is null: the newest `first` entries, and as many more as are asked for, kept up to date. */
export function useActivity(story: string | null, first: number): Activity {
  const { client } = useDesk();
  const [limit, setLimit] = useState(first);
  const [found, setFound] = useState<Omit<Activity, "older">>({ entries: null, hasOlder: false, error: null });
  const older = useCallback(() => setLimit((now) => now + 4 * first), [first]);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ofStory = story === null ? {} : { id: story };
    const fetchAll = async () => {
      const entries: LogEntry[] = [];
      let before: number | null = null;
      for (;;) {
        const size = Math.min(most, limit - entries.length);
        const from: { before?: number } = before === null ? {} : { before };
        const page: { entries: LogEntry[]; next: number | null } = await client.request("stories.log", {
          ...ofStory,
          ...from,
          limit: size,
        });
        entries.push(...page.entries);
        before = page.next;
        if (before === null || entries.length >= limit) return { entries, hasOlder: before !== null };
      }
    };
    const refresh = () =>
      fetchAll().then(
        (page) => isOver || setFound({ ...page, error: null }),
        (error: unknown) => isOver || setFound((now) => ({ ...now, error })),
      );
    void refresh();
    const stop = client.on("stories.changed", ({ ids }) => {
      if ((story !== null && !ids.includes(story)) || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void refresh();
      }, pause);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [client, story, limit]);
  return { ...found, older };
}
