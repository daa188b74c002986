import { useEffect, useState } from "react";
import { mostEdited } from "../../../../shared/story-edit.ts";
import { useDesk } from "../../../state/desk-context.ts";

interface WantedStories {
  /** Null until they are known. */
  ids: readonly string[] | null;
  /** The list has more than can be changed at once: these are its first. */
  more: boolean;
  problem: unknown;
}

/** The stories that were chosen in the list, else all that it lists. */
export function useWantedStories(): WantedStories {
  const { client, deskList, place } = useDesk();
  const [found, setFound] = useState<WantedStories>(() => {
    const chosen = place.get() === "stories" ? [...deskList.choice.get().ids] : [];
    return { ids: chosen.length > 0 ? chosen : null, more: false, problem: null };
  });
  useEffect(() => {
    if (found.ids !== null || found.problem !== null) return;
    const { text, by, descending } = deskList.view.get();
    client.request("stories.ids", { text, sort: { by, descending }, limit: mostEdited }).then(
      ({ ids, more }) => setFound({ ids, more, problem: null }),
      (problem: unknown) => setFound({ ids: [], more: false, problem }),
    );
  }, [client, deskList, found]);
  return found;
}
