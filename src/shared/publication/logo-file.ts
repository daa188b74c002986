import type { PageFile } from "./page-files.ts";
import type { PublicationProfile } from "./profile.ts";

/**
 * The publication's mark as a file beside the page, so that it has an address that machines can name it by (the page itself carries it
 * inside). PNG alone: an SVG opened by itself could run script at the publication's own address. Null where there is none.
 */
export function logoFile({ logo }: Pick<PublicationProfile, "logo">): PageFile | null {
  const data = /^data:image\/png;base64,(.+)$/.exec(logo?.data ?? "")?.[1];
  return data === undefined ? null : { path: "logo.png", text: data, encoding: "base64" };
}
