import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from "lexical";
import { styleHits } from "../../../shared/checks/style-checks.ts";
import type { StyleRule } from "../../../shared/style/style-rule.ts";
import { $styleLine } from "../around/mend-lines.ts";
import { $textRun } from "../around/text-runs.ts";
import { paintText } from "../text-paint/paint-text.ts";
import { spotsOf, type TextSpot } from "../text-paint/text-spot.ts";
import { watchRuns } from "../text-paint/watch-runs.ts";

/** Words against house style, marked on a page. */
export interface StylePaint {
  /** Marks what other rules find from now on. */
  change(rules: readonly StyleRule[]): void;
  end(): void;
}

/** How long the typing rests before lines are looked at, in milliseconds; as long as before the checks, whose finding it shows. */
const pause = 300;
/** So many lines are looked at in one go when the rules are others. */
const batch = 100;

/** Marks on a page what rules of house style find, in pauses and only in lines that changed. */
export function paintStyle(editor: LexicalEditor, begin: readonly StyleRule[]): StylePaint {
  let rules = begin;
  const paint = paintText<TextSpot>(editor, "style");
  /** The text nodes of each line that may be marked. */
  const nodesOf = new Map<NodeKey, NodeKey[]>();
  const lines = new Set<NodeKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (keys: readonly NodeKey[]) => {
    const [touched, spots]: [NodeKey[], TextSpot[]] = [[], []];
    editor.getEditorState().read(() => {
      for (const key of keys) {
        touched.push(...(nodesOf.get(key) ?? []));
        nodesOf.delete(key);
        const element = $getNodeByKey(key);
        if (!$isElementNode(element) || element.isInline()) continue;
        const hits = styleHits(rules, $styleLine(editor, element));
        if (hits.length === 0) continue;
        const run = $textRun(element);
        nodesOf.set(
          key,
          run.pieces.map(({ node }) => node.getKey()),
        );
        for (const { from, to } of hits) spots.push(...spotsOf(run, from, to));
      }
    });
    if (touched.length + spots.length > 0) paint.replace(touched, spots);
  };
  const drawAll = (left: readonly NodeKey[]) => {
    draw(left.slice(0, batch));
    if (left.length > batch) timer = setTimeout(() => drawAll(left.slice(batch)));
  };
  const stop = watchRuns(editor, {
    pause,
    changed(runs) {
      const keys = runs.filter(({ part }) => part === "line").map(({ key }) => key);
      for (const key of keys) lines.add(key);
      draw(keys);
    },
    gone(keys) {
      for (const key of keys) lines.delete(key);
      draw(keys);
    },
  });
  return {
    change(next) {
      rules = next;
      clearTimeout(timer);
      drawAll([...lines]);
    },
    end() {
      clearTimeout(timer);
      stop();
      paint.end();
    },
  };
}
