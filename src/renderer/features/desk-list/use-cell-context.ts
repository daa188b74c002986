import { useEffect, useMemo, useState } from "react";
import { wantedTerms } from "../../../shared/search/find-hits.ts";
import { parseQuery } from "../../../shared/search/parse-query.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { createListTimes } from "../../state/desk-list/list-times.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { CellContext } from "./story-cell.tsx";

/** The time, a minute old at most: what is overdue becomes so while the list is being looked at. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** What cells need, made anew only when it changes. */
export function useCellContext(hasLines: boolean): CellContext {
  const { say, language } = useSpeech();
  const { stages, profile } = useSettings();
  const now = useMinute();
  const { text } = useStore(useDesk().deskList.view);
  const wanted = useMemo(() => wantedTerms(parseQuery(text)), [text]);
  return useMemo(
    () => ({
      say,
      language,
      stages,
      hasLines,
      wanted,
      now: now.toISOString(),
      times: createListTimes(language, profile.timeZone, now),
    }),
    [say, language, stages, hasLines, wanted, now, profile.timeZone],
  );
}
