/**
 * The full-text index. It holds no text of its own (`content=''`), and its row numbers are recency: the newest save has the
 * highest. FTS5 never merges within a save (`automerge` 0); that is done when idle. `crisismerge` is far above what is saved
 * between two pauses and below the 2,000 segments at which FTS5 gives up.
 */
export const search = `
CREATE VIRTUAL TABLE story_search USING fts5 (
  title, lead, body,
  content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO story_search (story_search, rank) VALUES ('automerge', 0);
INSERT INTO story_search (story_search, rank) VALUES ('crisismerge', 500);

-- Where a story stands in the index. Pending: what is indexed is not what is stored now.
CREATE TABLE story_search_place (
  place INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL UNIQUE REFERENCES story (id),
  pending INTEGER NOT NULL DEFAULT 1 CHECK (pending IN (0, 1))
) STRICT;
CREATE INDEX story_search_pending ON story_search_place (place) WHERE pending = 1;
INSERT INTO story_search_place (story_id) SELECT id FROM story ORDER BY updated_at, id;

-- However a story came, it is known that it is not indexed yet.
CREATE TRIGGER story_is_searched AFTER INSERT ON story
BEGIN INSERT INTO story_search_place (story_id) VALUES (new.id); END;
`;
