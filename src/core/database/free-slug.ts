import { numberedSlug } from "../../shared/text/slug.ts";
import type { Connection } from "./open-database.ts";

/** Finds the slug that a story can have: the wished one, or that with the first number that no other story has. */
export function createFreeSlug(db: Connection): (wished: string, owner?: string) => string {
  const ownerOf = db.prepare("SELECT public_id FROM story WHERE slug = ?").pluck();
  return (wished, owner) => {
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wished : numberedSlug(wished, number);
      const found = ownerOf.get(slug);
      if (found === undefined || found === owner) return slug;
    }
  };
}
