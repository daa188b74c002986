import { parseDocument } from "../../shared/document/parse.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { excerptOf } from "../../shared/search/excerpt.ts";
import { wantedTerms } from "../../shared/search/find-hits.ts";
import { parseQuery } from "../../shared/search/parse-query.ts";
import { storyPlaces } from "../../shared/search/story-places.ts";
import { storyFields } from "../../shared/stories.ts";
import type { FoundExcerpt } from "../../shared/story-list.ts";
import type { Database } from "../database/repositories.ts";

/** Where what is typed stands in these stories, in their order; nothing of a story that cannot be read or has it nowhere. */
export async function findExcerpts(database: Database, ids: readonly string[], text: string): Promise<FoundExcerpt[]> {
  const terms = wantedTerms(parseQuery(text));
  if (terms.length === 0 || ids.length === 0) return [];
  const stories = (await database.storyLists.pages(ids)).flatMap(({ id, document, fields }) => {
    const parsed = parseDocument(document);
    const known = storyFields.safeParse(JSON.parse(fields));
    return parsed.ok ? [{ id, document: parsed.document, fields: known.success ? known.data : {} }] : [];
  });
  const inherited = stories.flatMap(({ document }) =>
    photosOf(document).flatMap(({ node }) => (node.credit === null && node.photo !== "" ? [node.photo] : [])),
  );
  const photos = await database.photos.get([...new Set(inherited)]);
  const credits = new Map(photos.map((photo) => [photo.id, photo.credit]));
  return stories.flatMap(({ id, document, fields }) => {
    const found = excerptOf(
      storyPlaces(document, fields, (photo) => credits.get(photo)),
      terms,
    );
    return found === null ? [] : [{ id, ...found }];
  });
}
