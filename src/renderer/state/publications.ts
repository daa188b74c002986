import { useEffect, useState } from "react";
import type { PublicationRecord } from "../../shared/publication-record.ts";
import { useDesk } from "./desk-context.ts";
import { gatherChanges } from "./gather-changes.ts";
import { useSelected, useStore } from "./store.ts";
import type { StorySession } from "./story-session.ts";

export interface Publications {
  /** Null until they were fetched. */
  records: readonly PublicationRecord[] | null;
  error: unknown;
}

/** One fetch for several changes, soon enough for whoever just published. In milliseconds. */
const pause = 300;

/** Every publication of the session's story, newest first, kept up to date. */
export function usePublications(session: StorySession): Publications {
  const { client, list, isWritten } = useDesk();
  const [found, setFound] = useState<Publications>({ records: null, error: null });
  // Fetched again when the list of stories says something else of it: a publication changes both.
  const listed = useSelected(list.state, ({ stories }) => stories.find(({ id }) => id === session.id)?.publication);
  const moment = `${listed} ${useStore(session.publication)}`;

  useEffect(() => {
    let isOver = moment === "";
    const refresh = () =>
      client.request("publication.history", { id: session.id }).then(
        (records) => isOver || setFound({ records, error: null }),
        (error: unknown) => isOver || setFound({ records: null, error }),
      );
    void refresh();
    const changed = gatherChanges(() => isOver || refresh(), { pause, isWritten });
    const stop = client.on("stories.changed", ({ ids }) => changed(ids.filter((id) => id === session.id)));
    return () => {
      isOver = true;
      stop();
    };
  }, [client, isWritten, session, moment]);
  return found;
}

/** A publication's name within its story: two may have gone out with the same bytes. */
export const publicationId = ({ hash, at }: Pick<PublicationRecord, "hash" | "at">): string => `${hash} ${at}`;

/** Those that readers were given, newest first. */
export const givenToReaders = (records: readonly PublicationRecord[]): PublicationRecord[] =>
  records.filter(({ state }) => state === "live" || state === "replaced");
