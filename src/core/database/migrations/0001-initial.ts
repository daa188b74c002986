/** The first schema. A migration, once released, is never edited: the next change is a new file. */
export const initial = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  publication TEXT NOT NULL DEFAULT 'unpublished'
    CHECK (publication IN ('unpublished', 'published', 'corrected', 'withdrawn')),
  slug TEXT NOT NULL UNIQUE,
  slug_frozen INTEGER NOT NULL DEFAULT 0 CHECK (slug_frozen IN (0, 1)),
  headline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  words INTEGER NOT NULL,
  photos INTEGER NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  damaged INTEGER NOT NULL DEFAULT 0 CHECK (damaged IN (0, 1)),
  binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX story_by_update ON story (binned, updated_at DESC, id DESC);

CREATE TABLE story_body (
  story_id INTEGER PRIMARY KEY REFERENCES story (id),
  document TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  story_id INTEGER NOT NULL REFERENCES story (id),
  story_version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- How content is stored: 0 = UTF-8 JSON as it is.
  codec INTEGER NOT NULL CHECK (codec = 0),
  content BLOB NOT NULL
) STRICT;
CREATE INDEX revision_by_story ON revision (story_id, id DESC);

CREATE TABLE photo (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  imported_at TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX photo_by_import ON photo (imported_at DESC, id DESC);

CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  state TEXT NOT NULL CHECK (state IN ('prepared', 'live', 'replaced', 'abandoned')),
  actor TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  live_at TEXT,
  -- Identity of everything the page was made from, and of what came out.
  input_hash TEXT NOT NULL,
  candidate_hash TEXT NOT NULL,
  -- The instants printed on the page; modified_at is null until the first update.
  published_at TEXT NOT NULL,
  modified_at TEXT,
  folder TEXT NOT NULL,
  html BLOB NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;
CREATE INDEX publication_by_story ON publication (story_id, id DESC);
CREATE INDEX publication_by_state ON publication (state);
`;
