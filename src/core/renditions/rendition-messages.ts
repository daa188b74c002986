import type { PhotoCrop } from "../../shared/document/crop.ts";

/** One picture file to encode. `xmp` is the finished packet. */
export interface EncodeOutput {
  to: string;
  format: "jpeg" | "webp" | "avif";
  width: number;
  height: number;
  xmp: string;
  /** What of the picture is encoded; absent for all of it. The outputs of one task have the same. */
  crop?: PhotoCrop;
}

/** What the worker can be asked to do with one picture on disk. */
export type RenditionTask =
  /**
   * `decode` is the size in pixels of the largest file of the whole plan: all are encoded from a picture of that size, so that a file's
   * bytes do not depend on which others are made with it.
   */
  | { kind: "renditions"; source: string; decode: { width: number; height: number }; outputs: EncodeOutput[] }
  /** One WebP without metadata, at most `side` pixels on its longer side. */
  | { kind: "picture"; source: string; to: string; side: number }
  /** A JPEG at full size of a picture that sharp cannot decode (HEIC). */
  | { kind: "working-copy"; source: string; to: string };

/** What is said to the thread. */
export type ToRenditionWorker =
  | { kind: "task"; id: number; task: RenditionTask }
  /** Nobody waits for it any more: no further file of it is begun. */
  | { kind: "cancel"; id: number }
  | { kind: "close" };

/** `made`: one file of several is there. `failed.code` is that of the file system where there is one (`ENOSPC`), else empty. */
export type FromRenditionWorker =
  | { kind: "made"; id: number; path: string }
  | { kind: "done"; id: number; failed: { message: string; code: string } | null };
