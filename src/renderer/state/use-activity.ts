import { useCallback, useEffect, useState } from "react";
import type { LogEntry } from "../../shared/story-list.ts";
import { useDesk } from "./desk-context.ts";
import { gatherChanges } from "./gather-changes.ts";

export interface Activity {
  /** The newest first; null until they are here. */
  entries: readonly LogEntry[] | null;
  hasOlder: boolean;
  error: unknown;
  older(): void;
}

/** The most that the core gives at once. */
const most = 200;
/** The log need not be read with each of several changes. In milliseconds. */
const pause = 700;

/** What was done to a story, or in the whole desk where `story` is null: the newest `first` entries, and as many more as are asked for, kept up to date. */
export function useActivity(story: string | null, first: number): Activity {
  const { client, isWritten } = useDesk();
  const [limit, setLimit] = useState(first);
  const [found, setFound] = useState<Omit<Activity, "older">>({ entries: null, hasOlder: false, error: null });
  const older = useCallback(() => setLimit((now) => now + 4 * first), [first]);

  useEffect(() => {
    let isOver = false;
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
    const changed = gatherChanges(() => isOver || refresh(), { pause, isWritten });
    const stop = client.on("stories.changed", ({ ids }) =>
      changed(story === null ? ids : ids.filter((id) => id === story)),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [client, isWritten, story, limit]);
  return { ...found, older };
}
