import type { WorkflowChange } from "../stories/workflow-changes.ts";
import type { Connection } from "./open-database.ts";

/** An entry of the log. `details` is JSON. */
export interface ActivityRow {
  id: number;
  story: string;
  headline: string;
  at: string;
  actor: string;
  kind: string;
  details: string;
}

const select = `SELECT a.id, s.public_id AS story, s.headline, a.at, a.actor, a.kind, a.details
  FROM activity a JOIN story s ON s.id = a.story_id`;

/** The log of what was done. Adding is done inside the transaction that does it. */
export function createActivityStore(db: Connection) {
  const add = db.prepare("INSERT INTO activity (story_id, at, actor, kind, details) VALUES (?, ?, ?, ?, ?)");
  const all = db.prepare(`${select} WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`);
  const ofStory = db.prepare(
    `${select} WHERE a.story_id = (SELECT id FROM story WHERE public_id = ?) AND a.id < ? ORDER BY a.id DESC LIMIT ?`,
  );

  return {
    record(story: number, at: string, actor: string, changes: readonly WorkflowChange[]): void {
      for (const { kind, details } of changes) add.run(story, at, actor, kind, JSON.stringify(details));
    },

    /** The newest first; of one story where its id is given. */
    read(story: string | null, before: number, limit: number): ActivityRow[] {
      return (story === null ? all.all(before, limit) : ofStory.all(story, before, limit)) as ActivityRow[];
    },
  };
}
