import { isPause } from "../revisions/cut-rule.ts";
import { joinContent } from "../revisions/revision-content.ts";
import type { Connection } from "./open-database.ts";
import { createRevisionStore } from "./revision-store.ts";
import type { KeepBefore, RawStory } from "./story-repository.ts";

/** Who is about to write over what is stored, when, and the id of the revision that is cut if one is. */
export interface Writer {
  at: string;
  actor: string;
  revision: string;
}

/**
 * Keeps what is stored of a story as a revision before something takes its place, and gives its id; at a `pause` only when it is one, else
 * null.
 */
export function createStoredKeeper(
  db: Connection,
): (raw: RawStory, writer: Writer, reason: KeepBefore) => string | null {
  const revisions = createRevisionStore(db);
  const bodyOf = db.prepare("SELECT document FROM story_body WHERE story_id = ?").pluck();
  return (raw, writer, reason) => {
    const story = Number(raw.id);
    const [storedAt, storedBy] = [String(raw.updated_at), String(raw.updated_by)];
    const last = revisions.last(story);
    if (reason === "pause") {
      const lastCutAt = revisions.lastCutAt(story, last) ?? String(raw.created_at);
      if (!isPause({ storedAt, storedBy, lastCutAt, at: writer.at, actor: writer.actor })) return null;
    }
    const cut = {
      id: writer.revision,
      storyVersion: Number(raw.version),
      at: storedAt,
      actor: storedBy,
      reason,
      branch: reason === "replaced",
      content: joinContent(String(bodyOf.get(raw.id) ?? "null"), String(raw.fields)),
    };
    return revisions.cut(story, cut, last);
  };
}
