import type { Connection } from "./open-database.ts";
import type { LabelKind, StoryLabel } from "./story-facts.ts";

/** A name of the vocabulary, and how many stories outside the bin have it. */
export interface CountedLabel {
  name: string;
  uses: number;
}

/** The publication's vocabulary, kept at what stories have. Writing is done inside the transaction that stores a story. */
export function createLabelStore(db: Connection) {
  const known = db.prepare("SELECT id FROM label WHERE kind = @kind AND name = @name").pluck();
  const make = db.prepare("INSERT INTO label (kind, name, folded) VALUES (@kind, @name, @folded) RETURNING id").pluck();
  const had = db.prepare("SELECT label_id FROM story_label WHERE story_id = ?").pluck();
  const give = db.prepare("INSERT INTO story_label (story_id, label_id) VALUES (?, ?)");
  const take = db.prepare("DELETE FROM story_label WHERE story_id = ? AND label_id = ?");
  const mostUsed = db.prepare(
    "SELECT name, folded, uses FROM label WHERE kind = ? AND uses > 0 ORDER BY uses DESC, id LIMIT ?",
  );
  const ofKind = db.prepare(
    "SELECT id, name, folded, uses FROM label WHERE kind = ? AND uses > 0 ORDER BY uses DESC, id",
  );

  const idOf = (label: StoryLabel) => Number(known.get(label) ?? make.get(label));

  return {
    /** Gives a story these labels and no others, or none where it does not count. The row numbers of all that it should have. */
    put(story: number, labels: readonly StoryLabel[], counts: boolean): number[] {
      const wanted = labels.map(idOf);
      const before = had.all(story) as number[];
      for (const id of before) if (!counts || !wanted.includes(id)) take.run(story, id);
      if (counts) for (const id of wanted) if (!before.includes(id)) give.run(story, id);
      return wanted;
    },

    /** The row numbers of the labels that a story has. */
    of: (story: number): number[] => had.all(story) as number[],

    /** Names of one kind in which a word begins with `folded`, the most used first. */
    complete(kind: LabelKind, folded: string, limit: number): CountedLabel[] {
      if (folded === "") return (mostUsed.all(kind, limit) as CountedLabel[]).map(({ name, uses }) => ({ name, uses }));
      const found = (ofKind.all(kind) as (CountedLabel & { folded: string })[]).filter((label) =>
        ` ${label.folded}`.includes(` ${folded}`),
      );
      return found.slice(0, limit).map(({ name, uses }) => ({ name, uses }));
    },

    /** Row numbers of the names of one kind that are `folded`, or, where none is and none has to be `exact`, in which its words begin words. */
    resolve(kind: LabelKind, folded: string, exact: boolean): number[] {
      const labels = ofKind.all(kind) as { id: number; folded: string }[];
      const same = labels.filter((label) => label.folded === folded);
      const found =
        exact || same.length > 0 ? same : labels.filter((label) => ` ${label.folded}`.includes(` ${folded}`));
      return found.map(({ id }) => id);
    },
  };
}
export type LabelStore = ReturnType<typeof createLabelStore>;
