import type { PublishedFile } from "../../shared/publication-record.ts";
import { mapLimited } from "../files/concurrency.ts";
import { sha256Of } from "../files/hash-file.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { FrozenCandidate } from "./candidate.ts";
import { type PictureWatch, pictureFiles } from "./picture-files.ts";
import type { FileSource } from "./write-publication.ts";

/** Every file of a candidate with its digest, and where its bytes come from. */
export interface Manifest {
  files: PublishedFile[];
  source: FileSource;
}

/** Files that are read at once. */
const lanes = 4;
/** What is kept of a publication's pictures between their digests and their writing, in bytes; the others are read twice. */
const mostHeld = 32_000_000;

/** Pictures are made now if they were not looked at before. Throws as `pictureFiles` does. */
export async function manifestOf(
  candidate: Pick<FrozenCandidate, "texts" | "pictures">,
  renditions: Pick<RenditionService, "ensure" | "missing" | "read">,
  watch: PictureWatch,
): Promise<Manifest> {
  const readPicture = await pictureFiles(candidate.pictures, renditions, watch);
  const held = new Map<string, Uint8Array>();
  let bytesHeld = 0;
  const source: FileSource = async (path) =>
    candidate.texts.get(path) ?? held.get(path) ?? (await readPicture(path)).bytes;
  const names = [...candidate.texts.keys(), ...[...candidate.pictures.keys()].sort()];
  const files = await mapLimited(names, lanes, async (path): Promise<PublishedFile> => {
    const text = candidate.texts.get(path);
    if (text) return { path, sha256: sha256Of(text), bytes: text.byteLength };
    const { bytes, sha256 } = await readPicture(path);
    if (bytesHeld + bytes.byteLength <= mostHeld) {
      held.set(path, bytes);
      bytesHeld += bytes.byteLength;
    }
    return { path, sha256, bytes: bytes.byteLength };
  });
  return { files, source };
}
