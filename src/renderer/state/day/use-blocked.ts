import { useEffect, useState } from "react";
import type { SurveyedStory } from "../../../shared/publish-many.ts";
import type { Client } from "../../../shared/rpc.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { useDesk } from "../desk-context.ts";
import type { DayQueries } from "./day-queries.ts";

export interface Blocked {
  /** Stories that are wanted out and cannot go, the most pressing first. */
  stories: readonly SurveyedStory[];
  /** Whether some have not been looked at yet. */
  isLooking: boolean;
  error: unknown;
}

/** So many of the stories that are wanted out are looked at; to freeze a page takes a moment. */
const mostLookedAt = 30;
/** So many at once: other requests come in between. */
const step = 4;

interface Seen {
  story: SurveyedStory;
  at: number;
}

/** What was found, by story and the time of its last change: what nobody changed is not looked at again, for a while. */
const known = new WeakMap<Client, Map<string, Seen>>();
/** An embargo ends without anybody's doing. In milliseconds. */
const goodFor = 300_000;

function knownOf(client: Client): Map<string, Seen> {
  const map = known.get(client) ?? new Map<string, Seen>();
  if (known.has(client)) return map;
  known.set(client, map);
  // A photo or a setting may hold up a story that nobody changed.
  client.on("photos.changed", () => map.clear());
  client.on("settings.changed", () => map.clear());
  return map;
}

/** The stories that should go out: overdue, due today, ready; each once. */
async function wantedOut(client: Client, { overdue, due, ready }: DayQueries): Promise<StoryRow[]> {
  const rows = new Map<string, StoryRow>();
  for (const query of [overdue, due, ...(ready ? [ready] : [])]) {
    const { stories } = await client.request("stories.find", { ...query, limit: mostLookedAt });
    for (const story of stories) if (!rows.has(story.id)) rows.set(story.id, story);
  }
  return [...rows.values()].slice(0, mostLookedAt);
}

/** What is in the way of stories that should go out today, as it is found out. Asked again whenever `queries` is another object. */
export function useBlocked(queries: DayQueries, isReady: boolean): Blocked {
  const { client } = useDesk();
  const [blocked, setBlocked] = useState<Blocked>({ stories: [], isLooking: true, error: null });
  useEffect(() => {
    if (!isReady) return;
    let isOver = false;
    const seen = knownOf(client);
    const look = async () => {
      const rows = await wantedOut(client, queries);
      const keyOf = ({ id, updatedAt }: StoryRow) => `${id} ${updatedAt}`;
      const unseen = rows.filter((row) => Date.now() - (seen.get(keyOf(row))?.at ?? 0) > goodFor);
      const tell = (isLooking: boolean) => {
        const stories = rows
          .flatMap((row) => seen.get(keyOf(row))?.story ?? [])
          .filter(({ stops }) => stops.length > 0);
        if (!isOver) setBlocked({ stories, isLooking, error: null });
      };
      if (unseen.length < rows.length || rows.length === 0) tell(unseen.length > 0);
      for (let at = 0; at < unseen.length && !isOver; at += step) {
        const some = unseen.slice(at, at + step);
        const { stories } = await client.request("publication.survey", { ids: some.map(({ id }) => id) });
        for (const story of stories) {
          const row = some.find(({ id }) => id === story.id);
          if (row) seen.set(keyOf(row), { story, at: Date.now() });
        }
        tell(at + step < unseen.length);
      }
    };
    look().catch((error: unknown) => {
      if (!isOver) setBlocked((now) => ({ ...now, isLooking: false, error }));
    });
    return () => {
      isOver = true;
    };
  }, [client, queries, isReady]);
  return blocked;
}
