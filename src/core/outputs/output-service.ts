import { isAbsolute } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { Override } from "../../shared/checks/override.ts";
import type { PublicationProgress } from "../../shared/contract.ts";
import type { ExportedPage, StoryFragment } from "../../shared/outputs.ts";
import { renderFragment } from "../../shared/publication/fragment/render-fragment.ts";
import { pageContext } from "../../shared/publication/page-context.ts";
import { pageUrl } from "../../shared/publication/safe-url.ts";
import { plainText } from "../../shared/publication/siblings/plain-text.ts";
import { makeFolder, writeFileAtomic } from "../files/atomic-write.ts";
import type { CandidateService } from "../publish/candidate-service.ts";
import { pictureFiles, pictureReader } from "../publish/picture-files.ts";
import { settle } from "../publish/settle.ts";
import { createTurns } from "../publish/turns.ts";
import { writingError } from "../publish/writing-error.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import { freePath } from "./free-path.ts";
import { type PageCandidate, pageCandidate } from "./page-candidate.ts";
import { type SinglePage, singlePage } from "./single-page.ts";
import { storyZip } from "./story-zip.ts";

/** What the service works with, and whom it tells. */
export interface OutputServiceOptions {
  candidates: Pick<CandidateService, "confirm" | "proved">;
  renditions: Pick<RenditionService, "ensure" | "missing" | "read">;
  /** Told how far the pictures of a story that is written have come. */
  onProgress: (progress: PublicationProgress) => void;
}

interface Wanted {
  id: string;
  hash: string;
  overrides?: readonly Override[];
}

/** Other forms of a candidate's page. Each passes the same checks as publishing does, with the same authority. */
export interface OutputService {
  /**
   * Writes the page to `out` (absolute; made if it is missing) as one file of a name that is free there: nothing is overwritten. Throws
   * as publishing does, and `refused` for a single page that would be too large.
   */
  export(wanted: Wanted & { as: "zip" | "single"; out: string }): Promise<ExportedPage>;
  /** The candidate, if it may go out in whatever form. Throws as publishing does. */
  allowed(wanted: Wanted): Promise<PageCandidate>;
  /** The story for another content system. */
  fragment(wanted: Wanted & { headline?: boolean | undefined }): Promise<StoryFragment>;
  /** Stops what is being written of a story; it rejects as `cancelled`, and no file is there. */
  cancel(id: string): void;
}

/** See `OutputService`. */
export function createOutputService({ candidates, renditions, onProgress }: OutputServiceOptions): OutputService {
  const stops = new Map<AbortController, string>();
  const inTurn = createTurns();

  async function confirmed({ id, hash, overrides = [] }: Wanted): Promise<PageCandidate> {
    const candidate = pageCandidate(await candidates.confirm(id, hash));
    settle(candidate, overrides);
    return candidate;
  }

  async function zipOf(candidate: PageCandidate, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    const { id } = candidate.story;
    const onPictures = (done: number, total: number) => onProgress({ id, phase: "pictures", done, total });
    const pictures = await pictureFiles(candidate.pictures, renditions, { signal, onProgress: onPictures });
    return storyZip(candidate, pictures);
  }

  function single(candidate: PageCandidate, signal: AbortSignal): Promise<SinglePage> {
    const readPicture = pictureReader(candidate.pictures, renditions);
    return singlePage(candidate, (path) => {
      assertGoesOn(signal);
      return readPicture(path);
    });
  }

  async function write(path: string, pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<number> {
    let bytes = 0;
    async function* counted() {
      for await (const piece of pieces) {
        assertGoesOn(signal);
        bytes += piece.byteLength;
        yield piece;
      }
    }
    await writeFileAtomic(path, counted());
    return bytes;
  }

  return {
    async export({ as, out, ...wanted }) {
      if (!isAbsolute(out)) throw new AppError("invalid", "publish.outNotAbsolute", { out });
      const candidate = await confirmed(wanted);
      const stop = new AbortController();
      stops.set(stop, wanted.id);
      try {
        const pieces =
          as === "zip" ? await zipOf(candidate, stop.signal) : (await single(candidate, stop.signal)).content();
        // Pictures may have taken minutes, in which one was killed or the story was held.
        settle(await candidates.proved(candidate), wanted.overrides);
        await makeFolder(out);
        // One at a time, so that the name is still free when the file is put in its place.
        return await inTurn(out, async () => {
          const path = await freePath(out, candidate.story.slug, as === "zip" ? "zip" : "html");
          return { path, bytes: await write(path, pieces, stop.signal) };
        });
      } catch (error) {
        throw writingError(error, out);
      } finally {
        stops.delete(stop);
      }
    },
    allowed: confirmed,
    async fragment({ headline = false, ...wanted }) {
      const candidate = await confirmed(wanted);
      const html = renderFragment(candidate.input, { headline });
      return {
        html,
        text: plainText(pageContext(candidate.input)),
        pictures: pageUrl(candidate.input.profile.baseUrl, candidate.input.slug) === "" ? "folder" : "site",
      };
    },
    cancel(id) {
      for (const [stop, story] of stops) if (story === id) stop.abort();
    },
  };
}

function assertGoesOn(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError("cancelled", "error.cancelled");
}
