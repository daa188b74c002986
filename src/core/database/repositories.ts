import { createArchiveRepository } from "./archive-repository.ts";
import { createMaintenanceRepository } from "./maintenance-repository.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoEditRepository } from "./photo-edit-repository.ts";
import { createPhotoRepository } from "./photo-repository.ts";
import { createPhotoUseRepository } from "./photo-use-repository.ts";
import { createPublicationRepository } from "./publication-repository.ts";
import { createRevisionRepository } from "./revision-repository.ts";
import { createSettingsRepository } from "./settings-repository.ts";
import { createStoryEditRepository } from "./story-edit-repository.ts";
import { createStoryListRepository } from "./story-list-repository.ts";
import { createStoryRepository } from "./story-repository.ts";
import { createTemplateRepository } from "./template-repository.ts";

/** Everything that runs SQL. Each method is one use case and one transaction; arguments and results are structured-cloneable. */
export function createRepositories(db: Connection) {
  return {
    stories: createStoryRepository(db),
    storyEdits: createStoryEditRepository(db),
    templates: createTemplateRepository(db),
    storyLists: createStoryListRepository(db),
    photos: createPhotoRepository(db),
    photoEdits: createPhotoEditRepository(db),
    photoUses: createPhotoUseRepository(db),
    publications: createPublicationRepository(db),
    revisions: createRevisionRepository(db),
    settings: createSettingsRepository(db),
    archives: createArchiveRepository(db),
    maintenance: createMaintenanceRepository(db),
  };
}
export type Repositories = ReturnType<typeof createRepositories>;
export type RepositoryName = keyof Repositories;

type Promised<T> = { [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never };

/** The same methods seen from the other side of a thread. */
export type Database = { [N in RepositoryName]: Promised<Repositories[N]> };

/** Calls a method by its names, which come over a thread's boundary and are therefore looked up, never trusted. */
export function callRepository(repositories: Repositories, name: string, method: string, args: unknown[]): unknown {
  if (!Object.hasOwn(repositories, name)) throw new Error(`no repository ${name}`);
  const repository = repositories[name as RepositoryName] as Record<string, (...args: unknown[]) => unknown>;
  const call = Object.hasOwn(repository, method) ? repository[method] : undefined;
  if (!call) throw new Error(`no method ${name}.${method}`);
  return call(...args);
}
