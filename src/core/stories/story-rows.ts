import { type StoryFields, type StorySummary, storyFields } from "../../shared/stories.ts";
import type { StoryRow as ListedStory } from "../../shared/story-list.ts";
import { isChanged, type StoryRow } from "../database/story-repository.ts";
import { newStoryFields } from "./story-columns.ts";

/** A stored story's facts; a new story's where they cannot be read. */
export function readFields(row: Pick<StoryRow, "fields">): StoryFields {
  const parsed = storyFields.safeParse(JSON.parse(row.fields));
  return parsed.success ? parsed.data : newStoryFields("en");
}

/** What every list says of a story. */
export function toSummary(row: StoryRow): StorySummary {
  const { id, headline, standfirst, publication, photos, words, createdAt, updatedAt, damaged } = row;
  const { language, stage, onHold } = readFields(row);
  const counts = { photos, words, createdAt, updatedAt };
  return { id, headline, standfirst, language, stage, onHold, publication, ...counts, damaged };
}

/** What the desk's own list says of it. */
export function toListedStory(row: StoryRow): ListedStory {
  const { slugline, section, byline, tags, priority, due, embargo, legal, pictures, targetLength } = readFields(row);
  const { slug, publishedAt, version, binned } = row;
  return {
    ...toSummary(row),
    ...{ slug, slugline, section, byline: byline.names, tags, priority, due, embargo, legal, pictures, targetLength },
    ...{ publishedAt, changed: isChanged(row, version), binned },
  };
}
