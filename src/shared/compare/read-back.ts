import type { BlockDiff, PartDiff } from "./compare-stories.ts";
import { type Run, sideOf } from "./run.ts";

/** A block as one side of a comparison has it, as far as it is compared. */
export interface SideBlock {
  kind: string;
  parts: { name: PartDiff["name"]; runs: Run[] }[];
  photos: SideBlock[];
}

/**
 * One side of a comparison, read back from the differences alone: the proof that nothing was left out and nothing
 * invented. Parts that are empty on that side are left out.
 */
export function readBack(diffs: readonly BlockDiff[], side: "before" | "after"): SideBlock[] {
  const passed = side === "before" ? "here" : "away";
  return diffs.flatMap((diff) => {
    const kind = side === "before" ? diff.kindBefore : diff.kindAfter;
    if (kind === null || diff.moved === passed) return [];
    const parts = diff.parts.flatMap(({ name, pieces }) => {
      const runs = sideOf(pieces, side === "before" ? "removed" : "added");
      return runs.length > 0 ? [{ name, runs }] : [];
    });
    return [{ kind, parts, photos: readBack(diff.photos, side) }];
  });
}
