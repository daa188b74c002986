import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Client } from "../../shared/rpc.ts";
import { hitsIn, wantedTerms } from "../../shared/search/find-hits.ts";
import { parseQuery, type Term } from "../../shared/search/parse-query.ts";
import type { FoundExcerpt, StoryRow } from "../../shared/story-list.ts";
import type { PhotoLibrary } from "./photo-library.ts";
import { createStore, type ReadableStore } from "./store.ts";

export interface FoundStory {
  id: string;
  headline: string;
  language: string;
  stage: string;
  updatedAt: string;
  /** Where in it the words stand, unless that is the headline. */
  excerpt: FoundExcerpt | undefined;
}

export interface QuickFound {
  /** What this was found for; another text than what is typed while the answer is on its way. */
  text: string;
  /** Those whose headlines have the words first, then the others; each the one saved last first. */
  stories: readonly FoundStory[];
  photos: readonly LibraryPhoto[];
  error: unknown;
}

export interface QuickFind {
  state: ReadableStore<QuickFound>;
  /** Looks for other words. What was found stays until the answer is there; an older answer is dropped. Never rejects. */
  look(text: string): Promise<void>;
}

const most = { stories: 12, photos: 6 };
const sort = { by: "updated", descending: true } as const;

/** The query that asks for stories by their headlines: one word of it must stand there, which of several is checked afterwards. */
function byHeadline(text: string, terms: readonly Term[]): string | null {
  if (terms.length === 0 || terms.some(({ operator, not }) => operator !== null || not)) return null;
  const [longest] = terms.toSorted((one, other) => other.value.length - one.value.length);
  return terms.map((term) => (term === longest ? "headline:" : "") + text.slice(term.from, term.to)).join(" ");
}

/** Whether all that is looked for stands in a headline. */
function isInHeadline(headline: string, terms: readonly Term[]): boolean {
  const wanted = wantedTerms(terms);
  return wanted.length > 0 && new Set(hitsIn(headline, wanted).map(({ term }) => term)).size === wanted.length;
}

async function findStories(client: Client, text: string): Promise<FoundStory[]> {
  const terms = parseQuery(text);
  const find = async (query: string | null): Promise<StoryRow[]> => {
    if (query === null) return [];
    return (await client.request("stories.find", { text: query, sort, limit: most.stories })).stories;
  };
  const [titled, all] = await Promise.all([find(byHeadline(text, terms)), find(text)]);
  const first = [...titled, ...all].filter(({ headline }) => isInHeadline(headline, terms));
  const rows = [...new Map([...first, ...all].map((row) => [row.id, row])).values()].slice(0, most.stories);
  const deep = rows.filter(({ headline }) => !isInHeadline(headline, terms)).map(({ id }) => id);
  const { excerpts } =
    deep.length > 0 ? await client.request("stories.excerpts", { ids: deep, text }) : { excerpts: [] };
  return rows.map(({ id, headline, language, stage, updatedAt }) => ({
    ...{ id, headline, language, stage, updatedAt },
    excerpt: excerpts.find((one) => one.id === id),
  }));
}

/** Stories and photos that have the words which are typed, for choosing one of them at once. */
export function createQuickFind(client: Client, library: Pick<PhotoLibrary, "remember">): QuickFind {
  const nothing: QuickFound = { text: "", stories: [], photos: [], error: null };
  const state = createStore(nothing);
  let asked = 0;
  return {
    state,
    async look(text) {
      asked += 1;
      const turn = asked;
      if (text.trim() === "") return state.set({ ...nothing, text });
      try {
        const [stories, { photos }] = await Promise.all([
          findStories(client, text),
          client.request("photos.list", { text, offset: 0, limit: most.photos }),
        ]);
        if (turn !== asked) return;
        library.remember(photos);
        state.set({ text, stories, photos, error: null });
      } catch (error) {
        if (turn === asked) state.update((now) => ({ ...now, text, error }));
      }
    },
  };
}
