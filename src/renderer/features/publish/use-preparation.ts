import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../shared/app-error.ts";
import type { Candidate } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import type { StorySession } from "../../state/story-session.ts";

export type Preparation =
  | { status: "preparing" }
  | { status: "ready"; candidate: Candidate }
  | { status: "failed"; error: unknown };

/** Saves the story, then has its page frozen; again whenever `again` is called. Only the newest answer is shown. */
export function usePreparation(session: StorySession): { state: Preparation; again: () => void } {
  const { client } = useDesk();
  const [state, setState] = useState<Preparation>({ status: "preparing" });
  const turn = useRef(0);

  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: Preparation) => {
      if (mine === turn.current) setState(next);
    };
    show({ status: "preparing" });
    prepare(client, session).then(
      (candidate) => show({ status: "ready", candidate }),
      (error: unknown) => show({ status: "failed", error }),
    );
  }, [client, session]);

  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { state, again };
}

async function prepare(client: ReturnType<typeof useDesk>["client"], session: StorySession): Promise<Candidate> {
  if (!(await session.flush())) throw new AppError("refused", "desk.publishUnsaved");
  return client.request("publication.prepare", { id: session.id });
}
