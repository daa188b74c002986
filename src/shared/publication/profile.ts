import { z } from "zod/mini";
import { creditStyle } from "../credit/credit.ts";
import { languageTag } from "../ids.ts";

/** The publication that stories go out in: settings of the whole data folder, printed on every page. */
export const publicationProfile = z.object({
  name: z.string(),
  language: languageTag,
  /** `https://…` without a trailing slash, or empty: then absolute links are left out and a check says so. */
  baseUrl: z.string(),
  /** IANA name such as `Asia/Jerusalem`; core turns instants into wall-clock times with it. */
  timeZone: z.string(),
  creditStyle,
  follow: z.array(z.object({ label: z.string(), url: z.string() })),
  /** The comments policy shown under every story; empty for none. */
  commentsPolicy: z.string(),
});
export type PublicationProfile = z.infer<typeof publicationProfile>;
