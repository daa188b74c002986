import type { Client } from "../../../shared/rpc.ts";
import { addTerm, setValues, withoutTerm, writeTerm } from "../../../shared/search/write-query.ts";
import type { Settings } from "../../../shared/settings.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { createStore, type ReadableStore, type Store } from "../store.ts";
import type { ListView } from "../view-settings.ts";

/** The stories of one stage that nobody has published yet. */
export interface BoardColumn {
  /** The stage's id; empty for stories in a stage that the desk no longer has. */
  stage: string;
  /** What the list would show for it. */
  text: string;
  /** The most urgent first, then the one that is due first; at most `mostCards`. */
  cards: readonly StoryRow[];
  total: number;
}

export interface BoardState {
  status: "loading" | "ready" | "failed";
  columns: readonly BoardColumn[];
  error: unknown;
}

export interface StoryBoard {
  state: ReadableStore<BoardState>;
  refresh(): Promise<void>;
  /** As `refresh`, a little later, and once for many calls; only while it is open. */
  refreshSoon(): void;
  /** Shows a card in another column at once, before the core has said so. */
  moveCard(id: string, stage: string): void;
  /** Begins to follow the search and the stages. Returns the function that ends it. */
  open(): () => void;
}

/** More cards than anybody looks through in a column: the others are a list. */
export const mostCards = 100;
const pause = 300;
const publications = ["unpublished", "published", "corrected", "withdrawn"];

const urgency = (a: StoryRow, b: StoryRow) =>
  b.priority - a.priority || Number(a.due === "") - Number(b.due === "") || a.due.localeCompare(b.due);

/** What is asked for beside stage and publication, which the board itself decides. */
function boardText(text: string): string {
  const rest = publications.reduce(
    (left, value) => withoutTerm(left, { operator: "is", value }),
    setValues(text, "stage", []),
  );
  return addTerm(rest, { operator: "is", value: "unpublished" });
}

/** What each column asks for; the last one for stages that the desk no longer has. */
export function columnTexts(text: string, stages: readonly string[]): { stage: string; text: string }[] {
  const base = boardText(text);
  const term = (stage: string, not: boolean) => writeTerm({ operator: "stage", value: stage, quoted: true, not });
  return [
    ...stages.map((stage) => ({ stage, text: `${base} ${term(stage, false)}` })),
    { stage: "", text: [base, ...stages.map((stage) => term(stage, true))].join(" ") },
  ];
}

export interface StoryBoardOptions {
  client: Client;
  settings: ReadableStore<Settings>;
  view: Store<ListView>;
}

export function createStoryBoard({ client, settings, view }: StoryBoardOptions): StoryBoard {
  const state = createStore<BoardState>({ status: "loading", columns: [], error: null });
  let asked = 0;
  let isOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function cardsOf(text: string): Promise<StoryRow[]> {
    const sort = { by: "priority", descending: true } as const;
    const { stories } = await client.request("stories.find", { text, sort, limit: mostCards });
    return stories.sort(urgency);
  }

  async function refresh(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const wanted = columnTexts(
        view.get().text,
        settings.get().stages.map(({ id }) => id),
      );
      const { counts } = await client.request("stories.count", { texts: wanted.map(({ text }) => text) });
      const columns: BoardColumn[] = [];
      for (const [at, { stage, text }] of wanted.entries()) {
        const total = counts[at] ?? 0;
        if (stage === "" && total === 0) continue;
        columns.push({ stage, text, total, cards: total === 0 ? [] : await cardsOf(text) });
      }
      if (turn === asked) state.set({ status: "ready", columns, error: null });
    } catch (error) {
      if (turn === asked) state.update((now) => ({ ...now, status: "failed", error }));
    }
  }
  function refreshSoon(): void {
    if (!isOpen || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (isOpen) void refresh();
    }, pause);
  }

  return {
    state,
    refresh,
    refreshSoon,
    moveCard(id, stage) {
      const { columns } = state.get();
      const card = columns.flatMap(({ cards }) => cards).find((one) => one.id === id);
      if (card === undefined || card.stage === stage) return;
      const moved = { ...card, stage };
      const changed = columns.map((column) => {
        if (column.cards.includes(card)) {
          return { ...column, total: column.total - 1, cards: column.cards.filter((one) => one !== card) };
        }
        if (column.stage !== stage) return column;
        return { ...column, total: column.total + 1, cards: [...column.cards, moved].sort(urgency) };
      });
      state.update((now) => ({ ...now, columns: changed }));
    },
    open() {
      isOpen = true;
      void refresh();
      const endings = [view.subscribe(refreshSoon), settings.subscribe(refreshSoon)];
      return () => {
        isOpen = false;
        for (const end of endings) end();
      };
    },
  };
}
