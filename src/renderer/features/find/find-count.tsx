import { useDesk } from "../../state/desk-context.ts";
import type { FindState } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { hitLine } from "./hit-line.ts";

interface FindCountProps {
  state: FindState;
  /** Something is looked for, and whatever looks for it is there. */
  asks: boolean;
  /** Hits are read out with what would take their place. */
  replaces: boolean;
}

/** "3 of 17" to the eye; to the ear with the words around the hit. */
export function FindCount({ state, asks, replaces }: FindCountProps) {
  const say = useSay();
  const { findView } = useDesk();
  const { hits, at, fault } = state;
  const here = hits[at];
  if (!asks || fault) return <span className="find-count" />;
  if (!here) {
    return (
      <span className="find-count none" role="status">
        {say("find.none")}
      </span>
    );
  }
  const { before, found, after } = hitLine(here, findView.get(), replaces);
  const values = { at: at + 1, count: hits.length };
  return (
    <>
      <bdi aria-hidden className="find-count">
        {say("find.count", values)}
      </bdi>
      <span className="heard-only" role="status">
        {say("find.countHeard", { ...values, words: `\u2068${before}${found}${after}\u2069` })}
      </span>
    </>
  );
}
