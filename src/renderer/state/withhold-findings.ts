import { isOfHalfWritten } from "../../shared/checks/check-table.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import type { StorySession } from "./story-session.ts";
import { onCaretPause } from "./use-caret-pause.ts";

export interface WithheldFindings {
  /** Those of `found` that may be told, in their order; `told` is what was told last. */
  withhold(found: readonly Finding[], told: readonly Finding[]): Finding[];
  /** Ends it: nothing is called any more. */
  end(): void;
}

/**
 * Keeps back what is found in anything that is still being written (a paragraph without its full stop, a quotation that is not closed) at
 * the place where somebody writes. What was told before she came stands until she changes it. `again` is called when she has left a place
 * of which something was kept back.
 */
export function withholdFindings(
  session: Pick<StorySession, "editor">,
  again: () => void,
  followCaret = onCaretPause,
): WithheldFindings {
  let endWaiting = () => {};
  const waitUntilLeft = (place: string) => {
    endWaiting();
    endWaiting = followCaret(() => {
      if (session.editor()?.writingPlace() === place) return;
      endWaiting();
      again();
    });
  };
  return {
    withhold(found, told) {
      const place = session.editor()?.writingPlace() ?? null;
      // Not by its place, whose number is another once something was put in before it.
      const wasTold = ({ code, message }: Finding) => told.some((one) => one.code === code && one.message === message);
      const isTold = (one: Finding) => one.where !== place || !isOfHalfWritten(one.code) || wasTold(one);
      const kept = place === null ? [...found] : found.filter(isTold);
      if (place !== null && kept.length < found.length) waitUntilLeft(place);
      else endWaiting();
      return kept;
    },
    end: () => endWaiting(),
  };
}
