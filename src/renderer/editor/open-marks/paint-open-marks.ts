import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from "lexical";
import { openMarks } from "../../../shared/checks/open-mark.ts";
import { $textRun } from "../around/text-runs.ts";
import { paintText } from "../text-paint/paint-text.ts";
import { spotsOf, type TextSpot } from "../text-paint/text-spot.ts";
import { watchRuns } from "../text-paint/watch-runs.ts";

/** How long the typing rests before marks are looked for, in milliseconds. */
const pause = 300;

/** Marks every TK and טק on a page, in pauses of the typing and of changed lines alone. Returns what ends it. */
export function paintOpenMarks(editor: LexicalEditor): () => void {
  const paint = paintText(editor, "tk");
  const stop = watchRuns(editor, {
    pause,
    changed(runs) {
      const keys: NodeKey[] = [];
      const spots: TextSpot[] = [];
      editor.getEditorState().read(() => {
        for (const { key, part } of runs) {
          const line = part === "line" ? $getNodeByKey(key) : null;
          if (!$isElementNode(line)) continue;
          const run = $textRun(line);
          keys.push(...run.pieces.map(({ node }) => node.getKey()));
          spots.push(...openMarks(run.text).flatMap(({ from, to }) => spotsOf(run, from, to)));
        }
      });
      paint.replace(keys, spots);
    },
  });
  return () => {
    stop();
    paint.end();
  };
}
