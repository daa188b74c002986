import type { ImgHTMLAttributes } from "react";
import { pictureUrl } from "../client/urls.ts";
import { useDesk } from "./desk-context.ts";
import { useSelected } from "./store.ts";

export interface ThumbnailProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, "src" | "alt"> {
  photo: string;
  alt?: string;
}

/**
 * A photo's small picture. Its address changes once, when a better one than the file's own has been made: a browser shows again what it
 * had under the same address, whatever it was told of keeping it.
 */
export function Thumbnail({ photo, alt = "", ...attributes }: ThumbnailProps) {
  const desk = useDesk();
  const isBetter = useSelected(desk.library.better, (better) => better[photo] === true);
  const url = pictureUrl(desk.host.mediaBase, photo, "thumb");
  return <img loading="lazy" decoding="async" {...attributes} src={isBetter ? `${url}?made` : url} alt={alt} />;
}
