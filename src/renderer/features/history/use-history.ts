import { useCallback, useEffect, useState } from "react";
import type { Revision } from "../../../shared/revisions.ts";
import { useDesk } from "../../state/desk-context.ts";
import { gatherChanges } from "../../state/gather-changes.ts";
import type { StorySession } from "../../state/story-session.ts";

export interface History {
  status: "loading" | "ready" | "failed";
  revisions: readonly Revision[];
  total: number;
  error: unknown;
  more(): void;
}

const step = 50;
const most = 500;
/** The list need not be fetched with each of several changes. In milliseconds. */
const pause = 500;

/** The newest versions of the session's story, kept up to date. */
export function useHistory(session: StorySession): History {
  const { client, isWritten } = useDesk();
  const [limit, setLimit] = useState(step);
  const [found, setFound] = useState<Omit<History, "more">>({
    status: "loading",
    revisions: [],
    total: 0,
    error: null,
  });
  const more = useCallback(() => setLimit((now) => now + step), []);

  useEffect(() => {
    let isOver = false;
    const fetchAll = async () => {
      const revisions: Revision[] = [];
      for (;;) {
        const size = Math.min(most, limit - revisions.length);
        const before = revisions.at(-1)?.id ?? null;
        const page = await client.request("revisions.list", { id: session.id, before, limit: size });
        revisions.push(...page.revisions);
        if (page.revisions.length < size || revisions.length >= limit) return { revisions, total: page.total };
      }
    };
    const refresh = () =>
      fetchAll().then(
        (page) => isOver || setFound({ status: "ready", ...page, error: null }),
        (error: unknown) => isOver || setFound((now) => ({ ...now, status: "failed", error })),
      );
    void refresh();
    const changed = gatherChanges(() => isOver || refresh(), { pause, isWritten });
    const stop = client.on("stories.changed", ({ ids }) => changed(ids.filter((id) => id === session.id)));
    return () => {
      isOver = true;
      stop();
    };
  }, [client, isWritten, session, limit]);
  return { ...found, more };
}
