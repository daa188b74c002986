/**
 * What the photo desk needs beside the records: an index to sort, filter and search them by, which is made anew from them; where
 * pictures are used and were published; what files said; and every change with what was there before, which is never removed.
 */
export const photoDesk = `
-- Facts of a photo's record in a form that can be indexed. Pending: they are not those of what is stored now.
CREATE TABLE photo_index (
  photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
  pending INTEGER NOT NULL DEFAULT 1 CHECK (pending IN (0, 1)),
  file TEXT NOT NULL DEFAULT '',
  taken TEXT NOT NULL DEFAULT '',
  uncredited INTEGER NOT NULL DEFAULT 0 CHECK (uncredited IN (0, 1)),
  no_alt INTEGER NOT NULL DEFAULT 0 CHECK (no_alt IN (0, 1)),
  review INTEGER NOT NULL DEFAULT 0 CHECK (review IN (0, 1)),
  killed INTEGER NOT NULL DEFAULT 0 CHECK (killed IN (0, 1)),
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  synthetic INTEGER NOT NULL DEFAULT 0 CHECK (synthetic IN (0, 1)),
  expires TEXT NOT NULL DEFAULT '',
  embargo TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX photo_index_pending ON photo_index (photo_id) WHERE pending = 1;
CREATE INDEX photo_by_taken ON photo_index (taken, photo_id);
CREATE INDEX photo_by_file ON photo_index (file, photo_id);
CREATE INDEX photo_uncredited ON photo_index (photo_id) WHERE uncredited = 1;
CREATE INDEX photo_no_alt ON photo_index (photo_id) WHERE no_alt = 1;
CREATE INDEX photo_review ON photo_index (photo_id) WHERE review = 1;
CREATE INDEX photo_killed ON photo_index (photo_id) WHERE killed = 1;
CREATE INDEX photo_restricted ON photo_index (photo_id) WHERE restricted = 1;
CREATE INDEX photo_synthetic ON photo_index (photo_id) WHERE synthetic = 1;
CREATE INDEX photo_by_expiry ON photo_index (expires) WHERE expires <> '';
CREATE INDEX photo_by_embargo ON photo_index (embargo) WHERE embargo <> '';
INSERT INTO photo_index (photo_id) SELECT id FROM photo;

-- However a record came or was changed, it is known that it is not indexed yet.
CREATE TRIGGER photo_is_indexed AFTER INSERT ON photo
BEGIN INSERT INTO photo_index (photo_id) VALUES (new.id); END;
CREATE TRIGGER photo_is_indexed_again AFTER UPDATE OF record ON photo
BEGIN UPDATE photo_index SET pending = 1 WHERE photo_id = new.id; END;

-- Rows have the photo's own number, so that the photo added last comes first. For the rest see 0003-search.ts.
CREATE VIRTUAL TABLE photo_search USING fts5 (
  words,
  content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO photo_search (photo_search, rank) VALUES ('automerge', 0);
INSERT INTO photo_search (photo_search, rank) VALUES ('crisismerge', 500);

-- People, keywords and places of photos: folded to be found, and as they are written.
CREATE TABLE photo_term (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'keyword', 'place')),
  term TEXT NOT NULL,
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  label TEXT NOT NULL,
  PRIMARY KEY (kind, term, photo_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_term_by_photo ON photo_term (photo_id);

-- What a photo's file said when it came (shared/photo-reading.ts).
CREATE TABLE photo_reading (
  photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
  reading TEXT NOT NULL CHECK (json_valid(reading))
) STRICT;

-- One stroke by one person, and what it did to each photo: the fields before and after.
CREATE TABLE photo_batch (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  undone_by INTEGER REFERENCES photo_batch (id)
) STRICT;
CREATE TABLE photo_change (
  batch_id INTEGER NOT NULL REFERENCES photo_batch (id),
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (batch_id, photo_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_change_by_photo ON photo_change (photo_id, batch_id DESC);
CREATE TRIGGER photo_change_is_kept BEFORE DELETE ON photo_change
BEGIN SELECT RAISE (ABORT, 'a change is never removed'); END;
CREATE TRIGGER photo_change_stays BEFORE UPDATE ON photo_change
BEGIN SELECT RAISE (ABORT, 'a change is never changed'); END;

-- What was typed into a field; the highest number was typed last.
CREATE TABLE photo_recent (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_recent_by_use ON photo_recent (field, used DESC);

-- The photo uses of a story's page as it is now, numbered from 1 in reading order. Photos are named as the page names them.
CREATE TABLE photo_use (
  story_id INTEGER NOT NULL REFERENCES story (id),
  number INTEGER NOT NULL,
  photo TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('hero', 'body', 'gallery')),
  PRIMARY KEY (story_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_use_by_photo ON photo_use (photo, story_id);

-- The same of a page that went out. credit: the library's as it was printed, empty where the use has one of its own.
CREATE TABLE publication_photo (
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  number INTEGER NOT NULL,
  photo TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('hero', 'body', 'gallery')),
  credit TEXT NOT NULL,
  PRIMARY KEY (publication_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_photo_by_photo ON publication_photo (photo, publication_id);

-- Stories of which neither is known yet.
CREATE TABLE photo_use_pending (story_id INTEGER PRIMARY KEY REFERENCES story (id)) STRICT;
INSERT INTO photo_use_pending (story_id) SELECT id FROM story;
CREATE TRIGGER story_uses_are_wanted AFTER INSERT ON story
BEGIN INSERT INTO photo_use_pending (story_id) VALUES (new.id); END;
`;
