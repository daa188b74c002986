import type { LibraryPhoto } from "../../shared/photos.ts";

/** One page of the library, newest first, and how many photos there are in all. */
export interface PhotoPage {
  photos: LibraryPhoto[];
  total: number;
}

/** What the photo service asks of the database. Every call is one transaction. */
export interface PhotoStore {
  /** Stores the photo; when one with the same `sha256` is there already, changes nothing and returns that one. */
  insert(photo: LibraryPhoto): Promise<LibraryPhoto>;
  /** Those of the ids that exist; in the order asked for where the store can. */
  get(ids: readonly string[]): Promise<LibraryPhoto[]>;
  list(page: { offset: number; limit: number }): Promise<PhotoPage>;
  /** Replaces the row with this id. */
  update(photo: LibraryPhoto): Promise<unknown>;
}
