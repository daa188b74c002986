import { AppError } from "../../../../shared/app-error.ts";
import type { Candidate } from "../../../../shared/contract.ts";
import type { PageFacts } from "../../../../shared/publication/page-input.ts";
import type { Client } from "../../../../shared/rpc.ts";
import { previewUrl } from "../../../client/urls.ts";
import type { StorySession } from "../../../state/story-session.ts";

/** A frozen candidate as far as a desk knows it. */
export interface KnownCandidate {
  candidate: Candidate;
  facts: PageFacts;
}

/** Saves the story, has its page frozen, and fetches what it was made from. Rejects with `AppError`. */
export async function fetchCandidate(client: Client, session: StorySession): Promise<KnownCandidate> {
  if (!(await session.flush())) throw new AppError("refused", "desk.publishUnsaved");
  const { id } = session;
  const candidate = await client.request("publication.prepare", { id });
  const { facts } = await client.request("publication.page", { id, hash: candidate.hash });
  return { candidate, facts: JSON.parse(facts) as PageFacts };
}

/** The candidate's page as it is served: the bytes that publishing would write. */
export async function fetchPage(previewBase: string, hash: string): Promise<string> {
  const answer = await fetch(previewUrl(previewBase, hash));
  if (!answer.ok) throw new AppError("unavailable", "preview.gone");
  return answer.text();
}
