import { useEffect, useMemo, useRef, useState } from "react";
import type { Credit } from "../../../shared/credit/credit.ts";
import { houseTable, spellingsOf } from "../../../shared/credit/house-organisations.ts";
import type { Client } from "../../../shared/rpc.ts";
import { rightSpellings } from "../../../shared/style/right-spellings.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";

/** So many names of each kind are asked for, the most used first. */
const most = 200;

async function namesOfStories(client: Client): Promise<string[]> {
  const kinds = ["person", "place", "tag", "section"] as const;
  const asked = kinds.map((kind) => client.request("stories.values", { kind, text: "", limit: most }));
  return (await Promise.all(asked)).flatMap(({ values }) => values.map(({ name }) => name));
}

/** Who and what a credit names, in any shape that it is written in. */
const namesIn = ({ raw, items }: Credit): string[] => [
  raw,
  ...items.flatMap(({ parties }) => parties.map(({ name }) => name)),
];

/** The people and places that the desk's stories name; empty until they are known, and where they cannot be had. */
function useNamesOfStories(): readonly string[] {
  const { client } = useDesk();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    namesOfStories(client).then(
      (found) => {
        if (isWanted) setNames(found);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [client]);
  return names;
}

/**
 * What is spelt right in a story besides the dictionary's words: the lists of the person and of the publication, its writers and
 * organisations, what house style wants written, people and places of all stories, the story's own byline and credits, and what somebody let stand in it. The same array for
 * as long as the words are the same.
 */
export function useKnownWords(session: StorySession): readonly string[] {
  const desk = useDesk();
  const { actor, publicationWords, personalWords, organisations, profile, houseStyle } = useSettings();
  const fields = useStore(session.fields);
  const photos = useStore(desk.library.known);
  const stories = useNamesOfStories();
  const kept = useRef<readonly string[]>([]);
  return useMemo(() => {
    const words = [
      ...publicationWords,
      ...(personalWords[actor] ?? []),
      actor,
      profile.name,
      ...profile.contributors.map(({ name }) => name),
      ...houseTable(organisations).flatMap(spellingsOf),
      ...rightSpellings(houseStyle.rules),
      ...stories,
      ...fields.byline.names,
      fields.dateline,
      ...fields.tags,
      ...Object.values(photos).flatMap(({ credit }) => (credit ? namesIn(credit) : [])),
      ...(fields.letStand ?? []),
    ];
    const isSame = words.length === kept.current.length && words.every((word, at) => word === kept.current[at]);
    if (!isSame) kept.current = words;
    return kept.current;
  }, [publicationWords, personalWords, actor, organisations, profile, houseStyle, fields, photos, stories]);
}
