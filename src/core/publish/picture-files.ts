import { AppError } from "../../shared/app-error.ts";
import { mapLimited } from "../files/concurrency.ts";
import type { RenditionBytes, RenditionService } from "../renditions/rendition-service.ts";
import type { FrozenCandidate } from "./candidate.ts";

type CandidatePictures = FrozenCandidate["pictures"];

/** The content of a picture file by its path on the page. */
export type ReadPicture = (path: string) => Promise<RenditionBytes>;

/** Who watches the making of pictures, and may stop it. */
export interface PictureWatch {
  /** Stops the making: no further file is begun. */
  signal: AbortSignal;
  /** Told of how many files are to be made, if any, and of each as it is there. */
  onProgress: (done: number, total: number) => void;
}

/** Photos that are worked on at once, so that no lane stands still at the end of one. */
const lanes = 2;

/**
 * Makes what is not there yet of a candidate's picture files, and gives what reads each by its path on the page, proved to be what was made
 * (see `RenditionService.read`). Throws as `RenditionService.ensure` does, `cancelled` among it.
 */
export async function pictureFiles(
  pictures: CandidatePictures,
  renditions: Pick<RenditionService, "ensure" | "missing" | "read">,
  { signal, onProgress }: PictureWatch,
): Promise<ReadPicture> {
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
  await mapLimited(plans, lanes, ({ photo, planned }) => renditions.ensure(photo, planned, { signal, onMade }));
  if (signal.aborted) throw new AppError("cancelled", "error.cancelled");
  return pictureReader(pictures, renditions);
}

/** Reads picture files of a candidate by their path on the page; what is not there is made. Throws for a path that it has not. */
export function pictureReader(pictures: CandidatePictures, renditions: Pick<RenditionService, "read">): ReadPicture {
  return async (path) => {
    const picture = pictures.get(path);
    if (!picture) throw new Error(`not on the page: ${path}`);
    return renditions.read(picture.photo, picture.planned, path);
  };
}
