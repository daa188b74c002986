import { AppError } from "../../shared/app-error.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import { mapLimited } from "../files/concurrency.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";

export interface PictureWatch {
  /** Stops the making: no further file is begun. */
  signal: AbortSignal;
  /** Told of how many files are to be made, if any, and of each as it is there. */
  onProgress: (done: number, total: number) => void;
}

/** Photos that are worked on at once, so that no lane stands still at the end of one. */
const lanes = 2;

/**
 * Where each picture file of a candidate lies, by its path on the page; what is not there yet is made now. Throws as
 * `RenditionService.ensure` does, `cancelled` among it.
 */
export async function pictureFiles(
  pictures: ReadonlyMap<string, { photo: LibraryPhoto; planned: PlannedRendition[] }>,
  renditions: Pick<RenditionService, "ensure" | "missing">,
  { signal, onProgress }: PictureWatch,
): Promise<Map<string, string>> {
  const plans = [...new Map([...pictures.values()].map((picture) => [picture.planned, picture])).values()];
  let total = 0;
  for (const { planned } of plans) total += await renditions.missing(planned);
  let done = 0;
  if (total > 0) onProgress(done, total);
  const onMade = () => {
    // Files that a preview was making already were counted as missing, or were not.
    done = Math.min(done + 1, total);
    if (total > 0) onProgress(done, total);
  };
  const paths = new Map<string, string>();
  await mapLimited(plans, lanes, async ({ photo, planned }) => {
    const made = await renditions.ensure(photo, planned, { signal, onMade });
    for (const [at, file] of planned.entries()) paths.set(file.path, made[at] ?? "");
  });
  if (signal.aborted) throw new AppError("cancelled", "error.cancelled");
  return paths;
}
