import type { ComparedStory } from "../../../shared/compare/compare-stories.ts";
import type { StoryDocument } from "../../../shared/document/nodes.ts";
import { parseDocument } from "../../../shared/document/parse.ts";
import type { Revision } from "../../../shared/revisions.ts";
import type { Client } from "../../../shared/rpc.ts";
import type { StoryFields } from "../../../shared/stories.ts";
import type { ComparisonSide } from "../../state/desk-view.ts";
import type { StorySession } from "../../state/story-session.ts";

/** One side of a comparison with all that it holds. */
export interface Side extends ComparedStory {
  document: StoryDocument;
  fields: StoryFields;
  /** The kept version that it is; null for the present text and for what another window stored. */
  revision: Revision | null;
}

function read(document: string): StoryDocument {
  const parsed = parseDocument(document);
  // The core has read it before it sent it.
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.document;
}

/** Fetches a side of a comparison; the present text is taken as it stands in the window. */
export async function loadSide(client: Client, session: StorySession, side: ComparisonSide): Promise<Side> {
  if (side === "now") return { document: session.read(), fields: session.fields.get(), revision: null };
  if (side === "stored") {
    const story = await client.request("stories.open", { id: session.id });
    return { document: read(story.document), fields: story.fields, revision: null };
  }
  const { document, fields, revision } = await client.request("revisions.get", { id: session.id, revision: side });
  return { document: read(document), fields, revision };
}
