import { useEffect, useMemo, useState } from "react";
import type { Client } from "../../../shared/rpc.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { useDesk, useSettings } from "../desk-context.ts";
import { countedTexts, type DayQueries, type DayQuery, dayQueries } from "./day-queries.ts";

/** What the day shows besides what is blocked. Null: not known yet. */
export interface Day {
  queries: DayQueries;
  /** How many stories each text finds. */
  counts: Readonly<Record<string, number>> | null;
  /** The first of those that are due today, and of those that should have been done. */
  due: readonly StoryRow[] | null;
  overdue: readonly StoryRow[] | null;
  /** Photos that stories use and that nobody is credited for. */
  uncredited: number | null;
  error: unknown;
}

/** As many stories as a list of the day shows; the list of all has the others. */
export const mostListed = 8;
/** The core counts so many texts at once. */
const together = 50;
/** The day is looked at again so long after a change, and without one because time goes on. In milliseconds. */
const [pause, minute] = [900, 60_000];

async function countTexts(client: Client, texts: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < texts.length; at += together) {
    const some = texts.slice(at, at + together);
    const answer = await client.request("stories.count", { texts: some });
    for (const [index, text] of some.entries()) counts[text] = answer.counts[index] ?? 0;
  }
  return counts;
}

async function first(client: Client, { text, sort }: DayQuery): Promise<readonly StoryRow[]> {
  return (await client.request("stories.find", { text, sort, limit: mostListed })).stories;
}

async function fetchDay(client: Client, queries: DayQueries): Promise<Omit<Day, "queries" | "error">> {
  const [counts, overdue, due, photos] = await Promise.all([
    countTexts(client, countedTexts(queries)),
    first(client, queries.overdue),
    first(client, queries.due),
    client.request("photos.list", {
      ...{ text: "", filter: { uncredited: true, used: true }, sort: "added" as const },
      ...{ offset: 0, limit: 1 },
    }),
  ]);
  return { counts, overdue, due, uncredited: photos.total };
}

const nothing = { counts: null, due: null, overdue: null, uncredited: null, error: null };

/** Calls `run` a little after stories or photos were changed, seldom while that goes on, and every minute. Returns what ends it. */
export function followDay(client: Client, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, pause);
  };
  const stops = [client.on("stories.changed", soon), client.on("photos.changed", soon)];
  const everyMinute = setInterval(run, minute);
  return () => {
    clearTimeout(timer);
    clearInterval(everyMinute);
    for (const stop of stops) stop();
  };
}

/** The day where the publication is, kept up to date for as long as it is looked at. What is known stays until what is new is here. */
export function useDay(): Day {
  const { client } = useDesk();
  const { stages, profile } = useSettings();
  const { timeZone } = profile;
  const [found, setFound] = useState<Omit<Day, "queries">>(nothing);
  const [now, setNow] = useState(() => Date.now());
  const queries = useMemo(() => dayQueries(new Date(now), timeZone, stages), [now, timeZone, stages]);

  useEffect(() => followDay(client, () => setNow(Date.now())), [client]);
  useEffect(() => {
    let isOver = false;
    fetchDay(client, queries).then(
      (day) => isOver || setFound({ ...day, error: null }),
      (error: unknown) => isOver || setFound((before) => ({ ...before, error })),
    );
    return () => {
      isOver = true;
    };
  }, [client, queries]);
  return { queries, ...found };
}
