import { useEffect, useRef, useState } from "react";
import { fold } from "../../shared/search/fold.ts";
import type { VocabularyKind } from "../../shared/story-list.ts";
import type { Offer } from "../ui/combo-field.tsx";
import { useDesk } from "./desk-context.ts";

/** So many are offered at once: what a list shows without being scrolled for long. */
const most = 12;

/** Whether a word of the name begins with what is typed, however either is accented or pointed. */
function begins(name: string, typed: string): boolean {
  return ` ${fold(name)}`.includes(` ${typed}`);
}

/** The names that a word of which begins with what is typed, without a name that is typed whole already. */
export function matching(names: readonly string[], text: string): string[] {
  const typed = fold(text).trim();
  return names.filter((name) => name !== text.trim() && begins(name, typed));
}

export interface Completions {
  offers: readonly Offer[];
  /** What is typed; empty for everything. */
  ask: (text: string) => void;
  /** Takes the offers away. */
  clear: () => void;
}

/** Offers from `find`, of which only the newest question is answered. A failure offers nothing: whatever is typed is taken all the same. */
export function useOffers(find: (text: string) => Promise<readonly Offer[]>): Completions {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const question = useRef(0);
  useEffect(
    () => () => {
      question.current = -1;
    },
    [],
  );
  const ask = (text: string) => {
    question.current += 1;
    const mine = question.current;
    find(text).then(
      (found) => {
        if (mine === question.current) setOffers(found);
      },
      () => {},
    );
  };
  const clear = () => {
    question.current += 1;
    setOffers([]);
  };
  return { offers, ask, clear };
}

/** Offers the names that the settings have, and then those that stories have already, the most used first. */
export function useCompletions(kind: VocabularyKind, own: readonly string[] = []): Completions {
  const { client } = useDesk();
  return useOffers(async (text) => {
    const known = matching(own, text);
    const { values } = await client.request("stories.values", { kind, text: text.slice(0, 200), limit: most });
    const used = matching(
      values.map(({ name }) => name),
      text,
    );
    return [...new Set([...known, ...used])].slice(0, most).map((name) => ({ id: name, name }));
  });
}
