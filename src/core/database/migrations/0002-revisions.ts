/**
 * Revisions of every codec (the first schema allowed only plain ones), what the history says of them, and the promise that
 * none is ever changed or removed, kept by the database itself.
 */
export const revisions = `
ALTER TABLE revision DROP COLUMN codec;
-- See core/revisions/revision-codec.ts. Rows from before are plain.
ALTER TABLE revision ADD COLUMN codec INTEGER NOT NULL DEFAULT 0 CHECK (codec BETWEEN 0 AND 255);
-- The row that this one is told by changes from; null for a row that stands for itself.
ALTER TABLE revision ADD COLUMN key_id INTEGER REFERENCES revision (id);
ALTER TABLE revision ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE revision ADD COLUMN branch INTEGER NOT NULL DEFAULT 0 CHECK (branch IN (0, 1));
ALTER TABLE revision ADD COLUMN source_id INTEGER REFERENCES revision (id);
CREATE INDEX publication_by_revision ON publication (revision_id);

-- Words that differ from the revision before: counted when somebody first looks, never within a save. Null where one of the
-- two cannot be read.
CREATE TABLE revision_words (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  added INTEGER,
  removed INTEGER
) STRICT;

CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE (ABORT, 'a revision is never removed'); END;
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
BEGIN SELECT RAISE (ABORT, 'a revision is never changed'); END;
`;
