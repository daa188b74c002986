import { useCallback, useEffect, useState } from "react";
import { isCode } from "../../../shared/app-error.ts";
import type { Override } from "../../../shared/checks/override.ts";
import type { PublicationProgress, PublishResult } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";

export type Publishing =
  | { status: "waiting" | "stopped" | "writing" | "stopping" }
  | { status: "done"; result: PublishResult };

export interface PublishRun {
  state: Publishing;
  progress: PublicationProgress | null;
  /** Why nothing was published, as a sentence; empty when nothing is wrong. */
  problem: string;
  tell(problem: string): void;
  start(candidate: { hash: string }, out: string, overrides: readonly Override[]): Promise<void>;
  stop(): void;
}

/** Publishes a prepared candidate, follows how far it has come, and can stop it until the page is put in its place. `onMoved`: it has to be prepared anew. */
export function usePublishing(session: StorySession, onMoved: () => void): PublishRun {
  const { client } = useDesk();
  const { say, sayError } = useSpeech();
  const [state, setState] = useState<Publishing>({ status: "waiting" });
  const [problem, tell] = useState("");
  const progress = useProgress(session.id, state.status === "writing");

  const start: PublishRun["start"] = async ({ hash }, out, overrides) => {
    tell("");
    setState({ status: "writing" });
    try {
      // What was typed since is saved first: then the core sees that the story moved on, and refuses.
      await session.flush();
      const result = await client.request("publication.publish", {
        id: session.id,
        hash,
        out,
        overrides: [...overrides],
      });
      const now = await client.request("stories.open", { id: session.id });
      session.publication.set(now.publication);
      setState({ status: "done", result });
    } catch (error) {
      setState({ status: isCode(error, "cancelled") ? "stopped" : "waiting" });
      if (isCode(error, "cancelled")) return;
      if (!isCode(error, "conflict")) return tell(say("desk.publishRefused", { problem: sayError(error) }));
      tell(say("desk.publishMoved"));
      onMoved();
    }
  };

  const stop = useCallback(() => {
    setState((now) => (now.status === "writing" ? { status: "stopping" } : now));
    void client.request("publication.cancel", { id: session.id });
  }, [client, session]);
  return { state, progress, problem, tell, start, stop };
}

/** How far the pictures and then the files of a story's page have come while it is published; null before there is anything to tell. */
function useProgress(id: string, isWriting: boolean): PublicationProgress | null {
  const { client } = useDesk();
  const [progress, setProgress] = useState<PublicationProgress | null>(null);
  useEffect(() => {
    if (!isWriting) return setProgress(null);
    return client.on("publication.progress", (now) => {
      if (now.id === id) setProgress(now);
    });
  }, [client, id, isWriting]);
  return progress;
}
