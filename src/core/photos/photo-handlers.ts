import type { Handlers } from "../dispatch.ts";
import type { PhotoService } from "./photo-service.ts";
import type { Tickets } from "./tickets.ts";

type Names = Exclude<Extract<keyof Handlers, `photos.${string}`>, "photos.get" | "photos.list" | "photos.attach">;

/** The photo desk's requests on its service. */
export function photoHandlers(photos: PhotoService, tickets: Tickets): Pick<Handlers, Names> {
  return {
    "photos.ids": (query) => photos.ids(query),
    "photos.terms": (wanted) => photos.terms(wanted),
    "photos.useCounts": ({ ids }) => photos.useCounts(ids),
    "photos.reading": ({ id }) => photos.reading(id),
    "photos.import": ({ folder, tickets: offered = [] }) =>
      photos.imports.start({ folder, sources: tickets.redeemAll(offered) }),
    "photos.importReport": async ({ job }) => photos.imports.report(job),
    "photos.cancelImport": async ({ job }) => photos.imports.cancel(job),
    "photos.near": ({ id }) => photos.near(id),
    "photos.update": ({ id, ...patch }) => photos.update(id, patch),
    "photos.batch": (request) => photos.batch(request),
    "photos.replaceText": (request) => photos.replaceText(request),
    "photos.reread": (request) => photos.reread(request),
    "photos.undoBatch": ({ batch }) => photos.undo(batch),
    "photos.batches": ({ limit }) => photos.batches(limit),
    "photos.changes": ({ id, limit }) => photos.changes(id, limit),
    "photos.recent": (wanted) => photos.recent(wanted),
    "photos.usage": ({ id }) => photos.usage(id),
    "photos.kill": ({ id, reason }) => photos.kill(id, reason),
    "photos.release": ({ id, reason }) => photos.release(id, reason),
    "photos.stalePages": (wanted) => photos.stalePages(wanted),
  };
}
