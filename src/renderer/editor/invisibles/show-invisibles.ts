import {
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $textRun } from "../around/text-runs.ts";
import { paintText } from "../text-paint/paint-text.ts";
import { movedLetters, type TextSpot } from "../text-paint/text-spot.ts";
import { watchRuns } from "../text-paint/watch-runs.ts";
import { findInvisibles } from "./find-invisibles.ts";
import { lineBreak, type Sign, signLayer } from "./sign-layer.ts";
import "./invisibles.css";

/** How long the typing rests before signs are put where they belong, in milliseconds. */
const pause = 120;

interface Found {
  texts: NodeKey[];
  spaces: TextSpot[];
  hard: TextSpot[];
  signs: Sign[];
}

function $findIn(line: ElementNode, found: Found): Sign[] {
  const signs: Sign[] = [];
  for (const { node } of $textRun(line).pieces) {
    const key = node.getKey();
    found.texts.push(key);
    for (const { at, sign } of findInvisibles(node.getTextContent())) {
      if (sign === "space") found.spaces.push({ key, from: at, to: at + 1 });
      else if (sign === "hard") found.hard.push({ key, from: at, to: at + 1 });
      else signs.push({ key, at, sign });
    }
  }
  for (const child of line.getChildren())
    if ($isLineBreakNode(child)) signs.push({ key: child.getKey(), at: 0, sign: lineBreak });
  return signs;
}

/**
 * Shows what nobody sees on a page: spaces, those that do not break, line breaks, ends of paragraphs, marks of direction and what has no
 * width. Neither the document nor the elements of the page are changed, and nothing of it is a letter. Returns what ends it.
 */
export function showInvisibles(editor: LexicalEditor): () => void {
  const [spaces, hard] = [
    paintText(editor, "invisible", movedLetters),
    paintText(editor, "invisible-hard", movedLetters),
  ];
  const layer = signLayer(editor);
  const frame = editor.getRootElement()?.closest<HTMLElement>(".galley-editor") ?? null;
  frame?.setAttribute("data-invisibles", "");
  const stop = watchRuns(editor, {
    pause,
    changed(runs) {
      const found: Found = { texts: [], spaces: [], hard: [], signs: [] };
      const lines = new Map<NodeKey, readonly Sign[]>();
      editor.getEditorState().read(() => {
        for (const { key, part } of runs) {
          const line = part === "line" ? $getNodeByKey(key) : null;
          if ($isElementNode(line)) lines.set(key, $findIn(line, found));
        }
      });
      spaces.replace(found.texts, found.spaces);
      hard.replace(found.texts, found.hard);
      layer.replace(lines);
    },
    gone: (keys) => layer.replace(new Map(keys.map((key) => [key, []]))),
  });
  return () => {
    stop();
    spaces.end();
    hard.end();
    layer.end();
    frame?.removeAttribute("data-invisibles");
  };
}
