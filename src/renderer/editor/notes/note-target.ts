import { $findMatchingParent } from "@lexical/utils";
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from "lexical";
import { noteLimits } from "../../../shared/document/notes.ts";
import { $textRun } from "../around/text-runs.ts";
import { figureOfLastControl } from "../figure/field-in-hand.ts";
import { spotsOf, type TextSpot } from "../text-paint/text-spot.ts";
import { $noteIds } from "./note-state.ts";

/** What a note is begun on. */
export interface NoteTarget {
  /** The words, or none for a photo or a block without words. */
  words: string;
  spots: readonly (TextSpot & { text: string })[];
  /** Photos and blocks that are meant as a whole. */
  blocks: readonly NodeKey[];
}

const withText = (spot: TextSpot) => {
  const node = $getNodeByKey(spot.key);
  return { ...spot, text: $isTextNode(node) ? node.getTextContent().slice(spot.from, spot.to) : "" };
};

function onSpots(spots: readonly TextSpot[]): NoteTarget {
  const all = spots.filter(({ from, to }) => from < to).map(withText);
  let words = "";
  let line: LexicalNode | null = null;
  for (const { key, text } of all) {
    const at = $lineOf($getNodeByKey(key));
    words += line !== null && at !== null && !at.is(line) ? ` ${text}` : text;
    line = at;
  }
  return { words: words.slice(0, noteLimits.words), spots: all, blocks: [] };
}

const onBlocks = (nodes: readonly LexicalNode[]): NoteTarget => ({
  words: "",
  spots: [],
  blocks: nodes.map((node) => node.getKey()),
});

function $lineOf(node: LexicalNode | null): ElementNode | null {
  return node && $findMatchingParent(node, (at): at is ElementNode => $isElementNode(at) && !at.isInline());
}

function $selectedSpots(selection: RangeSelection): TextSpot[] {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return selection.getNodes().flatMap((node) => {
    if (!$isTextNode(node)) return [];
    const key = node.getKey();
    const from = first.key === key && first.type === "text" ? first.offset : 0;
    const to = last.key === key && last.type === "text" ? last.offset : node.getTextContentSize();
    return [{ key, from, to }];
  });
}

/** The word at the caret; where it is in none, the whole line; in an empty one, the block. */
function $atCaret(selection: RangeSelection): NoteTarget | null {
  const { anchor } = selection;
  const line = $lineOf(anchor.getNode());
  if (!line) return null;
  const run = $textRun(line);
  if (run.text.trim() === "") return onBlocks([line]);
  const piece = run.pieces.find(({ node }) => node.getKey() === anchor.key);
  const at = piece ? piece.start + anchor.offset : 0;
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(
    run.text,
  )) {
    if (isWordLike && index <= at && at <= index + segment.length)
      return onSpots(spotsOf(run, index, index + segment.length));
  }
  return onSpots(spotsOf(run, 0, run.text.length));
}

/** What a note that is begun now would be on; null where there is nothing. */
export function $noteTarget(editor: LexicalEditor): NoteTarget | null {
  const selection = $getSelection();
  if (selection === null) {
    const figure = $getNodeByKey(figureOfLastControl(editor) ?? "");
    return figure && onBlocks([figure]);
  }
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    return nodes.length === 0 ? null : onBlocks(nodes);
  }
  if ($isRangeSelection(selection) && selection.isCollapsed()) return $atCaret(selection);
  const target = onSpots(
    $isRangeSelection(selection)
      ? $selectedSpots(selection)
      : selection
          .getNodes()
          .flatMap((node) =>
            $isTextNode(node) ? [{ key: node.getKey(), from: 0, to: node.getTextContentSize() }] : [],
          ),
  );
  if (target.spots.length > 0) return target;
  // A double click beside a line selects its end and no word.
  return $isRangeSelection(selection) ? $atCaret(selection) : null;
}

/** The notes that all of the target's words, or its block, have on them already. */
export function $notesOnTarget({ spots, blocks }: NoteTarget): string[] {
  const nodes = [...spots.map(({ key }) => key), ...blocks].map((key) => $getNodeByKey(key));
  const [first, ...others] = nodes.map((node) => (node ? $noteIds(node) : []));
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}
