export type PictureVariant = "thumb" | "large" | "original";

/** Where a library picture is served: made only here, because documents keep ids and never addresses. */
export function pictureUrl(mediaBase: string, id: string, variant: PictureVariant): string {
  return `${mediaBase}${encodeURIComponent(id)}/${variant}`;
}

/** The page of a frozen candidate, as readers will get it. */
export function previewUrl(previewBase: string, hash: string): string {
  return `${previewBase}${hash}/index.html`;
}
