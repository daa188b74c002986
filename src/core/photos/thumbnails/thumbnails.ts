import type { LibraryPhoto } from "../../../shared/photos.ts";
import type { RenditionService } from "../../renditions/rendition-service.ts";
import type { Served } from "../../web/web-sources.ts";
import { embeddedThumbnail } from "./embedded-thumbnail.ts";

export interface ThumbnailOptions {
  renditions: Pick<RenditionService, "picture" | "readyPicture">;
  originalPath: (photo: LibraryPhoto) => string;
  /** Told of photos that are shown by what their files brought along, once there is a proper picture of them. */
  onBetter: (ids: string[]) => void;
  log: (line: string) => void;
}

/** The small pictures of lists: at once by what a file brings along, and properly as soon as nobody waits for anything else. */
export interface Thumbnails {
  /** One to be shown. Where none can be had at once, the proper one is made first; `signal` gives it up. Rejects as `picture` does. */
  show(photo: LibraryPhoto, signal?: AbortSignal): Promise<Served>;
  /** Has the proper one made before anybody asks. */
  prepare(photo: LibraryPhoto): void;
}

/** Proper ones are begun when nobody has asked for so long, in milliseconds: first everything is to be seen. */
const quiet = 60;
/** Desks are told at most so often, in milliseconds. */
const rhythm = 250;

export function createThumbnails({ renditions, originalPath, onBetter, log }: ThumbnailOptions): Thumbnails {
  /** Ids of photos of which a desk has an embedded one. */
  const provisional = new Set<string>();
  let better: string[] = [];

  function tellSoon(id: string): void {
    better.push(id);
    if (better.length > 1) return;
    setTimeout(() => {
      const ids = better;
      better = [];
      onBetter(ids);
    }, rhythm).unref();
  }

  function make(photo: LibraryPhoto, urgency: "seen" | "idle"): void {
    renditions.picture(photo, "thumb", { urgency }).then(
      () => {
        if (provisional.delete(photo.id)) tellSoon(photo.id);
      },
      (error: unknown) => {
        // While closing there is nothing to be told of.
        if ((error as { code?: unknown }).code === "unavailable") return;
        log(`no thumbnail of ${photo.id}: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
  }

  const wanted = new Map<string, LibraryPhoto>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function makeSoon(photo: LibraryPhoto): void {
    // Whatever was asked for last is on the screen now, so it comes last here and is made first.
    wanted.delete(photo.id);
    wanted.set(photo.id, photo);
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const one of wanted.values()) make(one, "seen");
      wanted.clear();
    }, quiet).unref();
  }

  return {
    async show(photo, signal) {
      const ready = await renditions.readyPicture(photo, "thumb");
      if (ready) return { path: ready, mime: "image/webp", immutable: true };
      // A lost original is said by whoever tries to make the proper one.
      const embedded = await embeddedThumbnail(originalPath(photo), photo).catch(() => null);
      if (!embedded) {
        return { path: await renditions.picture(photo, "thumb", { signal }), mime: "image/webp", immutable: true };
      }
      provisional.add(photo.id);
      makeSoon(photo);
      return { body: embedded, mime: "image/jpeg", immutable: false, provisional: true };
    },
    prepare: (photo) => make(photo, "idle"),
  };
}
