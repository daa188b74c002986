import type { NodeKey } from "lexical";
import type { TextRun } from "../around/text-runs.ts";

/** A part of one text node's text, in UTF-16 units. */
export interface TextSpot {
  readonly key: NodeKey;
  readonly from: number;
  readonly to: number;
}

/** The parts of text nodes that `from` to `to` of a line goes through, in order; line breaks have none. */
export function spotsOf({ pieces }: TextRun, from: number, to: number): TextSpot[] {
  return pieces.flatMap(({ node, start }) => {
    const spot = {
      key: node.getKey(),
      from: Math.max(0, from - start),
      to: Math.min(node.getTextContentSize(), to - start),
    };
    return spot.from < spot.to ? [spot] : [];
  });
}

const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/** Where one text differs from another: all before `from`, and all from `to` of the first on, is alike in both. */
function differenceOf(before: string, after: string): { from: number; to: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let alike = 0;
  while (alike < most - from && before.at(-1 - alike) === after.at(-1 - alike)) alike++;
  return { from, to: before.length - alike };
}

/** Where the spots of a node are whose text was `before` and is `after`, those that are gone left out. */
export type MoveSpots = <T extends TextSpot>(spots: readonly T[], before: string, after: string) => readonly T[];

function move<T extends TextSpot>(
  spots: readonly T[],
  [before, after]: readonly [string, string],
  hasGrown: (letter: string) => boolean,
): readonly T[] {
  if (before === after) return spots;
  const change = differenceOf(before, after);
  const by = after.length - before.length;
  return spots.flatMap((spot) => {
    if (spot.to <= change.from) {
      const grew = spot.to === change.from && hasGrown(after.charAt(change.from));
      return grew ? [] : [spot];
    }
    if (spot.from < change.to) return [];
    const grew = spot.from === change.to && hasGrown(after.charAt(change.to + by - 1));
    return grew ? [] : [{ ...spot, from: spot.from + by, to: spot.to + by }];
  });
}

/** Spots of words: those behind the change move with them, those that were typed into, or whose word grew at its edge, are gone. */
export const movedSpots: MoveSpots = (spots, before, after) =>
  move(spots, [before, after], (letter) => partOfWord.test(letter));

/** Spots of single letters, which are what they were whatever is typed beside them. */
export const movedLetters: MoveSpots = (spots, before, after) => move(spots, [before, after], () => false);

/** Spots of whole text nodes, which grow and shrink with them; others as `movedSpots`. */
export const movedWholes: MoveSpots = (spots, before, after) =>
  spots.flatMap((spot) => {
    if (spot.from > 0 || spot.to < before.length) return movedSpots([spot], before, after);
    return after === "" ? [] : [{ ...spot, to: after.length }];
  });
