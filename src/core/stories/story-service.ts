import { createHash } from "node:crypto";
import { join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { OpenStory } from "../../shared/contract.ts";
import { storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { parseDocument, unsealDocument } from "../../shared/document/parse.ts";
import { type StoryFields, storyFields } from "../../shared/stories.ts";
import { slugify } from "../../shared/text/slug.ts";
import type { Database } from "../database/repositories.ts";
import type { KeepBefore, StoryRow } from "../database/story-repository.ts";
import { writeFileAtomic } from "../files/atomic-write.ts";
import { newStoryFields, storyColumns, wishedSlug } from "./story-columns.ts";
import { readFields } from "./story-rows.ts";
import type { WorkflowChange } from "./workflow-changes.ts";

export interface NewStory {
  language: string;
  document?: StoryDocument;
  fields?: Partial<StoryFields>;
  /** What the log says of how it came; that it was made, by default. */
  origin?: WorkflowChange;
}
export interface SaveStory {
  id: string;
  baseVersion: number;
  document: string;
  fields: StoryFields;
  /** Why the text that this one replaces is kept in the history first; by default it is kept only after a pause. */
  before?: KeepBefore | undefined;
}
export interface ReadStory extends OpenStory {
  parsed: StoryDocument;
}

export interface StoryService {
  create(story: NewStory): Promise<OpenStory>;
  /** Opens for reading and writing; a body that cannot be read is reported in `damage`, kept as it is and copied aside. */
  open(id: string): Promise<OpenStory>;
  /** As `open`, with the page parsed; throws `corrupt` when it cannot be read. */
  read(id: string): Promise<ReadStory>;
  /**
   * Gives a published story another slug, from its next publication on. Throws `conflict` when another story has it or went out under it,
   * `invalid` when nothing is left of it as a slug, `refused` when the story was never published.
   */
  changeSlug(id: string, slug: string): Promise<{ slug: string }>;
  /** Writes if nobody saved since `baseVersion`, else throws `conflict` and changes nothing. */
  save(story: SaveStory): Promise<{ version: number; savedAt: string; slug: string }>;
}

export interface StoryServiceOptions {
  database: Database;
  dataDir: string;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  /** The stage that a new story begins in. */
  firstStage: () => Promise<string>;
  onChange: (ids: string[]) => void;
}

function toOpenStory(row: StoryRow, document: string, damage: string): OpenStory {
  const { id, version, slug, publication, binned, updatedAt } = row;
  return { id, version, document, fields: readFields(row), slug, publication, binned, savedAt: updatedAt, damage };
}

const store = (document: StoryDocument) => JSON.stringify(unsealDocument(document));

export function createStoryService(options: StoryServiceOptions): StoryService {
  const { database, clock } = options;
  const damagedFolder = join(options.dataDir, "damaged");

  async function fetchRow(id: string): Promise<{ row: StoryRow; document: string }> {
    const found = await database.stories.get(id);
    if (!found) throw new AppError("not-found", "error.storyNotFound", { id });
    return found;
  }

  /** The unreadable body as a file that a person can take away; the row itself is not touched. */
  async function keepAside(id: string, document: string): Promise<void> {
    const digest = createHash("sha256").update(document).digest("hex").slice(0, 12);
    await writeFileAtomic(join(damagedFolder, `${id}-${digest}.json`), Buffer.from(document, "utf8"));
  }

  async function open(id: string): Promise<ReadStory> {
    const { row, document } = await fetchRow(id);
    const parsed = parseDocument(document);
    if (row.damaged === parsed.ok) await database.stories.markDamaged(id, !parsed.ok);
    if (parsed.ok) return { ...toOpenStory(row, JSON.stringify(parsed.document), ""), parsed: parsed.document };
    await keepAside(id, document);
    const blank = storyDocument({ headline: row.headline, standfirst: row.standfirst }, []);
    return { ...toOpenStory(row, JSON.stringify(blank), parsed.problem), parsed: blank };
  }

  return {
    async create({ language, document = storyDocument({}, []), fields, origin }) {
      const id = options.newId();
      const whole = storyFields.parse({ ...newStoryFields(language), stage: await options.firstStage(), ...fields });
      const columns = storyColumns(document, whole);
      await database.stories.insert({
        ...columns,
        id,
        actor: await options.actor(),
        at: clock().toISOString(),
        fields: JSON.stringify(whole),
        listed: whole,
        document: store(document),
        slug: wishedSlug(whole, columns.headline),
        revision: options.newId(),
        origin,
      });
      options.onChange([id]);
      const { parsed: _parsed, ...story } = await open(id);
      return story;
    },

    async open(id) {
      const { parsed: _parsed, ...story } = await open(id);
      return story;
    },

    async read(id) {
      const story = await open(id);
      if (story.damage !== "") {
        const values = { problem: story.damage, folder: damagedFolder };
        throw new AppError("corrupt", "error.storyDamaged", values);
      }
      return story;
    },

    async changeSlug(id, wanted) {
      if (wanted.trim() === "") throw new AppError("invalid", "publish.slugEmpty");
      const slug = slugify(wanted);
      const outcome = await database.stories.changeSlug(id, slug, clock().toISOString(), await options.actor());
      if (outcome === "missing") throw new AppError("not-found", "error.storyNotFound", { id });
      if (outcome === "loose") throw new AppError("refused", "publish.slugLoose");
      if (outcome === "taken") throw new AppError("conflict", "publish.slugTaken", { slug });
      options.onChange([id]);
      return { slug };
    },

    async save({ id, baseVersion, document, fields, before = "pause" }) {
      const parsed = parseDocument(document);
      if (!parsed.ok) throw new AppError("invalid", "error.documentInvalid", { problem: parsed.problem });
      const columns = storyColumns(parsed.document, fields);
      const savedAt = clock().toISOString();
      const outcome = await database.stories.save({
        ...columns,
        id,
        baseVersion,
        actor: await options.actor(),
        at: savedAt,
        fields: JSON.stringify(fields),
        listed: fields,
        document: store(parsed.document),
        slug: wishedSlug(fields, columns.headline),
        revision: options.newId(),
        before,
      });
      if (outcome.ok) {
        options.onChange([id]);
        return { version: outcome.version, savedAt, slug: outcome.slug };
      }
      if (outcome.reason === "stale") {
        const values = { current: outcome.version, base: baseVersion };
        throw new AppError("conflict", "error.stale", values, { version: outcome.version, savedAt: outcome.updatedAt });
      }
      if (outcome.reason === "missing") throw new AppError("not-found", "error.storyNotFound", { id });
      throw new AppError("corrupt", "error.documentInvalid", {
        problem: "the stored page is damaged and is kept as it is",
      });
    },
  };
}
