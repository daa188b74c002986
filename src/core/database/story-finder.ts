import { AppError } from "../../shared/app-error.ts";
import { factMark } from "../../shared/search/fold.ts";
import type { StorySort } from "../../shared/story-list.ts";
import type { Connection } from "./open-database.ts";
import { type OrderedRun, runOrder, runsOf, wholeOrder } from "./story-orders.ts";

type Value = string | number;
type Raw = Record<string, Value | null>;

/** Which stories are wanted: an FTS5 query (empty for all), and what must hold of their columns (`s.…`; empty for nothing). */
export interface Wanted {
  match: string;
  where: string;
  params: Value[];
  binned: boolean;
  /** What holds of exactly the stories that `match` finds, where their rows tell it; null where only the index knows. */
  row: { sql: string; params: Value[] } | null;
}

/** Which rows of an order: from one row on (0 for the first), or behind the cursor `after` that an earlier answer gave. */
export interface WantedPage {
  sort: StorySort;
  /** The desk's stages in their order, for whoever sorts by them. */
  stages: readonly string[];
  offset: number;
  after: string | null;
  limit: number;
}

/** `next` leads to the rows behind these; null where there are none. */
export interface FoundPage {
  rows: Raw[];
  next: string | null;
}

/** So many hits are sorted as they are; where there are more, the order's own index is walked until enough of them have come. */
const usualFew = 2000;

const placed = "story_search_place p JOIN story s ON s.id = p.story_id";
const indexed = `story_search JOIN story_search_place p ON p.place = story_search.rowid JOIN story s ON s.id = p.story_id`;
/** All hits are read once: asking the index about a hundred rows one by one takes longer than reading a hundred thousand hits. */
const isHit = `(SELECT place FROM story_search_place WHERE story_id = s.id)
  IN (SELECT rowid FROM story_search WHERE story_search MATCH ?)`;

function badCursor(): never {
  throw new AppError("invalid", "stories.badCursor");
}

function numberIn(cursor: string): number {
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : badCursor();
}

/** In which run, behind which value and which row. */
function walkCursor(cursor: string): { run: number; key: Value; row: number } {
  const [, run, row, kind, key] = /^(\d{1,3}) (\d{1,15}) ([ns])(.*)$/s.exec(cursor) ?? badCursor();
  return { run: Number(run), row: Number(row), key: kind === "n" ? Number(key) : String(key) };
}

/** The conditions of a run's rows behind a row of it, in the order of the run. */
function partsBehind(
  { column }: OrderedRun,
  beyond: "<" | ">",
  from: { key: Value; row: number } | null,
): { sql: string; params: Value[] }[] {
  if (from === null) return [{ sql: "1", params: [] }];
  const isBeyond = { sql: `s.id ${beyond} ?`, params: [from.row] };
  if (column === "") return [isBeyond];
  return [
    { sql: `${column} = ? AND ${isBeyond.sql}`, params: [from.key, from.row] },
    { sql: `${column} ${beyond} ?`, params: [from.key] },
  ];
}

/** What a row is asked for when an order's index is walked. */
function hitOf({ match, row }: Wanted): { sql: string; params: Value[] } {
  if (match === "") return { sql: "1", params: [] };
  return row === null ? { sql: isHit, params: [match] } : { sql: `(${row.sql})`, params: row.params };
}

/** Finds stories in any order. Nothing that was typed becomes SQL: `match` and values are bound, `where` is the compiler's own. */
export function createStoryFinder(db: Connection, few = usualFew) {
  const read = (sql: string, values: readonly Value[]) => db.prepare(sql).all(...values) as Raw[];
  const number = (sql: string, values: readonly Value[]) =>
    Number(
      db
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  const held = ({ where, binned }: Wanted) => `s.binned = ${binned ? 1 : 0}${where === "" ? "" : ` AND (${where})`}`;

  /** Where the row `offset` of an order by place stands, without a look at the stories before it; null behind the last. */
  function placeAt({ match, binned }: Wanted, { sort, offset }: WantedPage): number | null {
    const way = sort.descending ? "DESC" : "ASC";
    const sql =
      match === ""
        ? `SELECT place FROM story_search_place WHERE story_id NOT IN (SELECT id FROM story WHERE binned = 1)
           ORDER BY place ${way} LIMIT 1 OFFSET ?`
        : `SELECT rowid FROM story_search WHERE story_search MATCH ? ORDER BY rowid ${way} LIMIT 1 OFFSET ?`;
    const values = match === "" ? [offset] : [`(${match}) AND "${factMark}${binned ? "bin" : "all"}"`, offset];
    const found = db
      .prepare(sql)
      .pluck()
      .get(...values);
    return found === undefined ? null : Number(found);
  }

  /** In the order of the last save: the index gives it, and stops at the limit. */
  function byPlace(wanted: Wanted, asked: WantedPage, columns: string): FoundPage {
    const isMatch = wanted.match !== "";
    const column = isMatch ? "story_search.rowid" : "p.place";
    const way = asked.sort.descending ? ["DESC", "<"] : ["ASC", ">"];
    let page = asked;
    if (page.offset > 0 && wanted.where === "" && (isMatch || !wanted.binned)) {
      const place = placeAt(wanted, page);
      if (place === null) return { rows: [], next: null };
      page = { ...page, offset: 0, after: String(place + (page.sort.descending ? 1 : -1)) };
    }
    const rows = read(
      `SELECT ${column} AS cursor, ${columns} FROM ${isMatch ? indexed : placed} WHERE ${held(wanted)}
         ${isMatch ? "AND story_search MATCH ?" : ""} ${page.after === null ? "" : `AND ${column} ${way[1]} ?`}
       ORDER BY ${column} ${way[0]} LIMIT ? OFFSET ?`,
      [
        ...wanted.params,
        ...(isMatch ? [wanted.match] : []),
        ...(page.after === null ? [] : [numberIn(page.after)]),
        page.limit,
        page.offset,
      ],
    );
    return { rows, next: rows.length < page.limit ? null : String(rows.at(-1)?.cursor) };
  }

  const areFew = (from: string, values: readonly Value[]) =>
    number(`SELECT count(*) FROM (SELECT 1 FROM ${from} LIMIT ${few + 1})`, values) <= few;

  /** How the stories that are wanted are read where they are so few that they are best sorted; null where they may be many. */
  function fewOf(wanted: Wanted): { from: string; values: Value[] } | null {
    const { match, where, params } = wanted;
    if (match !== "" && areFew("story_search WHERE story_search MATCH ?", [match])) {
      return { from: `${indexed} WHERE ${held(wanted)} AND story_search MATCH ?`, values: [...params, match] };
    }
    if (where === "" || !areFew(`story s WHERE ${held(wanted)}`, params)) return null;
    // They come along the index of their columns, and are not looked for along that of the order.
    const hit = hitOf(wanted);
    return {
      from: `story s NOT INDEXED WHERE s.id IN (SELECT s.id FROM story s WHERE ${held(wanted)}) AND ${hit.sql}`,
      values: [...params, ...hit.params],
    };
  }

  /** Sorts all hits. Its cursor is a number of rows behind a sign. */
  function sorted({ from, values }: { from: string; values: Value[] }, page: WantedPage, columns: string): FoundPage {
    const order = wholeOrder(page.sort, page.stages);
    const offset = page.after === null ? page.offset : numberIn(page.after.slice(1));
    const rows = read(`SELECT ${columns} FROM ${from} ORDER BY ${order.sql} LIMIT ? OFFSET ?`, [
      ...values,
      ...order.params,
      page.limit,
      offset,
    ]);
    return { rows, next: rows.length < page.limit ? null : `#${offset + rows.length}` };
  }

  /** All that are wanted, however many. */
  const allOf = (wanted: Wanted) =>
    wanted.match === ""
      ? { from: `story s WHERE ${held(wanted)}`, values: wanted.params }
      : { from: `${indexed} WHERE ${held(wanted)} AND story_search MATCH ?`, values: [...wanted.params, wanted.match] };

  /** Rows of one run. Behind a row come first those that are equal to it and then those beyond, so that neither is looked for. */
  function readRun(
    wanted: Wanted,
    run: OrderedRun,
    from: { key: Value; row: number } | null,
    [limit, offset]: [number, number],
    columns: string,
  ): Raw[] {
    const beyond = run.descending ? "<" : ">";
    const hit = hitOf(wanted);
    const rows: Raw[] = [];
    for (const { sql, params } of partsBehind(run, beyond, from)) {
      if (rows.length === limit) break;
      const found = read(
        `SELECT ${run.column === "" ? "0" : run.column} AS cursor, s.id AS cursorRow, ${columns} FROM story s INDEXED BY ${run.index}
         WHERE ${held(wanted)} AND ${run.where} AND ${sql} AND ${hit.sql}
         ORDER BY ${runOrder(run)} LIMIT ? OFFSET ?`,
        [...wanted.params, ...run.params, ...params, ...hit.params, limit - rows.length, offset],
      );
      rows.push(...found);
    }
    return rows;
  }

  /** Walks the runs of an order, each along its index. */
  function walked(wanted: Wanted, page: WantedPage, columns: string): FoundPage {
    const runs = runsOf(page.sort, page.stages);
    const from = page.after === null ? null : walkCursor(page.after);
    const rows: Raw[] = [];
    let offset = page.after === null ? page.offset : 0;
    let next: string | null = null;
    for (const [at, run] of runs.entries()) {
      if (at < (from?.run ?? 0) || rows.length === page.limit) continue;
      if (offset > 0) {
        const size = number(`SELECT count(*) FROM story s WHERE ${held(wanted)} AND ${run.where}`, [
          ...wanted.params,
          ...run.params,
        ]);
        if (size <= offset) {
          offset -= size;
          continue;
        }
      }
      const rest: [number, number] = [page.limit - rows.length, offset];
      const found = readRun(wanted, run, from?.run === at ? from : null, rest, columns);
      offset = 0;
      rows.push(...found);
      const last = found.at(-1);
      if (last) next = `${at} ${last.cursorRow} ${typeof last.cursor === "number" ? "n" : "s"}${last.cursor}`;
    }
    return { rows, next: rows.length < page.limit ? null : next };
  }

  return {
    /** A page of stories; `columns` are what is read of each and name the story's table `s`. Throws `invalid` for a cursor of another order. */
    find(wanted: Wanted, page: WantedPage, columns: string): FoundPage {
      if (page.sort.by === "updated") return byPlace(wanted, page, columns);
      if (wanted.match === "" && wanted.where === "") return walked(wanted, page, columns);
      if (page.after !== null && !page.after.startsWith("#")) return walked(wanted, page, columns);
      const hits = fewOf(wanted);
      const isWalked = page.after === null && (page.offset === 0 || wanted.match === "");
      if (hits === null && isWalked) return walked(wanted, page, columns);
      return sorted(hits ?? allOf(wanted), page, columns);
    },

    /** How many there are. */
    count(wanted: Wanted): number {
      if (wanted.match !== "" && wanted.where === "" && !wanted.binned) {
        // Without a look at any story: the index knows which of them lie in the bin.
        return number("SELECT count(*) FROM story_search WHERE story_search MATCH ?", [
          `(${wanted.match}) AND "${factMark}all"`,
        ]);
      }
      const [from, match] = wanted.match === "" ? ["story s", ""] : [indexed, "AND story_search MATCH ?"];
      const values = wanted.match === "" ? wanted.params : [...wanted.params, wanted.match];
      return number(`SELECT count(*) FROM ${from} WHERE ${held(wanted)} ${match}`, values);
    },
  };
}
