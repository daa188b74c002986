import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from "lexical";
import { $editRun, $textRun } from "../around/text-runs.ts";
import { $photoFacts, $setPhotoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $runAt, $selectInRun } from "./finding-place.ts";
import type { LanguageFinding } from "./language-finding.ts";

/** Words that go take one of the spaces around them along. */
function withSpace(text: string, from: number, to: number, instead: string): [number, number] {
  if (instead !== "") return [from, to];
  return text[from - 1] === " " ? [from - 1, to] : [from, text[to] === " " ? to + 1 : to];
}

/**
 * Puts other words in the place of a finding's, as one step of undo; formats and links stay. `at` is where they stand now. False,
 * and nothing done, where other words stand there meanwhile.
 */
export function replaceFinding(
  editor: LexicalEditor,
  finding: LanguageFinding,
  at: { from: number; to: number },
  instead: string,
): boolean {
  let isDone = false;
  editor.update(
    () => {
      const photo = finding.part === "alt" ? $getNodeByKey(finding.line) : null;
      const run = finding.part === "alt" ? null : $runAt(finding.line);
      const text = $isPhotoNode(photo) ? $photoFacts(photo).alt : (run?.text ?? "");
      if (text.slice(at.from, at.to) !== finding.words) return;
      const [start, end] = withSpace(text, at.from, at.to, instead);
      isDone = true;
      if ($isPhotoNode(photo)) $setPhotoFacts(photo, { alt: text.slice(0, start) + instead + text.slice(end) });
      if (!run) return;
      $editRun(run, [{ start, end, text: instead }]);
      $selectInRun($textRun(run.element.getLatest()), start + instead.length, start + instead.length);
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, "skip-scroll-into-view"] },
  );
  return isDone;
}
