import { AppError } from "../../shared/app-error.ts";
import type { Candidate } from "../../shared/contract.ts";
import type { Desk } from "./desk.ts";
import type { StorySession } from "./story-session.ts";

/** Saves the story and has its page frozen as it is now. Rejects as `refused` while it cannot be saved. */
export async function freshCandidate(desk: Pick<Desk, "client">, session: StorySession): Promise<Candidate> {
  if (!(await session.flush())) throw new AppError("refused", "desk.publishUnsaved");
  return desk.client.request("publication.prepare", { id: session.id });
}
