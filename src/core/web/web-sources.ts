/** A file to be served: on disk, or in memory. A provisional one is soon another under the same name, so nobody may keep it at all. */
export type Served = { mime: string; immutable: boolean; provisional?: boolean } & (
  | { path: string }
  | { body: Uint8Array }
);

/** What the shared web handler needs from the core; both hosts mount the handler over the same sources. */
export interface WebSources {
  /** Absolute path of the built renderer (`out/renderer`). */
  rendererDir: string;
  /**
   * A library photo: a small picture for lists, a large one for the page, or the untouched original. Null when unknown. `signal`: the
   * asker has gone, and nothing need be made for it.
   */
  photo(id: string, variant: "thumb" | "large" | "original", signal?: AbortSignal): Promise<Served | null>;
  /** A file of a frozen candidate, by the candidate's hash and its path inside the story's folder. Null when unknown. */
  preview(hash: string, path: string): Promise<Served | null>;
  /** Streams a dropped or picked file to a temporary place and gives the ticket that `photos.attach` takes. */
  upload(name: string, body: ReadableStream<Uint8Array>): Promise<{ ticket: string; bytes: number }>;
}
