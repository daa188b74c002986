import { z } from "zod/mini";
import { storyId } from "./ids.ts";
import { editOutcome, mostEdited, renamedKind, storyEdit } from "./story-edit.ts";
import { foundExcerpt, logEntry, searchedText, storyRow, storySort, vocabularyKind } from "./story-list.ts";
import { mostPreviewed, replacedStory, replacePreview, storyReplacement } from "./story-replace.ts";
import { storyTemplate, templateName } from "./story-templates.ts";

const limit = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/** What a desk asks of lists of stories. The grammar of `text` is told in `docs/search.md`; nothing typed is refused. */
export const storyListRequests = {
  /** A page of a list: from `offset` on, or behind what an earlier answer to the same text and order gave as `next`. */
  "stories.find": {
    params: z.object({
      text: searchedText,
      sort: storySort,
      limit: limit(200),
      offset: z.optional(z.int().check(z.minimum(0))),
      after: z.optional(z.string().check(z.maxLength(2000))),
    }),
    result: z.object({ stories: z.array(storyRow), next: z.nullable(z.string()) }),
  },
  /** The ids alone, and whether there are more than asked for. */
  "stories.ids": {
    params: z.object({ text: searchedText, sort: storySort, limit: limit(10_000) }),
    result: z.object({ ids: z.array(storyId), more: z.boolean() }),
  },
  /** How many stories each text finds. */
  "stories.count": {
    params: z.object({ texts: z.array(searchedText).check(z.maxLength(50)) }),
    result: z.object({ counts: z.array(z.int()) }),
  },
  /**
   * Where what is looked for stands in each of these stories, in their order; nothing of one in which it is found nowhere, and nothing
   * at all for filters alone. Apart from `stories.find`, so that a list is there before its pages are read.
   */
  "stories.excerpts": {
    params: z.object({ ids: z.array(storyId).check(z.maxLength(50)), text: searchedText }),
    result: z.object({ excerpts: z.array(foundExcerpt) }),
  },
  /** Names that stories have already and in which a word begins with what is typed, the most used first. */
  "stories.values": {
    params: z.object({ kind: vocabularyKind, text: z.string().check(z.maxLength(200)), limit: limit(200) }),
    result: z.object({ values: z.array(z.object({ name: z.string(), uses: z.int() })) }),
  },
  /**
   * Changes stories in one go; those that cannot be are named, and the others go on. `as` names the change, a UUID never used before,
   * for whoever may have to take it back without having had an answer.
   */
  "stories.edit": {
    params: z.object({
      ids: z.array(storyId).check(z.minLength(1), z.maxLength(mostEdited)),
      edit: storyEdit,
      as: z.optional(storyId),
    }),
    result: editOutcome,
  },
  /**
   * What a replacement would change in these stories, one after the other; those in which nothing is found are left out. Refused where
   * an expression is wrong, or runs on and on.
   */
  "stories.previewReplace": {
    params: z.object({
      ids: z.array(storyId).check(z.minLength(1), z.maxLength(mostPreviewed)),
      ...storyReplacement.shape,
    }),
    result: z.object({ stories: z.array(replacePreview) }),
  },
  /**
   * Replaces words in stories as they were previewed, as one change that `stories.undoEdit` takes back. A story that is another version by
   * now is named and left; what readers have of a published one stays.
   */
  "stories.replace": {
    params: z.object({
      stories: z.array(replacedStory).check(z.minLength(1), z.maxLength(mostEdited)),
      ...storyReplacement.shape,
      as: z.optional(storyId),
    }),
    result: editOutcome,
  },
  /** Takes such a change back; what somebody changed since is named and stays. Refused where it is taken back already. */
  "stories.undoEdit": { params: z.object({ edit: z.string().check(z.maxLength(100)) }), result: editOutcome },
  /** What was done besides writing, the newest first, of one story or of all; `next` leads further back. */
  "stories.log": {
    params: z.object({
      id: z.optional(storyId),
      before: z.optional(z.int().check(z.minimum(1))),
      limit: limit(200),
    }),
    result: z.object({ entries: z.array(logEntry), next: z.nullable(z.int()) }),
  },
  /** Gives names another one in every story that has them; several become one, and an empty `to` takes them away. */
  "vocabulary.rename": {
    params: z.object({
      kind: renamedKind,
      from: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(100)),
      to: z.string().check(z.maxLength(100)),
    }),
    result: editOutcome,
  },
} as const;

/** What a desk asks of the pages that new stories may begin with. */
export const templateRequests = {
  "templates.list": { params: z.object({}), result: z.object({ templates: z.array(storyTemplate) }) },
  /** Makes a template of a story as it stands, or puts it in the place of the template `id`. */
  "templates.save": {
    params: z.object({ story: storyId, name: templateName, id: z.optional(storyId) }),
    result: storyTemplate,
  },
  "templates.rename": { params: z.object({ id: storyId, name: templateName }), result: storyTemplate },
  /** Stories that were made from it stay. */
  "templates.remove": { params: z.object({ id: storyId }), result: z.object({}) },
} as const;
