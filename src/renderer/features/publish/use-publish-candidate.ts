import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../shared/app-error.ts";
import type { Candidate } from "../../../shared/contract.ts";
import type { PublicationAct } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import type { StorySession } from "../../state/story-session.ts";

export interface PublishCandidate {
  /** The newest one there is; it stays in sight while another is prepared. */
  candidate: Candidate | null;
  /** Whether it is of the act and the story as they are now: only then may it be published. */
  isCurrent: boolean;
  error: unknown;
  /** Prepares another. */
  again: () => void;
}

/** Words that are being typed are waited for. */
const pause = 400;

type Found = { candidate: Candidate | null; of: string; error: unknown };

/** Saves the story and has what the act comes to frozen; again when the act's words change. Null: there is nothing to prepare yet. */
export function usePublishCandidate(session: StorySession, act: PublicationAct | null): PublishCandidate {
  const { client } = useDesk();
  const [found, setFound] = useState<Found>({ candidate: null, of: "", error: null });
  const [turn, setTurn] = useState(0);
  const isFirst = useRef(true);
  const kind = act?.kind;
  const note = act?.note ?? "";
  const wanted = `${turn} ${kind} ${note}`;

  useEffect(() => {
    if (kind === undefined) return;
    let isOver = false;
    const prepare = async () => {
      // A withdrawal is of what readers have: what is being written here does not matter to it.
      if (kind !== "withdraw" && !(await session.flush())) throw new AppError("refused", "desk.publishUnsaved");
      return client.request("publication.prepare", { id: session.id, act: { kind, note } });
    };
    const begin = () =>
      prepare().then(
        (candidate) => isOver || setFound({ candidate, of: wanted, error: null }),
        (error: unknown) => isOver || setFound({ candidate: null, of: wanted, error }),
      );
    const timer = setTimeout(begin, isFirst.current ? 0 : pause);
    isFirst.current = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, session, kind, note, wanted]);

  const again = useCallback(() => setTurn((now) => now + 1), []);
  const isCurrent = found.candidate !== null && found.of === wanted && kind !== undefined;
  return { candidate: kind === undefined ? null : found.candidate, isCurrent, error: found.error, again };
}
