/** The columns that the list sorts and filters by, as the stored fields say. What is not of its kind counts as not said. */
const fromFields = `
    stage = coalesce(nullif(json_extract(fields, '$.stage'), ''), 'draft'),
    on_hold = json_extract(fields, '$.onHold') IS 1,
    section = trim(coalesce(json_extract(fields, '$.section'), '')),
    due = coalesce(json_extract(fields, '$.due'), ''),
    priority = CASE json_type(fields, '$.priority') WHEN 'integer' THEN json_extract(fields, '$.priority') ELSE 0 END,
    embargo = coalesce(json_extract(fields, '$.embargo'), '')`;

/** A photo's credit, also where its record is damaged. */
const creditIn = (row: string) => `iif(json_valid(${row}.record), json_extract(${row}.record, '$.credit'), '')`;

/**
 * What the desk lists stories by: columns for its orders, the publication's vocabulary, facts in the full-text index so that any
 * mixture of words and filters is one query, a log of what was done, changes of many stories at once, and stories to begin from.
 */
export const desk = `
ALTER TABLE story ADD COLUMN stage TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE story ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0 CHECK (on_hold IN (0, 1));
ALTER TABLE story ADD COLUMN section TEXT NOT NULL DEFAULT '';
-- ISO 8601 in UTC; empty for none. An embargo may also be 'indefinite'.
ALTER TABLE story ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN embargo TEXT NOT NULL DEFAULT '';
-- The higher, the sooner; 0 where nobody said.
ALTER TABLE story ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
-- When something of it last went out, and which version; empty and 0 for never.
ALTER TABLE story ADD COLUMN published_at TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN published_version INTEGER NOT NULL DEFAULT 0;

UPDATE story SET ${fromFields} WHERE json_valid(fields);
UPDATE story SET (published_at, published_version) = (
  SELECT coalesce(p.live_at, p.prepared_at), r.story_version FROM publication p JOIN revision r ON r.id = p.revision_id
  WHERE p.story_id = story.id AND p.state = 'live' ORDER BY p.id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM publication p WHERE p.story_id = story.id AND p.state = 'live');

-- One for each order of the list. "Changed last" is the order of story_search_place.
DROP INDEX story_by_update;
CREATE INDEX story_by_creation ON story (binned, created_at, id);
CREATE INDEX story_by_publication ON story (binned, published_at, id);
CREATE INDEX story_by_due ON story (binned, due, id);
CREATE INDEX story_by_priority ON story (binned, priority, id);
CREATE INDEX story_by_headline ON story (binned, headline COLLATE NOCASE, id);
CREATE INDEX story_by_section ON story (binned, section COLLATE NOCASE, id);
CREATE INDEX story_by_stage ON story (binned, stage, id);
CREATE INDEX story_by_words ON story (binned, words, id);

-- However a story or a publication came, the list knows of it.
CREATE TRIGGER story_is_listed AFTER INSERT ON story
BEGIN UPDATE story SET ${fromFields} WHERE id = new.id; END;
CREATE TRIGGER publication_is_listed AFTER UPDATE OF state ON publication WHEN new.state = 'live'
BEGIN UPDATE story SET published_at = coalesce(new.live_at, new.prepared_at),
    published_version = (SELECT story_version FROM revision WHERE id = new.revision_id) WHERE id = new.story_id; END;
CREATE TRIGGER publication_came_listed AFTER INSERT ON publication WHEN new.state = 'live'
BEGIN UPDATE story SET published_at = coalesce(new.live_at, new.prepared_at),
    published_version = (SELECT story_version FROM revision WHERE id = new.revision_id) WHERE id = new.story_id; END;

-- The publication's vocabulary: names of sections, people, tags, places, stages and languages that stories have, and how many have them.
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  -- As it is looked for: without case, accents of writing and vowel points.
  folded TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, name)
) STRICT;
CREATE INDEX label_by_use ON label (kind, uses DESC, id);
-- Only of stories that are not in the bin.
CREATE TABLE story_label (
  story_id INTEGER NOT NULL REFERENCES story (id),
  label_id INTEGER NOT NULL REFERENCES label (id),
  PRIMARY KEY (story_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_label_by_label ON story_label (label_id, story_id);
CREATE TRIGGER label_is_used AFTER INSERT ON story_label
BEGIN UPDATE label SET uses = uses + 1 WHERE id = new.label_id; END;
CREATE TRIGGER label_is_left AFTER DELETE ON story_label
BEGIN UPDATE label SET uses = uses - 1 WHERE id = old.label_id; END;

-- The index of before has no facts: it is made anew, in pauses.
DROP TABLE story_search;
CREATE VIRTUAL TABLE story_search USING fts5 (
  title, lead, body, photo, note, facts,
  content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO story_search (story_search, rank) VALUES ('automerge', 0);
INSERT INTO story_search (story_search, rank) VALUES ('crisismerge', 500);
UPDATE story_search_place SET pending = 1;
-- A story is also found by the credits that its pictures have from the library.
CREATE TRIGGER photo_credit_is_searched AFTER UPDATE OF record ON photo
  WHEN ${creditIn("new")} IS NOT ${creditIn("old")}
BEGIN UPDATE story_search_place SET pending = 1
  WHERE story_id IN (SELECT story_id FROM photo_use WHERE photo = new.public_id); END;

-- What was done to a story besides writing, by whom; details are JSON, by kind. It is only added to.
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details))
) STRICT;
CREATE INDEX activity_by_story ON activity (story_id, id DESC);
CREATE TRIGGER activity_is_kept BEFORE DELETE ON activity
BEGIN SELECT RAISE (ABORT, 'what was done is never forgotten'); END;
CREATE TRIGGER activity_stays BEFORE UPDATE ON activity
BEGIN SELECT RAISE (ABORT, 'what was done is never changed'); END;

-- One change of many stories, and what each had before and after, so that it can be taken back.
CREATE TABLE bulk_edit (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE bulk_edit_story (
  edit_id INTEGER NOT NULL REFERENCES bulk_edit (id),
  story_id INTEGER NOT NULL REFERENCES story (id),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (edit_id, story_id)
) STRICT, WITHOUT ROWID;

-- Pages and fields that new stories may begin with.
CREATE TABLE story_template (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  document TEXT NOT NULL
) STRICT;
`;
