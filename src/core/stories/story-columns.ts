import type { StoryDocument } from "../../shared/document/nodes.ts";
import { documentText, headText, photosOf } from "../../shared/document/walk.ts";
import { blankPlanning, type StoryFields } from "../../shared/stories.ts";
import { slugify } from "../../shared/text/slug.ts";
import { countWords } from "../../shared/text/words.ts";
import type { StoryColumns } from "../database/story-repository.ts";
import { usesOf } from "../photos/uses-of.ts";
import { searchText } from "../search/search-text.ts";

/** The texts and counts of a page that are copied into columns, so that a list never opens a body, and what it is found by. */
export function storyColumns(document: StoryDocument, fields: StoryFields): StoryColumns {
  return {
    headline: headText(document, "headline"),
    standfirst: headText(document, "standfirst"),
    words: countWords(documentText(document)),
    photos: photosOf(document).length,
    search: searchText(document, fields),
    uses: usesOf(document),
  };
}

/** The slug a story asks for: the one typed, else one made from its headline. */
export function wishedSlug(fields: StoryFields, headline: string): string {
  return slugify(fields.slug.trim() === "" ? headline : fields.slug);
}

/** What a new story begins with. */
export function newStoryFields(language: string): StoryFields {
  return {
    language,
    byline: { names: [], none: false },
    stage: "draft",
    onHold: false,
    slug: "",
    section: "",
    summary: "",
    followBar: true,
    commentsNotice: true,
    targetLength: 0,
    dateline: "",
    tags: [],
    seoTitle: "",
    socialText: "",
    canonicalUrl: "",
    ...blankPlanning,
  };
}
