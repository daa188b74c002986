import type { StorySort, StorySortKey } from "../../shared/story-list.ts";

/** A part of an order whose rows one index gives as they come: `where` holds for them, `column` and the row's number order them. */
export interface OrderedRun {
  where: string;
  params: string[];
  /** Empty where the row's number alone orders. */
  column: string;
  /** The index that gives them: another one would have to sort. */
  index: string;
  descending: boolean;
}

/** `updated` is not among them: that order is the full-text index's own. */
type ColumnKey = Exclude<StorySortKey, "updated">;

/** Columns in which nothing may be said; such rows come last in either direction, the newest first. */
const withBlanks: Partial<Record<ColumnKey, string>> = {
  published: "s.published_at",
  due: "s.due",
  headline: "s.headline COLLATE NOCASE",
  section: "s.section COLLATE NOCASE",
};
const whole: Partial<Record<ColumnKey, string>> = {
  created: "s.created_at",
  priority: "s.priority",
  words: "s.words",
};

const indexes: Record<ColumnKey, string> = {
  created: "story_by_creation",
  published: "story_by_publication",
  due: "story_by_due",
  priority: "story_by_priority",
  headline: "story_by_headline",
  section: "story_by_section",
  stage: "story_by_stage",
  words: "story_by_words",
};

/** The runs that an order is made of, each along one index, one after the other. `stages` are the desk's own, in their order. */
export function runsOf({ by, descending }: StorySort, stages: readonly string[]): OrderedRun[] {
  const index = indexes[by as ColumnKey];
  const newestFirst = (where: string, params: string[]) => ({ where, params, column: "", index, descending: true });
  if (by === "stage") {
    const known = descending ? [...stages].reverse() : [...stages];
    const marks = known.map(() => "?").join(", ");
    return [...known.map((id) => newestFirst("s.stage = ?", [id])), newestFirst(`s.stage NOT IN (${marks})`, known)];
  }
  const column = withBlanks[by as ColumnKey];
  if (column !== undefined) {
    return [{ where: `${column} > ''`, params: [], column, index, descending }, newestFirst(`${column} = ''`, [])];
  }
  return [{ where: "1", params: [], column: whole[by as ColumnKey] ?? "s.created_at", index, descending }];
}

/** `ORDER BY` of one run. */
export function runOrder({ column, descending }: OrderedRun): string {
  const way = descending ? "DESC" : "ASC";
  return column === "" ? `s.id ${way}` : `${column} ${way}, s.id ${way}`;
}

/** `ORDER BY` that sorts any set of rows as the runs would give them. */
export function wholeOrder(
  { by, descending }: StorySort,
  stages: readonly string[],
): { sql: string; params: string[] } {
  const way = descending ? "DESC" : "ASC";
  if (by === "stage") {
    const known = descending ? [...stages].reverse() : [...stages];
    const cases = known.map((_, at) => `WHEN ? THEN ${at}`).join(" ");
    return { sql: `CASE s.stage ${cases} ELSE ${known.length} END, s.id DESC`, params: known };
  }
  const blank = withBlanks[by as ColumnKey];
  if (blank !== undefined) {
    const rows = descending ? "s.id DESC" : `CASE WHEN ${blank} = '' THEN -s.id ELSE s.id END`;
    return { sql: `${blank} = '', ${blank} ${way}, ${rows}`, params: [] };
  }
  return { sql: `${whole[by as ColumnKey]} ${way}, s.id ${way}`, params: [] };
}
