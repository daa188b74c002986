import { type Connection, closeDatabase, openDatabase } from "../../src/core/database/open-database.ts";
import { createRepositories, type Repositories } from "../../src/core/database/repositories.ts";
import { createSearchIndex } from "../../src/core/database/search-index.ts";
import type { StoryWrite } from "../../src/core/database/story-repository.ts";
import { newStoryFields, storyColumns, wishedSlug } from "../../src/core/stories/story-columns.ts";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { documentText } from "../../src/shared/document/walk.ts";
import { makeStory } from "./prose.ts";

/** A story's id that is the same for the same number. */
export const storyIdOf = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** What the program writes for a save of this page, as the story service puts it together. */
export function storyWrite(number: number, document: StoryDocument, second: number): StoryWrite {
  const fields = newStoryFields("en");
  const columns = storyColumns(document, fields);
  return {
    ...columns,
    id: storyIdOf(number),
    actor: "Bench",
    at: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString(),
    fields: JSON.stringify(fields),
    listed: fields,
    document: JSON.stringify(document),
    slug: wishedSlug(fields, columns.headline),
    revision: storyIdOf(1_000_000 + number),
  };
}

export interface GalleyFolder {
  connection: Connection;
  repositories: Repositories;
  /** What the program does in a pause: merges the full-text index and folds a log in that has grown long. */
  idle(): void;
  close(): void;
}

/** A data folder, worked on through the program's own repositories. */
export function openGalleyFolder(folder: string): GalleyFolder {
  const connection = openDatabase({ folder, writer: "bench" });
  const index = createSearchIndex(connection);
  return {
    connection,
    repositories: createRepositories(connection),
    idle() {
      while (index.mergeStep());
      connection.pragma("wal_checkpoint(PASSIVE)");
    },
    close: () => closeDatabase(connection),
  };
}

/** Fills the folder and gives each story's plain text, in order. */
export function fillFolder({ connection, repositories, idle }: GalleyFolder, stories: number, words: number): string[] {
  const texts: string[] = [];
  connection.transaction(() => {
    for (let number = 0; number < stories; number += 1) {
      const document = makeStory(number, words, 2);
      texts.push(documentText(document));
      repositories.stories.insert(storyWrite(number, document, number));
    }
  })();
  idle();
  return texts;
}
