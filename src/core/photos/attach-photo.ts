import { copyFile, rm } from "node:fs/promises";
import { AppError } from "../../shared/app-error.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { readRights } from "../../shared/rights/read-rights.ts";
import type { Database } from "../database/repositories.ts";
import { hashFile } from "../files/hash-file.ts";
import type { TemporaryFolder } from "../files/temporary-folder.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import { TaskError } from "../renditions/worker-queue.ts";
import type { BlobStore } from "./blob-store.ts";
import { libraryPhotoOf } from "./library-photo.ts";
import { findSidecar } from "./metadata/sidecar.ts";
import { needsWorkingCopy } from "./photo-kinds.ts";
import { type PhotoFacts, readPhoto } from "./read-photo.ts";
import { sniffPhoto } from "./sniff-photo.ts";

export interface AttachContext {
  store: Pick<Database["photos"], "insert" | "ofContent">;
  blobs: BlobStore;
  temporary: TemporaryFolder;
  renditions: RenditionService;
  clock: () => Date;
  newId: () => string;
  /** The table that credits are read by. */
  organisations: () => Promise<OrganisationTable>;
  /** Runs one at a time, so that two of the same content never race for one place. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Incoming {
  path: string;
  name: string;
  temporary: boolean;
}

/** Removes every path that it was told of, whatever happened. */
function createLitter() {
  const paths: string[] = [];
  return {
    add: (path: string) => {
      paths.push(path);
      return path;
    },
    sweep: () => Promise.all(paths.map((path) => rm(path, { force: true }))),
  };
}

async function makeWorkingCopy(context: AttachContext, from: string, to: string, file: string): Promise<void> {
  try {
    await context.renditions.makeWorkingCopy(from, to);
  } catch (error) {
    // Without a code it was the decoder that gave up, not the disk.
    if (error instanceof TaskError && error.code === "") throw new AppError("invalid", "photos.damaged", { file });
    throw error;
  }
}

/** Originals first, then the row: a row never points at nothing, and what no row points at is taken back. */
async function keep(context: AttachContext, facts: PhotoFacts, file: string, staged: string, working: string | null) {
  const { blobs, store, clock, newId } = context;
  const organisations = await context.organisations();
  const { isNew } = await blobs.put(staged, facts, facts.bytes);
  try {
    if (working) await blobs.putWorkingCopy(working, facts);
    const photo = libraryPhotoOf(facts, { file, id: newId(), importedAt: clock(), organisations });
    const kept = await store.insert({ ...photo, ...readRights(photo) }, facts.reading);
    return { photo: kept, isNew: kept.id === photo.id };
  } catch (error) {
    if (isNew) await blobs.remove(facts);
    throw error;
  }
}

/** What became of a file. */
export interface AttachedPhoto {
  photo: LibraryPhoto;
  /** Whether the library did not have its content before. */
  isNew: boolean;
}

/** The photo of this very content, if the library has it whole; then nothing need be read again. */
async function knownPhoto({ store, blobs }: AttachContext, path: string): Promise<LibraryPhoto | null> {
  const { sha256, bytes } = await hashFile(path);
  const known = await store.ofContent(sha256);
  return known && (await blobs.isWhole(known, bytes)) ? known : null;
}

/**
 * Takes one file into the library and gives its photo, or the photo that has the same content already. The file is first
 * copied to a place of its own, so that nobody can change it between the check and the keeping. Nothing is left on failure.
 */
export async function attachPhoto(context: AttachContext, incoming: Incoming): Promise<AttachedPhoto> {
  const { path, name } = incoming;
  const litter = createLitter();
  try {
    const { mime } = await sniffPhoto(path, name);
    const known = await knownPhoto(context, path);
    if (known) return { photo: known, isNew: false };
    const staged = incoming.temporary ? path : litter.add(await context.temporary.newPath());
    if (staged !== path) await copyFile(path, staged);
    const working = needsWorkingCopy(mime) ? litter.add(await context.temporary.newPath()) : null;
    if (working) await makeWorkingCopy(context, staged, working, name);
    const sidecar = incoming.temporary ? null : await findSidecar(path);
    const facts = await readPhoto(staged, name, { decodable: working ?? undefined, sidecar });
    return await context.alone(() => keep(context, facts, name, staged, working));
  } finally {
    if (incoming.temporary) litter.add(path);
    await litter.sweep();
  }
}
