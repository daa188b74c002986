import { numberedSlug } from "../../shared/text/slug.ts";
import type { Connection } from "./open-database.ts";

/**
 * Finds the slug that a story can have: the wished one, or that with the first number that no other story has or ever went out under,
 * because readers who know the old address are led on from there.
 */
export function createFreeSlug(db: Connection): (wished: string, owner?: string) => string {
  const ownersOf = db
    .prepare(
      `SELECT public_id FROM story WHERE slug = @slug UNION
       SELECT public_id FROM publication p JOIN story s ON s.id = p.story_id WHERE p.slug = @slug AND p.state <> 'abandoned'`,
    )
    .pluck();
  return (wished, owner) => {
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wished : numberedSlug(wished, number);
      if (ownersOf.all({ slug }).every((found) => found === owner)) return slug;
    }
  };
}
