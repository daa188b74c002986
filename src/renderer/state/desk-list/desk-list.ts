import type { MessageKey, MessageValues } from "../../../shared/messages/catalogue.ts";
import type { Client } from "../../../shared/rpc.ts";
import { wantedTerms } from "../../../shared/search/find-hits.ts";
import { parseQuery } from "../../../shared/search/parse-query.ts";
import type { Settings, SettingsPatch } from "../../../shared/settings.ts";
import { mostEdited } from "../../../shared/story-edit.ts";
import type { StorySort } from "../../../shared/story-list.ts";
import type { StoryView } from "../../../shared/story-views.ts";
import { createExcerpts, type Excerpts } from "../search/excerpts.ts";
import { createStore, type ReadableStore, type Store } from "../store.ts";
import type { ListView } from "../view-settings.ts";
import { type BuiltInView, builtInViews } from "./built-in-views.ts";
import { type Choice, chooseRange, nothingChosen } from "./choose.ts";
import { createStoryBoard, type StoryBoard } from "./story-board.ts";
import { createStoryEdits, type StoryEdits } from "./story-edits.ts";
import { createStoryPages, type ListQuery, type StoryPages } from "./story-pages.ts";

/** The row that the keyboard is on. It follows its story when the list changes. */
export interface FocusedRow {
  index: number;
  id: string | null;
}

export interface DeskListContext {
  client: Client;
  settings: ReadableStore<Settings>;
  view: Store<ListView>;
  changeSettings: (patch: SettingsPatch) => Promise<void>;
  openStory: (id: string) => Promise<boolean>;
  /** Opens a story where the words of a query stand. */
  openAt: (id: string, query: string) => Promise<void>;
  showPage: () => void;
  words: (key: MessageKey, values?: MessageValues) => string;
  /** A number as people read it. */
  shown: (number: number) => string;
  tellFailure: (error: unknown) => void;
}

/** The desk's list of stories: what is asked for, what is chosen, and where one is in it. One for each window. */
export interface DeskList {
  view: Store<ListView>;
  pages: StoryPages;
  board: StoryBoard;
  edits: StoryEdits;
  /** Where the words that are looked for stand in the stories in sight. */
  excerpts: Excerpts;
  choice: Store<Choice>;
  focused: Store<FocusedRow>;
  /** How far the list is scrolled down, in CSS pixels: it is found again as it was left. */
  scroll: { top: number };
  /** How many stories each text found when it was asked about with `count`; those of the views are kept up to date. */
  counts: ReadableStore<Readonly<Record<string, number>>>;
  builtIn(): readonly BuiltInView[];
  /** Lists other stories, or the same in another order; as a view, where one is named. */
  look(query: { text?: string; sort?: StorySort; view?: string; columns?: readonly string[] }): void;
  /** Keeps the saved views for everybody. A failure is told; true when they are kept. */
  changeViews(views: readonly StoryView[]): Promise<boolean>;
  /** Counts what these texts find, also those that are known. */
  count(texts: readonly string[]): Promise<void>;
  /** Begins to follow the core. Returns the function that ends it. */
  open(): () => void;
  /** Stories were changed: what is in sight is fetched again, if anybody sees it. */
  changed(): void;
  /** Chooses everything between two places of the list as well, also what is not in sight. A failure is told. */
  chooseBetween(from: number, to: number): Promise<void>;
  /** Chooses all that is listed, at most `mostEdited`. A failure is told. */
  chooseAll(): Promise<void>;
  /** Opens a story in the list's place, at the first of the words that are looked for. */
  openStory(id: string): Promise<void>;
}

/** The most texts that the core counts at once. */
const mostTexts = 50;
/** A search is asked for when the typing has paused so long; counts are asked for again so seldom. In milliseconds. */
const typing = 120;
const countPause = 900;

const queryOf = ({ text, by, descending }: ListView): ListQuery => ({ text, sort: { by, descending } });

export function createDeskList(context: DeskListContext): DeskList {
  const { client, settings, view } = context;
  const pages = createStoryPages(client, queryOf(view.get()));
  const board = createStoryBoard({ client, settings, view });
  const edits = createStoryEdits(context);
  const excerpts = createExcerpts(client);
  const choice = createStore<Choice>(nothingChosen);
  const focused = createStore<FocusedRow>({ index: 0, id: null });
  const counts = createStore<Readonly<Record<string, number>>>({});
  const scroll = { top: 0 };
  let isOpen = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;

  async function count(texts: readonly string[]): Promise<void> {
    const wanted = [...new Set(texts)];
    for (let at = 0; at < wanted.length; at += mostTexts) {
      const some = wanted.slice(at, at + mostTexts);
      // What cannot be counted now shows no number; it is counted again after the next change.
      const answer = await client.request("stories.count", { texts: some }).catch(() => null);
      if (answer === null) return;
      const found = Object.fromEntries(some.map((text, index) => [text, answer.counts[index] ?? 0]));
      counts.update((now) => ({ ...now, ...found }));
    }
  }
  const viewTexts = () => [
    ...builtInViews(settings.get().stages).map(({ text }) => text),
    ...settings.get().views.map(({ text }) => text),
  ];

  function asked(): void {
    const next = queryOf(view.get());
    const now = pages.query();
    const isSame =
      now.text === next.text && now.sort.by === next.sort.by && now.sort.descending === next.sort.descending;
    if (isSame) return;
    scroll.top = 0;
    focused.set({ index: 0, id: null });
    void pages.ask(next);
  }

  async function between(from: number, to: number): Promise<string[]> {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const known = Array.from({ length: last - first + 1 }, (_, at) => pages.row(first + at)?.id);
    if (known.every((id) => id !== undefined)) return known;
    const limit = Math.min(last + 1, mostEdited);
    const { ids } = await client.request("stories.ids", { ...queryOf(view.get()), limit });
    return ids.slice(first);
  }

  view.subscribe(() => {
    clearTimeout(asking);
    if (isOpen) asking = setTimeout(asked, view.get().text === pages.query().text ? 0 : typing);
  });
  pages.onShift((rows) => focused.update(({ index, id }) => ({ index: Math.max(0, index + rows), id })));

  return {
    view,
    pages,
    board,
    edits,
    excerpts,
    choice,
    focused,
    scroll,
    counts,
    count,
    builtIn: () => builtInViews(settings.get().stages),
    look({ text, sort, view: id, columns }) {
      view.update((now) => ({
        ...now,
        ...sort,
        text: text ?? now.text,
        view: id ?? now.view,
        columns: columns === undefined ? now.columns : [...columns],
      }));
    },
    async changeViews(views) {
      try {
        await context.changeSettings({ views: [...views] });
        return true;
      } catch (error) {
        context.tellFailure(error);
        return false;
      }
    },
    open() {
      isOpen = true;
      void (pages.state.get().status === "loading" ? pages.ask(queryOf(view.get())) : pages.refresh());
      asked();
      void count(viewTexts());
      const endings = [settings.subscribe(() => void count(viewTexts()))];
      return () => {
        isOpen = false;
        for (const end of endings) end();
      };
    },
    changed() {
      if (!isOpen) return;
      excerpts.changed();
      pages.refreshSoon();
      board.refreshSoon();
      if (counting !== undefined) return;
      counting = setTimeout(() => {
        counting = undefined;
        if (isOpen) void count(viewTexts());
      }, countPause);
    },
    async chooseBetween(from, to) {
      await between(from, to).then((ids) => choice.update((now) => chooseRange(now, ids)), context.tellFailure);
    },
    async chooseAll() {
      try {
        const { ids } = await client.request("stories.ids", { ...queryOf(view.get()), limit: mostEdited });
        choice.set({ ids: new Set(ids), anchor: 0 });
      } catch (error) {
        context.tellFailure(error);
      }
    },
    async openStory(id) {
      const { text } = view.get();
      const hasWords = wantedTerms(parseQuery(text)).length > 0;
      // The one that is open already is only to be seen.
      if (!(await context.openStory(id))) return;
      context.showPage();
      if (hasWords) await context.openAt(id, text);
    },
  };
}
