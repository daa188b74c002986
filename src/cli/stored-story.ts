import type { Core } from "../core/create-core.ts";
import { AppError } from "../shared/app-error.ts";
import type { OpenStory } from "../shared/contract.ts";
import type { StoryDocument } from "../shared/document/nodes.ts";
import { parseDocument } from "../shared/document/parse.ts";

/** A story with its page read. Throws `not-found`, or `corrupt` when the stored page cannot be read (it stays as it is). */
export async function openStored(core: Core, id: string): Promise<{ story: OpenStory; document: StoryDocument }> {
  const story = await core.stories.open(id);
  if (story.damage !== "") throw new AppError("corrupt", "error.documentInvalid", { problem: story.damage });
  const parsed = parseDocument(story.document);
  if (!parsed.ok) throw new AppError("corrupt", "error.documentInvalid", { problem: parsed.problem });
  return { story, document: parsed.document };
}
