import { storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { withoutNotes } from "../../shared/document/notes.ts";
import { headText } from "../../shared/document/walk.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { blankPlanning } from "../../shared/stories.ts";
import type { Derivation } from "../../shared/story-templates.ts";

interface Original {
  id: string;
  fields: StoryFields;
  document: StoryDocument;
}

/** Every story's own, never handed on: its address, what was planned for it, whether lawyers have read it. */
const own: Partial<StoryFields> = {
  ...blankPlanning,
  slug: "",
  onHold: false,
  canonicalUrl: "",
  seoTitle: "",
  socialText: "",
};

/**
 * What the new story begins with. A duplicate has the page as it is; a follow-up an empty page under the same kicker, with the original
 * among its related stories; a translation the page as it is, to be written over, in the other language. None of them has the
 * original's slug, plans, gates or notes. Pure.
 */
export function deriveStory(
  original: Original,
  as: Derivation,
  language: string,
): { fields: StoryFields; document: StoryDocument } {
  const { id } = original;
  const document = withoutNotes(original.document);
  const fields: StoryFields = { ...original.fields, ...own, slugline: original.fields.slugline };
  if (as === "duplicate") return { fields: { ...fields, related: original.fields.related }, document };
  if (as === "translation") {
    return {
      fields: { ...fields, language, summary: "", translationOf: id, byline: original.fields.byline },
      document,
    };
  }
  const related = [id, ...original.fields.related.filter((one) => one !== id)].slice(0, 50);
  const { hero: _hero, ...rest } = fields;
  return {
    fields: { ...rest, summary: "", byline: { names: [], none: false }, related, followUpOf: id },
    document: storyDocument({ kicker: headText(document, "kicker") }, []),
  };
}
