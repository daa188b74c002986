import { correction } from "./build.ts";
import type { CorrectionNode, StoryDocument } from "./nodes.ts";
import { isHead } from "./walk.ts";

/** A notice for readers that an error was put right. */
export interface Notice {
  text: string;
  kind: CorrectionNode["kind"];
  /** Before the first block of the body, or after the last. */
  place: "top" | "end";
  /** `YYYY-MM-DD`, or empty for none. */
  date: string;
}

/** The page with the notice as one more block; everything else is as it was. */
export function insertNotice(document: StoryDocument, { text, kind, place, date }: Notice): StoryDocument {
  const { children } = document.root;
  const block = correction(text.trim(), { kind, date });
  const head = children.findLastIndex(isHead) + 1;
  const at = place === "top" ? head : children.length;
  return { ...document, root: { ...document.root, children: children.toSpliced(at, 0, block) } };
}
