import { headText } from "../../shared/document/walk.ts";
import type { Handlers } from "../dispatch.ts";
import type { SettingsService } from "../settings/settings-service.ts";
import { deriveStory } from "./derive-story.ts";
import type { StoryEditService } from "./story-edit-service.ts";
import type { StoryListService } from "./story-list-service.ts";
import type { StoryService } from "./story-service.ts";
import type { TemplateService } from "./template-service.ts";

type Names =
  | `stories.${"list" | "find" | "ids" | "count" | "excerpts" | "values" | "edit" | "previewReplace" | "replace" | "undoEdit" | "log" | "create" | "derive"}`
  | "vocabulary.rename"
  | Extract<keyof Handlers, `templates.${string}`>;

/** What the desk's requests are carried out by. */
export interface DeskServices {
  stories: StoryService;
  lists: StoryListService;
  edits: StoryEditService;
  templates: TemplateService;
  settings: SettingsService;
}

/** The requests about lists, changes of many stories, templates and the day on their services. */
export function deskHandlers(services: DeskServices, templatesChanged: () => void): Pick<Handlers, Names> {
  const { stories, lists, edits, templates, settings } = services;
  return {
    "stories.list": (page) => lists.list(page),
    "stories.find": (wanted) => lists.find(wanted),
    "stories.ids": (wanted) => lists.ids(wanted),
    "stories.count": async ({ texts }) => ({ counts: await lists.count(texts) }),
    "stories.excerpts": async ({ ids, text }) => ({ excerpts: await lists.excerpts(ids, text) }),
    "stories.values": async (wanted) => ({ values: await lists.values(wanted) }),
    "stories.edit": ({ ids, edit, as }) => edits.edit(ids, edit, as),
    "stories.previewReplace": async ({ ids, ...wanted }) => ({ stories: await edits.previewReplace(ids, wanted) }),
    "stories.replace": ({ stories: seen, as, ...wanted }) => edits.replace(seen, wanted, as),
    "stories.undoEdit": ({ edit }) => edits.undo(edit),
    "stories.log": (wanted) => edits.log(wanted),
    "stories.create": async ({ language, template }) =>
      stories.create(template === undefined ? { language } : await templates.begin(template)),
    "stories.derive": async ({ id, as, language }) => {
      const { fields, parsed } = await stories.read(id);
      const derived = deriveStory({ id, fields, document: parsed }, as, language ?? fields.language);
      const [stage] = (await settings.get()).stages;
      const begun = { ...derived.fields, stage: stage?.id ?? "draft" };
      const origin = { kind: as, details: { from: id, headline: headText(parsed, "headline") } };
      return stories.create({ language: begun.language, document: derived.document, fields: begun, origin });
    },
    "vocabulary.rename": (names) => edits.rename(names),
    "templates.list": async () => ({ templates: await templates.list() }),
    "templates.save": async (template) => {
      const saved = await templates.save(template);
      templatesChanged();
      return saved;
    },
    "templates.rename": async ({ id, name }) => {
      const renamed = await templates.rename(id, name);
      templatesChanged();
      return renamed;
    },
    "templates.remove": async ({ id }) => {
      await templates.remove(id);
      templatesChanged();
      return {};
    },
  };
}
