import type { EventName, Method } from "./contract.ts";

/** The names of the contract without its schemas, for the preload, which must bundle no zod. A test compares both lists. */
export const methodNames = [
  "host.info",
  "host.chooseFolder",
  "host.pickFiles",
  "host.commandState",
  "host.dragOut",
  "settings.get",
  "settings.update",
  "stories.list",
  "stories.search",
  "stories.create",
  "stories.open",
  "stories.save",
  "stories.import",
  "photos.get",
  "photos.list",
  "photos.attach",
  "photos.update",
  "publication.prepare",
  "publication.publish",
  "publication.savePdf",
  "revisions.list",
  "revisions.get",
  "revisions.keep",
  "revisions.setAside",
  "health.get",
  "health.dismiss",
  "health.backUp",
  "publication.history",
] as const satisfies readonly Method[];

export const eventNames = [
  "stories.changed",
  "photos.changed",
  "settings.changed",
  "command.invoked",
  "files.opened",
  "health.changed",
] as const satisfies readonly EventName[];
