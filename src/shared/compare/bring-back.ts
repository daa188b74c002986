import type { BodyNode, PageNode, StoryDocument } from "../document/nodes.ts";
import { bodyOf, isHead } from "../document/walk.ts";
import type { BlockDiff, StoryDiff } from "./compare-stories.ts";

/** Whether a difference from an earlier version to the present one can be undone for its block alone. */
export function canBringBack(diff: BlockDiff): boolean {
  return diff.moved !== "away" && (diff.change === "changed" || diff.change === "removed");
}

function withBody(document: StoryDocument, body: readonly PageNode[]): StoryDocument {
  const head = document.root.children.filter(isHead);
  return { ...document, root: { ...document.root, children: [...head, ...body] } };
}

/** Where a lost block goes: behind the nearest one before it that is still there in order. */
function placeFor(diffs: readonly BlockDiff[], lost: BlockDiff): number {
  const at = diffs.indexOf(lost);
  for (const diff of diffs.slice(0, at).reverse()) {
    if (diff.after !== null && diff.moved !== "away") return diff.after + 1;
  }
  return 0;
}

/**
 * The present page with one block as it was: a changed one gets its earlier content, where it stands now; a lost one comes
 * back where it stood. `comparison` must be of exactly these two, from `then` to `now`, and `diff` one of its blocks. Pure.
 */
export function bringBackBlock(
  now: StoryDocument,
  then: StoryDocument,
  comparison: Pick<StoryDiff, "head" | "body">,
  diff: BlockDiff,
): StoryDocument {
  if (comparison.head.includes(diff)) {
    const earlier = then.root.children.find((node) => node.type === diff.kindAfter);
    const children = now.root.children.map((node) => (earlier && node.type === diff.kindAfter ? earlier : node));
    return { ...now, root: { ...now.root, children } };
  }
  const earlier = diff.before === null ? undefined : (bodyOf(then)[diff.before] as BodyNode | undefined);
  if (!earlier || !canBringBack(diff)) return now;
  const body: BodyNode[] = [...bodyOf(now)];
  if (diff.after === null) body.splice(placeFor(comparison.body, diff), 0, earlier);
  else body[diff.after] = earlier;
  return withBody(now, body);
}
