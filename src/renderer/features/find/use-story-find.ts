import { useEffect, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { beginFind, endFind } from "../../state/find/begin-find.ts";
import { type FindView, queryOf } from "../../state/find/find-view.ts";
import type { StoryFind } from "../../state/find/story-find.ts";
import type { StorySession } from "../../state/story-session.ts";
import { typingPause } from "../../state/typing-pause.ts";

/** How long the writing has to rest before the page is searched again, in milliseconds. */
const pause = 250;

/** What is looked for, so that what is put in its place makes no search. */
const askedIn = (view: FindView) => JSON.stringify(queryOf(view));

/** Finding in a story while the bar is open; null until it is there. It follows what is looked for and what is written. */
export function useStoryFind(session: StorySession): StoryFind | null {
  const desk = useDesk();
  const [find, setFind] = useState<StoryFind | null>(null);
  useEffect(() => {
    let isOver = false;
    let end = () => {};
    void beginFind(desk, session).then((begun) => {
      if (begun === null) return;
      if (isOver) return endFind(session, begun);
      const resting = typingPause(pause, begun.again);
      const stops = [
        desk.findView.subscribe(() => {
          const asked = askedIn(desk.findView.get());
          if (asked === last) return;
          last = asked;
          void begun.search();
        }),
        session.changes.subscribe(() => {
          if (begun.isReplacing()) return;
          resting.touch();
        }),
      ];
      let last = askedIn(desk.findView.get());
      end = () => {
        resting.cancel();
        for (const stop of stops) stop();
        endFind(session, begun);
      };
      void begun.search();
      setFind(begun);
    });
    return () => {
      isOver = true;
      end();
    };
  }, [desk, session]);
  return find;
}
