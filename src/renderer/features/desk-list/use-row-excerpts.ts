import { useEffect } from "react";
import type { DeskList } from "../../state/desk-list/desk-list.ts";
import type { KnownExcerpts } from "../../state/search/excerpts.ts";
import { useStore } from "../../state/store.ts";

/** Excerpts are asked for when the scrolling has paused so long, in milliseconds: pages are read for them. */
const pause = 80;
const none: KnownExcerpts = new Map();

/** Where the words that are looked for stand in the stories of these rows, once it is known; nothing while none are. */
export function useRowExcerpts(list: DeskList, from: number, to: number, isWanted: boolean): KnownExcerpts {
  const known = useStore(list.excerpts.state);
  const { turn } = useStore(list.pages.state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn says that other stories may be in these rows
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => {
      const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => list.pages.row(from + at));
      const ids = rows.flatMap((row) => (row === undefined ? [] : [row.id]));
      void list.excerpts.show(list.pages.query().text, ids);
    }, pause);
    return () => clearTimeout(timer);
  }, [list, from, to, isWanted, turn]);

  return isWanted ? known : none;
}
