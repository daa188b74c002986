import { type Credit, emptyCredit } from "../credit/credit.ts";
import type { PhotoNode } from "../document/nodes.ts";
import type { PhotosById } from "../photos.ts";

/**
 * The credit in force for one use of a picture: the use's own where it has one, else the library's; `emptyCredit` for a
 * placeholder or a picture that is not in the library. Whoever prints, checks or exports a credit takes it from here.
 */
export function resolvedCredit(node: PhotoNode, photos: PhotosById): Credit {
  if (node.credit) return node.credit;
  return (Object.hasOwn(photos, node.photo) ? photos[node.photo]?.credit : undefined) ?? emptyCredit;
}
