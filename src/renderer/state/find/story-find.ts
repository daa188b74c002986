import { compileFind } from "../../../shared/find/compile-find.ts";
import type { ExpressionFault, FindQuery, Hit } from "../../../shared/find/find-query.ts";
import { replacementFor } from "../../../shared/find/replace.ts";
import { editsOfHits } from "../../../shared/find/story-hits.ts";
import type { CreditSource, FixedReason, PlacedLine } from "../../../shared/find/story-lines.ts";
import type { PageFind, PageHit } from "../../editor/find/page-find.ts";
import type { PageLimits } from "../../editor/find/page-limits.ts";
import { createStore, type ReadableStore, type Store } from "../store.ts";
import type { ExpressionSearch } from "./expression-search.ts";
import { type FindView, queryOf, replacementOf } from "./find-view.ts";

/** What was replaced, and how many hits were left because their line is fixed. */
export interface Replaced {
  count: number;
  left: Readonly<Partial<Record<FixedReason, number>>>;
}

/** What a search gave. */
export interface FindState {
  hits: readonly PageHit[];
  /** The hit that somebody is at; -1 for none. */
  at: number;
  /** Hits that are not to be replaced, by their lines. */
  unticked: ReadonlyMap<object, ReadonlySet<number>>;
  fault: { fault: ExpressionFault | "slow"; detail: string } | null;
  limits: PageLimits | null;
  /** What the last replacement did; null once something else was done. */
  replaced: Replaced | null;
}

/** Finding and replacing in one open story. */
export interface StoryFind {
  state: ReadableStore<FindState>;
  /** Searches for what `view` says now; the hit at the caret is the one that is shown, unless it is done `quietly`. */
  search(how?: { quietly: boolean }): Promise<void>;
  /** Somebody changed the page: the same search again, at the hit where it was. */
  again(): void;
  /** Whether the page is being changed by a replacement, which searches again by itself. */
  isReplacing(): boolean;
  /** Goes on to the next hit or back, round the ends of the page; the keyboard stays where it is. */
  step(by: 1 | -1): void;
  /** Selects the next hit from the caret on, or the one before it, and gives it the keyboard. */
  stepFromCaret(by: 1 | -1): void;
  goTo(index: number): void;
  /** Selects the hit that is shown and gives it the keyboard. False when there is none. */
  select(): boolean;
  /** Searches what is selected only, or everything again. False when nothing is selected. */
  limit(on: boolean): boolean;
  isTicked(hit: PageHit): boolean;
  tick(hit: PageHit, on: boolean): void;
  tickAll(on: boolean): void;
  /** Replaces the hit that is shown and goes on to the next. */
  replaceHere(): void;
  /** Replaces all hits that are ticked, as one step of undo. */
  replaceTicked(): void;
  end(): void;
}

/** Where a replacement ended, so that what it put there is not found next. */
interface Resume {
  index: number;
  line: PlacedLine;
  to: number;
}

/** From where among the hits somebody goes on: the caret, the hit that is shown, what was replaced; `quiet` shows none. */
type From = "caret" | "here" | "quiet" | Resume;

const nothing: Pick<FindState, "hits" | "at" | "fault"> = { hits: [], at: -1, fault: null };

const sameLine = (one: PlacedLine, other: PlacedLine) =>
  one.block === other.block &&
  one.line.photo === other.line.photo &&
  one.line.run === other.line.run &&
  one.line.kind === other.line.kind;

export function createStoryFind(
  page: PageFind,
  expressions: ExpressionSearch,
  view: Store<FindView>,
  source: () => CreditSource,
): StoryFind {
  const state = createStore<FindState>({ ...nothing, unticked: new Map(), limits: null, replaced: null });
  let turn = 0;
  let isEnded = false;
  let replacing = false;
  /** The search by an expression that is under way. */
  let running: Promise<void> | null = null;

  const change = (next: Partial<FindState>) => state.set({ ...state.get(), ...next });
  const paint = () => {
    const { hits, at } = state.get();
    page.paint(hits, hits[at] ?? null);
  };

  /** Where to be among new hits. */
  function placeIn(hits: readonly PageHit[], from: From): number {
    if (hits.length === 0) return -1;
    if (from === "caret" || from === "quiet") return page.fromCaret(hits);
    if (from === "here") {
      const { hits: before, at } = state.get();
      const here = before[at];
      const same = here ? hits.findIndex((one) => sameLine(one, here) && one.hit.from === here.hit.from) : -1;
      return same >= 0 ? same : Math.min(Math.max(0, at), hits.length - 1);
    }
    let index = from.index;
    const isOwn = (one: PageHit | undefined) => one && sameLine(one, from.line) && one.hit.from < from.to;
    while (isOwn(hits[index])) index += 1;
    return index % hits.length;
  }

  function take(lines: readonly PlacedLine[], found: readonly Hit[][], from: From): void {
    const all = lines.flatMap((placed, at) => (found[at] ?? []).map((hit): PageHit => ({ ...placed, hit })));
    const { limits } = state.get();
    const hits = limits ? page.inside(all, lines, limits) : all;
    change({ hits, at: placeIn(hits, from), fault: null });
    if (from === "quiet") return;
    paint();
    const here = state.get().hits[state.get().at];
    if (here && from !== "here") page.show(here);
  }

  async function runExpression(query: FindQuery, lines: readonly PlacedLine[], from: From): Promise<void> {
    const mine = turn;
    const result = await expressions.find({ query, texts: lines.map(({ line }) => line.searched.text) });
    if (mine !== turn || isEnded) return;
    if (result.ok) take(lines, result.hits, from);
    else if (result.fault !== "superseded") {
      change({ ...nothing, fault: { fault: result.fault, detail: result.detail } });
      paint();
    }
  }

  /** Words are found at once, an expression in its own time. */
  async function run(from: From): Promise<void> {
    turn += 1;
    running = null;
    const query = queryOf(view.get());
    const lines = page.lines(source());
    if (query.expression && query.text !== "") {
      const own = runExpression(query, lines, from).finally(() => {
        if (running === own) running = null;
      });
      running = own;
      return own;
    }
    const compiled = compileFind(query);
    if (compiled.ok)
      take(
        lines,
        lines.map(({ line }) => compiled.find(line.searched)),
        from,
      );
  }

  /** What is replaced is what is found now, never what an earlier search found. */
  function whenFound(act: () => void): void {
    if (running !== null) void running.then(() => whenFound(act));
    else if (!isEnded) act();
  }

  const isTicked = ({ line, hit }: PageHit) => !state.get().unticked.get(line.searched)?.has(hit.from);

  /** Replaces hits. How many were: those in lines that changed meanwhile are left. */
  function replace(hits: readonly PageHit[]): Replaced {
    const edits = editsOfHits(hits, replacementOf(view.get()));
    replacing = true;
    const changed = new Set(page.replace(edits, source()).map(({ line }) => line.searched));
    replacing = false;
    const left: Partial<Record<FixedReason, number>> = {};
    for (const { line } of hits) if (line.fixed !== null) left[line.fixed] = (left[line.fixed] ?? 0) + 1;
    return { count: hits.filter(({ line }) => changed.has(line.searched)).length, left };
  }

  function moveTo(at: number): void {
    change({ at, replaced: null });
    paint();
  }

  const wrapped = (index: number) => {
    const { length } = state.get().hits;
    return length === 0 ? -1 : (index + length) % length;
  };

  function replaceHere(): void {
    const { hits, at } = state.get();
    const hit = hits[at];
    if (!hit) return;
    const { text } = hit.line.searched;
    const instead = replacementFor(text, hit.hit, replacementOf(view.get()));
    const replaced = replace([hit]);
    change({ replaced });
    const isDone = replaced.count > 0;
    void run({ index: isDone ? at : at + 1, line: hit, to: hit.hit.from + (isDone ? instead.length : 0) });
  }

  function replaceTicked(): void {
    const replaced = replace(state.get().hits.filter(isTicked));
    change({ replaced, unticked: new Map() });
    void run("here");
  }

  const find: StoryFind = {
    state,
    search({ quietly } = { quietly: false }) {
      change({ unticked: new Map(), replaced: null });
      return run(quietly ? "quiet" : "caret");
    },
    again() {
      change({ replaced: null });
      void run("here");
    },
    isReplacing: () => replacing,
    step(by) {
      find.goTo(wrapped(state.get().at + by));
    },
    stepFromCaret(by) {
      const { hits, at } = state.get();
      const next = page.nextFromCaret(hits, by);
      moveTo(wrapped(next ?? at + by));
      find.select();
    },
    goTo(index) {
      const hit = state.get().hits[index];
      if (!hit) return;
      moveTo(index);
      page.show(hit);
    },
    select() {
      const { hits, at } = state.get();
      const hit = hits[at];
      return hit !== undefined && page.select(hit);
    },
    limit(on) {
      const limits = on ? page.limits() : null;
      if (on && limits === null) return false;
      change({ limits, replaced: null });
      void run("caret");
      return true;
    },
    isTicked,
    tick({ line, hit }, on) {
      const unticked = new Map(state.get().unticked);
      const own = new Set(unticked.get(line.searched));
      if (on) own.delete(hit.from);
      else own.add(hit.from);
      unticked.set(line.searched, own);
      change({ unticked });
    },
    tickAll(on) {
      const unticked = new Map<object, Set<number>>();
      for (const { line, hit } of on ? [] : state.get().hits) {
        unticked.set(line.searched, (unticked.get(line.searched) ?? new Set()).add(hit.from));
      }
      change({ unticked });
    },
    replaceHere: () => whenFound(replaceHere),
    replaceTicked: () => whenFound(replaceTicked),
    end() {
      isEnded = true;
      turn += 1;
      page.end();
      expressions.end();
    },
  };
  return find;
}
