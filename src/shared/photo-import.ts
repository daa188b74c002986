import { z } from "zod/mini";
import { photoId } from "./ids.ts";
import { nearPair } from "./photo-query.ts";

const count = z.int().check(z.minimum(0));

/**
 * How far an import has come. `total` is 0 while files are still being found. Every file ends as one of `added`, `known` (the
 * library has its content already) or `failed`.
 */
export const importProgress = z.object({
  job: z.string(),
  /** `comparing`: all files are in, pictures that look alike are being looked for. */
  state: z.enum(["finding", "reading", "comparing", "done", "cancelled"]),
  total: count,
  added: count,
  known: count,
  failed: count,
});
export type ImportProgress = z.infer<typeof importProgress>;

export const importReport = z.object({
  ...importProgress.shape,
  /** Ids of the photos that the files are, in the order in which they were dealt with; at most 10,000. */
  ids: z.array(photoId),
  /** Each file that was refused, by its path inside the folder, with a sentence why; at most 10,000. */
  failures: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** New photos that look like others; at most 1,000. */
  near: z.array(nearPair),
});
export type ImportReport = z.infer<typeof importReport>;
