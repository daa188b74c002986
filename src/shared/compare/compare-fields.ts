import { type Piece, plainRuns } from "./run.ts";
import { diffRuns, wholePieces } from "./text-diff.ts";

/** One of the facts beside the page on both sides. */
export interface FieldDiff {
  name: string;
  changed: boolean;
  /** As they are stored; `undefined` on a side that does not have the field. */
  before: unknown;
  after: unknown;
  /** The words of a field that holds text, or lines of text; null for every other field. */
  pieces: Piece[] | null;
}

/** A field's text; null when it holds something else. Lists of lines are texts too. */
function fieldText(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join("\n");
  return null;
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ""
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** Every field of either side, in the order of the later one. Fields that this version does not know are compared too. */
export function compareFields(before: Fields, after: Fields): FieldDiff[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.map((name) => {
    const [was, is] = [before[name], after[name]];
    const changed = canonicalJson(was) !== canonicalJson(is);
    const [from, to] = [fieldText(was), fieldText(is)];
    if (from === null || to === null) return { name, changed, before: was, after: is, pieces: null };
    const pieces = changed ? diffRuns(plainRuns(from), plainRuns(to)) : wholePieces(plainRuns(to), "same");
    return { name, changed, before: was, after: is, pieces };
  });
}
