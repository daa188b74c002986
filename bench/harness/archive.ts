import { newStoryFields, storyColumns, wishedSlug } from "../../src/core/stories/story-columns.ts";
import { storyPlaces } from "../../src/shared/search/story-places.ts";
import type { StoryFields } from "../../src/shared/stories.ts";
import type { GalleyFolder } from "./galley-folder.ts";
import { storyIdOf } from "./galley-folder.ts";
import { makeStory } from "./prose.ts";

/** A story of an archive as whoever searches it knows it. */
export interface ArchivedStory {
  number: number;
  headline: string;
  section: string;
  /** Everything that it is found by. */
  text: string;
}

const sections = ["Harbour", "City hall", "Sport", "Arts", "Schools", "Courts", "Weather", "Trade"];
const slice = 1000;

/** Fills a folder with stories of several sections, each a minute newer than the one before, and tells each as it is stored. */
export function fillArchive(
  { connection, repositories, idle }: GalleyFolder,
  stories: number,
  words: number,
  tell: (story: ArchivedStory) => void,
): void {
  for (let from = 0; from < stories; from += slice) {
    connection.transaction(() => {
      for (let number = from; number < Math.min(stories, from + slice); number += 1) {
        const section = sections[number % sections.length] ?? "";
        const fields: StoryFields = { ...newStoryFields("en"), section };
        const document = makeStory(number, words, 2);
        const columns = storyColumns(document, fields);
        repositories.stories.insert({
          ...columns,
          id: storyIdOf(number),
          actor: "Bench",
          at: new Date(Date.UTC(2016, 0, 1) + number * 60_000).toISOString(),
          fields: JSON.stringify(fields),
          listed: fields,
          document: JSON.stringify(document),
          slug: wishedSlug(fields, columns.headline),
          revision: storyIdOf(10_000_000 + number),
        });
        const text = storyPlaces(document, fields, () => undefined).map((place) => place.text);
        tell({ number, headline: columns.headline, section, text: text.join("\n") });
      }
    })();
    idle();
  }
}
