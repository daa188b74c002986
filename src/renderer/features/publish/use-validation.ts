import { useEffect, useRef, useState } from "react";
import { isCode } from "../../../shared/app-error.ts";
import type { Validation, ValidationProgress } from "../../../shared/validation.ts";
import { useDesk } from "../../state/desk-context.ts";

/** What is known of what validators say of a page. */
export type ValidationState =
  | { status: "idle" | "stopped" }
  | { status: "running"; progress: ValidationProgress | null }
  | { status: "failed"; error: unknown }
  | { status: "done"; validation: Validation };

/** Asks validators about a story's candidate on demand, and forgets what they said when it becomes another one. */
export function useValidation(id: string, hash: string) {
  const { client } = useDesk();
  const [state, setState] = useState<ValidationState>({ status: "idle" });
  const current = useRef(0);
  const isRunning = state.status === "running";

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of this candidate alone.
  useEffect(() => {
    setState({ status: "idle" });
    return () => {
      current.current += 1;
    };
  }, [id, hash]);

  useEffect(() => {
    if (!isRunning) return;
    const forget = client.on("publication.validating", (progress) => {
      if (progress.id === id) setState((now) => (now.status === "running" ? { ...now, progress } : now));
    });
    return () => {
      forget();
      // Nobody waits for them any more; once they have answered this does nothing.
      client.request("publication.cancelValidation", { id }).catch(() => {});
    };
  }, [client, id, isRunning]);

  const start = async () => {
    current.current += 1;
    const mine = current.current;
    const show = (next: ValidationState) => mine === current.current && setState(next);
    setState({ status: "running", progress: null });
    try {
      show({ status: "done", validation: await client.request("publication.validate", { id, hash }) });
    } catch (error) {
      show(isCode(error, "cancelled") ? { status: "stopped" } : { status: "failed", error });
    }
  };
  const stop = () => void client.request("publication.cancelValidation", { id }).catch(() => {});
  return { state, start, stop };
}
