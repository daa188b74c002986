import type { SurveyedStory } from "../../../../shared/publish-many.ts";

/** Stories by what can be done with them, each group in the order that they came in. */
export interface StoryGroups {
  due: SurveyedStory[];
  /** Nothing stops them, but nobody asked for them: drafts, what readers have already, what was withdrawn. */
  others: SurveyedStory[];
  blocked: SurveyedStory[];
}

export function groupsOf(stories: readonly SurveyedStory[]): StoryGroups {
  const isFree = ({ blocking }: SurveyedStory) => blocking.length === 0;
  return {
    due: stories.filter((story) => isFree(story) && story.due),
    others: stories.filter((story) => isFree(story) && !story.due),
    blocked: stories.filter((story) => !isFree(story)),
  };
}

/** Those whose headline has every word of what is typed, in whatever order. */
export function filtered(stories: readonly SurveyedStory[], typed: string): readonly SurveyedStory[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return stories;
  return stories.filter(({ headline }) => {
    const text = headline.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
