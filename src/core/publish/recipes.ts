import { z } from "zod";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import type { FrozenCandidate } from "./candidate.ts";

/** What a picture's files are made of, as far as making them needs it. */
export type PictureOriginal = Pick<LibraryPhoto, "file" | "sha256" | "mime">;

/** How the picture files of a page are made, so that one that was lost can be made again from its original for ever. */
export interface Recipe {
  photo: PictureOriginal;
  planned: PlannedRendition[];
}

const recipes = z.array(
  z.object({
    photo: z.object({ file: z.string(), sha256: z.string(), mime: z.string() }),
    planned: z.array(
      z.custom<PlannedRendition>((value) => typeof (value as PlannedRendition | null)?.path === "string"),
    ),
  }),
);

/** Empty where there is no picture. Equal pictures give equal bytes. */
export function recipesOf({ pictures }: Pick<FrozenCandidate, "pictures">): Uint8Array | null {
  const plans = [...new Map([...pictures.values()].map((picture) => [picture.planned, picture])).values()];
  if (plans.length === 0) return null;
  const told = plans.map(({ photo: { file, sha256, mime }, planned }) => ({ photo: { file, sha256, mime }, planned }));
  return new TextEncoder().encode(JSON.stringify(told satisfies Recipe[]));
}

/** What `recipesOf` wrote; nothing for what it did not. */
export function readRecipes(bytes: Uint8Array | undefined): Recipe[] {
  if (!bytes) return [];
  const parsed = recipes.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  return parsed.success ? parsed.data : [];
}
