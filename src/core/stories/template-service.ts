import { AppError } from "../../shared/app-error.ts";
import { withoutNotes } from "../../shared/document/notes.ts";
import { parseDocument, unsealDocument } from "../../shared/document/parse.ts";
import { headText } from "../../shared/document/walk.ts";
import { blankPlanning, type StoryFields, storyFields } from "../../shared/stories.ts";
import type { StoryTemplate } from "../../shared/story-templates.ts";
import type { Database } from "../database/repositories.ts";
import type { TemplateRow } from "../database/template-repository.ts";
import { newStoryFields } from "./story-columns.ts";
import type { NewStory, StoryService } from "./story-service.ts";

export interface TemplateServiceOptions {
  database: Database;
  stories: StoryService;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
}

/** Pages and facts that new stories begin with. They are copies: what is made from one later goes its own way. */
export interface TemplateService {
  list(): Promise<StoryTemplate[]>;
  /** Makes a template of a story as it stands, or puts it in the place of the template `id`. Throws `not-found`, `corrupt`. */
  save(template: { story: string; name: string; id?: string | undefined }): Promise<StoryTemplate>;
  rename(id: string, name: string): Promise<StoryTemplate>;
  /** Forgets a template; stories that were made from it stay. */
  remove(id: string): Promise<void>;
  /** What a story made from it begins with. */
  begin(id: string): Promise<NewStory>;
}

/** A story's own, which no other story begins with. */
const own: Partial<StoryFields> = { ...blankPlanning, slug: "", onHold: false, canonicalUrl: "" };

function readTemplate(row: TemplateRow) {
  const fields = storyFields.safeParse(JSON.parse(row.fields));
  const parsed = parseDocument(row.document);
  if (!parsed.ok) throw new AppError("corrupt", "templates.damaged", { name: row.name });
  return { fields: fields.success ? fields.data : newStoryFields("en"), document: parsed.document };
}

function describe(row: TemplateRow): StoryTemplate {
  const { fields, document } = readTemplate(row);
  const { id, name, updatedAt } = row;
  const { language, section } = fields;
  return { id, name, language, section, headline: headText(document, "headline"), updatedAt };
}

export function createTemplateService(options: TemplateServiceOptions): TemplateService {
  const { templates } = options.database;

  async function fetchRow(id: string): Promise<TemplateRow> {
    const row = await templates.get(id);
    if (!row) throw new AppError("not-found", "templates.notFound");
    return row;
  }

  return {
    list: async () => (await templates.all()).map(describe),

    async save({ story, name, id = options.newId() }) {
      const { fields, parsed } = await options.stories.read(story);
      const { targetLength, publisherNote } = fields;
      // Whoever begins from it has to have it looked at again.
      const again = (gate: StoryFields["legal"]) => (gate === "none" ? gate : "required");
      const gates = { legal: again(fields.legal), pictures: again(fields.pictures) };
      await templates.put({
        ...{ id, name, actor: await options.actor(), at: options.clock().toISOString() },
        fields: JSON.stringify({ ...fields, ...own, ...gates, targetLength, publisherNote }),
        document: JSON.stringify(unsealDocument(withoutNotes(parsed))),
      });
      return describe(await fetchRow(id));
    },

    async rename(id, name) {
      const renamed = { id, name, at: options.clock().toISOString(), actor: await options.actor() };
      if (!(await templates.rename(renamed))) throw new AppError("not-found", "templates.notFound");
      return describe(await fetchRow(id));
    },

    async remove(id) {
      if (!(await templates.remove(id))) throw new AppError("not-found", "templates.notFound");
    },

    async begin(id) {
      const row = await fetchRow(id);
      const { fields, document } = readTemplate(row);
      const { stage: _stage, ...rest } = fields;
      const origin = { kind: "from-template", details: { template: row.name } };
      return { language: fields.language, document, fields: rest, origin };
    },
  };
}
