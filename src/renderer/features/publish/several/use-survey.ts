import { useEffect, useState } from "react";
import type { SurveyedStory } from "../../../../shared/publish-many.ts";
import type { Client } from "../../../../shared/rpc.ts";
import { useDesk } from "../../../state/desk-context.ts";

export interface Survey {
  stories: readonly SurveyedStory[];
  /** How many there are; null while that is not known. */
  total: number | null;
  error: unknown;
}

/** Stories that are asked about at once: few enough that the list grows while it is being looked at. */
const step = 20;
const page = 500;

async function allIds(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { stories, total } = await client.request("stories.list", { offset: ids.length, limit: page });
    ids.push(...stories.map(({ id }) => id));
    if (stories.length < page || ids.length >= total) return ids;
  }
}

/** What publishing each story would come to, or each that was chosen elsewhere, as it is found out. */
export function useSurvey(): Survey {
  const { client, several } = useDesk();
  const [wanted] = useState(() => several.wanted.get());
  const [survey, setSurvey] = useState<Survey>({ stories: [], total: null, error: null });

  useEffect(() => {
    let current = true;
    async function look(): Promise<void> {
      const ids = wanted ?? (await allIds(client));
      const found: SurveyedStory[] = [];
      for (let at = 0; at < ids.length && current; at += step) {
        const { stories } = await client.request("publication.survey", { ids: ids.slice(at, at + step) });
        found.push(...stories);
        if (current) setSurvey({ stories: [...found], total: ids.length, error: null });
      }
      if (ids.length === 0) setSurvey({ stories: [], total: 0, error: null });
    }
    look().catch((error: unknown) => {
      if (current) setSurvey((now) => ({ ...now, error }));
    });
    return () => {
      current = false;
    };
  }, [client, wanted]);
  return survey;
}
