/**
 * What a publication was, beside what it printed: which act, with which words, over which checks, into which slug; every text file
 * of the folder instead of the page alone; and the promise that none of it is ever changed or removed, kept by the database itself.
 */
export const publicationRecord = `
-- Text files that went out, and recipes of pictures, by the SHA-256 of their bytes: equal ones are kept once.
CREATE TABLE publication_text (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
INSERT OR IGNORE INTO publication_text (sha256, bytes)
  SELECT json_extract(file.value, '$.sha256'), html FROM publication, json_each(files) AS file
  WHERE json_extract(file.value, '$.path') = 'index.html';
-- No Galley wrote such a row; should there be one, its page is kept all the same.
INSERT OR IGNORE INTO publication_text (sha256, bytes)
  SELECT 'publication ' || id, html FROM publication
  WHERE NOT EXISTS (SELECT 1 FROM json_each(files) AS file WHERE json_extract(file.value, '$.path') = 'index.html');
ALTER TABLE publication DROP COLUMN html;

ALTER TABLE publication ADD COLUMN action TEXT NOT NULL DEFAULT 'publish'
  CHECK (action IN ('publish', 'update', 'correct', 'withdraw', 'republish'));
-- Words that went with it: the line of an update, a notice or the reason for none, why it was withdrawn.
ALTER TABLE publication ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE publication ADD COLUMN note_kind TEXT NOT NULL DEFAULT ''
  CHECK (note_kind IN ('', 'line', 'correction', 'clarification', 'no-notice', 'withdrawal'));
-- [{code, reason}]: findings that were overridden, each with why.
ALTER TABLE publication ADD COLUMN overrides TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(overrides));
ALTER TABLE publication ADD COLUMN slug TEXT NOT NULL DEFAULT '';
-- [{folder, sha256}]: folders that the story stood in before, and the pages there that lead to this one.
ALTER TABLE publication ADD COLUMN redirects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(redirects));
-- Which publication_text says how its pictures are made; empty where that was not recorded.
ALTER TABLE publication ADD COLUMN recipes TEXT NOT NULL DEFAULT '';

UPDATE publication SET action = 'update' WHERE EXISTS (
  SELECT 1 FROM publication AS earlier
  WHERE earlier.story_id = publication.story_id AND earlier.id < publication.id AND earlier.state IN ('live', 'replaced'));
-- The slug is the folder's own name: what stands after its last slash.
UPDATE publication SET slug = substr(folder, 1 + length(
  rtrim(replace(folder, '\\', '/'), replace(replace(folder, '\\', '/'), '/', ''))));

CREATE INDEX publication_by_slug ON publication (slug, story_id);
CREATE INDEX publication_by_candidate ON publication (candidate_hash);

CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication
BEGIN SELECT RAISE (ABORT, 'a publication is never removed'); END;
CREATE TRIGGER publication_stays BEFORE UPDATE OF story_id, revision_id, actor, prepared_at, input_hash, candidate_hash,
  published_at, modified_at, folder, files, findings, action, note, note_kind, overrides, slug, redirects, recipes ON publication
BEGIN SELECT RAISE (ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_text_is_kept BEFORE DELETE ON publication_text
BEGIN SELECT RAISE (ABORT, 'what was published is never removed'); END;
CREATE TRIGGER publication_text_stays BEFORE UPDATE ON publication_text
BEGIN SELECT RAISE (ABORT, 'what was published is never changed'); END;
`;
