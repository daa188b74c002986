import type { LibraryPhoto } from "../../shared/photos.ts";
import { samplePhoto } from "../../shared/publication/testing/page-samples.ts";
import { type Connection, openDatabase } from "../database/open-database.ts";
import type { Stroke } from "../database/photo-edit-repository.ts";
import { createRepositories, type Repositories } from "../database/repositories.ts";
import { testFolder } from "./temporary-folder.ts";

export interface TestLibrary extends Repositories {
  db: Connection;
  added: LibraryPhoto[];
  ids: string[];
  /** Brings the index up to date. */
  indexed(): void;
  /** The next step, by whoever is named. */
  stroke(actor?: string): Stroke;
}

/** A real database with its repositories, and photos in it as they are told; without files. */
export function photoLibrary(...photos: Partial<LibraryPhoto>[]): TestLibrary {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  const repositories = createRepositories(db);
  const added = photos.map((changes, at) => repositories.photos.insert(samplePhoto(at + 1, changes)));
  let steps = 0;
  return {
    db,
    ...repositories,
    added,
    ids: added.map(({ id }) => id),
    indexed: () => {
      while (repositories.photos.catchUp());
    },
    stroke: (actor = "Noa Levin") => {
      steps += 1;
      return { batch: `step-${steps}`, at: new Date(Date.UTC(2026, 10, 25, 12, steps)).toISOString(), actor };
    },
  };
}
