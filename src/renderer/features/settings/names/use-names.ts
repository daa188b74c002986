import { useEffect, useState } from "react";
import { writeTerm } from "../../../../shared/search/write-query.ts";
import type { RenamedKind } from "../../../../shared/story-edit.ts";
import { useDesk } from "../../../state/desk-context.ts";

export interface UsedName {
  name: string;
  uses: number;
}

/** As many as are shown at once; a search finds the others. */
export const mostNames = 200;
/** A search is asked for when the typing has paused so long; after changes the list is fetched again so seldom. In milliseconds. */
const [typing, pause] = [120, 900];

/** The names of a kind that stories have, those in which a word begins with what is typed, kept up to date; null until they are here. */
export function useNames(kind: RenamedKind, text: string): { names: readonly UsedName[] | null; error: unknown } {
  const { client } = useDesk();
  const [found, setFound] = useState<{ names: readonly UsedName[] | null; error: unknown }>({
    names: null,
    error: null,
  });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      timer = undefined;
      client.request("stories.values", { kind, text: text.slice(0, 200), limit: mostNames }).then(
        ({ values }) => isOver || setFound({ names: values, error: null }),
        (error: unknown) => isOver || setFound((now) => ({ ...now, error })),
      );
    };
    timer = setTimeout(ask, text === "" ? 0 : typing);
    const stop = client.on("stories.changed", () => {
      timer ??= setTimeout(ask, pause);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [client, kind, text]);
  return found;
}

const operators = { tag: "tag", section: "section", person: "by", place: "place" } as const;
/** As long as a question to the core may be. */
const longest = 500;

/** The text that finds the stories which have one of these names, outside the bin; null where it would be too long. */
export function storiesWith(kind: RenamedKind, names: readonly string[]): string | null {
  const text = names.map((value) => writeTerm({ operator: operators[kind], value, quoted: true })).join(" ");
  return text.length > longest - 40 ? null : text;
}

/** How many stories have one of these names, and how many of them readers have. Null while it is being counted. */
export interface Reach {
  stories: number;
  /** Null where it cannot be known at once. */
  pages: number | null;
}

export function useReach(kind: RenamedKind, chosen: readonly UsedName[], turn: unknown): Reach | null {
  const { client } = useDesk();
  const [reach, setReach] = useState<Reach | null>(null);
  const names = JSON.stringify(chosen.map(({ name }) => name));
  const most = chosen.reduce((sum, { uses }) => sum + uses, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again after each change, which `turn` stands for
  useEffect(() => {
    let isOver = false;
    setReach(null);
    const text = storiesWith(kind, JSON.parse(names) as string[]);
    if (names === "[]") return;
    if (text === null) return setReach({ stories: most, pages: null });
    client.request("stories.count", { texts: [text, `${text} is:published is:corrected`] }).then(
      ({ counts: [stories = 0, pages = 0] }) => isOver || setReach({ stories, pages }),
      () => isOver || setReach({ stories: most, pages: null }),
    );
    return () => {
      isOver = true;
    };
  }, [client, kind, names, most, turn]);
  return reach;
}
