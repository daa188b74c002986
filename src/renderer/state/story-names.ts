import { useEffect, useState } from "react";
import type { Client } from "../../shared/rpc.ts";
import type { StoryRow } from "../../shared/story-list.ts";
import { useDesk } from "./desk-context.ts";

/** What is told of a story that another one names. */
export type NamedStory = Pick<StoryRow, "id" | "headline" | "slugline" | "language" | "updatedAt" | "publication">;

const newest = { by: "updated", descending: true } as const;
/** So many ids fit into one question. */
const atOnce = 10;

async function namesOf(client: Client, ids: readonly string[]): Promise<Record<string, NamedStory>> {
  const found: Record<string, NamedStory> = {};
  for (let from = 0; from < ids.length; from += atOnce) {
    const part = ids.slice(from, from + atOnce);
    const text = part.map((id) => `id:${id}`).join(" ");
    const { stories } = await client.request("stories.find", { text, sort: newest, limit: atOnce });
    for (const story of stories) found[story.id] = story;
  }
  return found;
}

/** The stories with these ids, as far as the desk's lists have them; null while they are being asked for. */
export function useStoryNames(ids: readonly string[]): Readonly<Record<string, NamedStory>> | null {
  const { client } = useDesk();
  const [names, setNames] = useState<Record<string, NamedStory> | null>(ids.length === 0 ? {} : null);
  const wanted = ids.join(" ");
  useEffect(() => {
    let isWanted = true;
    namesOf(client, wanted === "" ? [] : wanted.split(" ")).then(
      (found) => {
        if (isWanted) setNames(found);
      },
      () => {
        if (isWanted) setNames({});
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, wanted]);
  return names;
}

/** Stories in which what is typed is found, or those saved last; without these. */
export async function findStories(client: Client, text: string, without: readonly string[]): Promise<NamedStory[]> {
  const typed = text.slice(0, 500);
  const { stories } = await client.request("stories.find", { text: typed, sort: newest, limit: 8 + without.length });
  return stories.filter(({ id }) => !without.includes(id)).slice(0, 8);
}
