import type { StoryFields } from "../../shared/stories.ts";
import type { Connection } from "./open-database.ts";

/** Writes the columns that the list sorts and filters by; `0006-desk.ts` does the same for rows that come in another way. */
export function createListedColumns(db: Connection): (story: number, fields: StoryFields) => void {
  const set = db.prepare(
    `UPDATE story SET stage = @stage, on_hold = @onHold, section = @section, due = @due, embargo = @embargo,
       priority = @priority WHERE id = @story`,
  );
  return (story, { stage, onHold, section, due, embargo, priority }) => {
    set.run({
      story,
      stage: stage === "" ? "draft" : stage,
      onHold: onHold ? 1 : 0,
      section: section.trim(),
      due,
      embargo,
      priority,
    });
  };
}
