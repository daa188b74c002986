import { z } from "zod/mini";

/**
 * What a supplier forbids. `out`: not for the places or outlets named ("GERMANY OUT"); `other`: a limit in words that only a
 * person can judge.
 */
export const restrictionKind = z.enum([
  "no-archive",
  "one-time-use",
  "editorial-only",
  "no-sales",
  "no-social",
  "no-cropping",
  "no-third-party",
  "out",
  "other",
]);
export type RestrictionKind = z.infer<typeof restrictionKind>;

/** One restriction, with the words it was read from or that were typed for it. */
export const restriction = z.object({ kind: restrictionKind, text: z.string() });
export type Restriction = z.infer<typeof restriction>;
