import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import type { Client } from "../../shared/rpc.ts";
import { createStore, type ReadableStore } from "./store.ts";

export interface RecentPhotos {
  status: "loading" | "ready" | "failed";
  ids: readonly string[];
  total: number;
  error: unknown;
}

export interface PhotoLibrary {
  /** Every photo that was seen in this window, by id: what the page and the checks look photos up in. */
  known: ReadableStore<PhotosById>;
  recent: ReadableStore<RecentPhotos>;
  /** Photos of which a small picture was made after an embedded one may have been shown. */
  better: ReadableStore<Readonly<Record<string, true>>>;
  hasBetter(ids: readonly string[]): void;
  /** Makes sure that these are known, as far as the library has them. A failure leaves them unknown and rejects. */
  need(ids: readonly string[]): Promise<void>;
  remember(photos: readonly LibraryPhoto[]): void;
  refreshRecent(): Promise<void>;
  moreRecent(): Promise<void>;
  /** Fetches photos again that were changed, and the recent ones. */
  changed(ids: readonly string[]): Promise<void>;
}

const step = 60;
const batch = 500;

export function createPhotoLibrary(client: Client): PhotoLibrary {
  const known = createStore<PhotosById>({});
  const recent = createStore<RecentPhotos>({ status: "loading", ids: [], total: 0, error: null });
  const better = createStore<Readonly<Record<string, true>>>({});
  const missing = new Set<string>();
  let limit = step;

  const remember = (photos: readonly LibraryPhoto[]) => {
    if (photos.length === 0) return;
    for (const photo of photos) missing.delete(photo.id);
    known.update((now) => ({ ...now, ...Object.fromEntries(photos.map((photo) => [photo.id, photo])) }));
  };

  async function fetchPhotos(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += batch) {
      remember(await client.request("photos.get", { ids: ids.slice(at, at + batch) }));
    }
  }

  async function refreshRecent(): Promise<void> {
    try {
      const { photos, total } = await client.request("photos.list", { offset: 0, limit: Math.min(limit, batch) });
      remember(photos);
      recent.set({ status: "ready", ids: photos.map((photo) => photo.id), total, error: null });
    } catch (error) {
      recent.update((now) => ({ ...now, status: "failed", error }));
    }
  }

  return {
    known,
    recent,
    better,
    hasBetter: (ids) => better.update((now) => ({ ...now, ...Object.fromEntries(ids.map((id) => [id, true])) })),
    remember,
    refreshRecent,
    async need(ids) {
      const wanted = [...new Set(ids)].filter((id) => id !== "" && !Object.hasOwn(known.get(), id) && !missing.has(id));
      // Asked for once only: an id that the library does not have would be asked for after every key.
      for (const id of wanted) missing.add(id);
      try {
        await fetchPhotos(wanted);
      } catch (error) {
        for (const id of wanted) missing.delete(id);
        throw error;
      }
    },
    moreRecent() {
      limit += step;
      return refreshRecent();
    },
    async changed(ids) {
      missing.clear();
      await Promise.allSettled([fetchPhotos(ids.filter((id) => Object.hasOwn(known.get(), id))), refreshRecent()]);
    },
  };
}
