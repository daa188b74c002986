import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import { appendPhotos, type FilledSlot, fillSlot, requireSlot } from "../../core/stories/fill-slot.ts";
import { creditView } from "../../core/stories/story-view.ts";
import { AppError } from "../../shared/app-error.ts";
import type { FailedFile } from "../../shared/contract.ts";
import type { CreditStyle } from "../../shared/credit/credit.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext } from "../command.ts";
import { parseSlot } from "../options.ts";

interface Target {
  story: string;
  slot: number | null;
}

/** Where the photos go, read from the options before anything is done. */
function targetOf({ options, operands }: CommandContext): Target | null {
  if (options.story === undefined) {
    if (options.slot !== undefined) throw new UsageError("cli.slotWithoutStory");
    return null;
  }
  const slot = options.slot === undefined ? null : parseSlot(options.slot);
  if (slot !== null && operands.length > 1) throw new UsageError("cli.slotOneFile");
  return { story: options.story, slot };
}

async function place(core: Core, target: Target, photos: readonly LibraryPhoto[]): Promise<FilledSlot["warnings"]> {
  const story = await core.stories.read(target.story);
  const [photo] = photos;
  if (!photo) return [];
  const { language } = story.fields;
  const filled =
    target.slot === null
      ? { document: appendPhotos(story.parsed, photos, language), warnings: [] }
      : fillSlot(story.parsed, target.slot, photo, language, houseTable((await core.settings.get()).organisations));
  const json = JSON.stringify(filled.document);
  const { id, version: baseVersion, fields } = story;
  await core.stories.save({ id, baseVersion, document: json, fields, before: "bulk" });
  return filled.warnings;
}

interface Added {
  photos: LibraryPhoto[];
  failed: FailedFile[];
  /** Sentences about folders and about pictures that look alike. */
  told: string[];
}

/** How often a long import says how far it is: once for so many files. */
const step = 250;

/** Takes a folder in, saying on stderr how far it is. */
async function addFolder(core: Core, folder: string, { say, io }: CommandContext): Promise<Added> {
  let told = 0;
  const unlisten = core.onEvent((event, payload) => {
    if (event !== "photos.import") return;
    const { total, added, known, failed } = payload as { total: number; added: number; known: number; failed: number };
    const done = added + known + failed;
    if (Math.floor(done / step) === told || done === total) return;
    told = Math.floor(done / step);
    io.log(say("photoAdd.progress", { done, total }));
  });
  try {
    const { job } = await core.photos.imports.start({ folder });
    const { ids, failures, near, added, known, failed } = await core.photos.imports.finished(job);
    const photos = await core.photos.get(ids);
    const pairs = await core.photos.get(near.flatMap(({ id, like }) => [id, like]));
    const nameOf = (id: string) => pairs.find((photo) => photo.id === id)?.file ?? id;
    const alike = near.map(({ id, like }) => say("photoAdd.near", { file: nameOf(id), other: nameOf(like) }));
    return { photos, failed: failures, told: [...alike, say("photoAdd.folder", { added, known, failed })] };
  } finally {
    unlisten();
  }
}

async function addAll(core: Core, context: CommandContext, target: Target | null): Promise<Added> {
  const paths = context.operands.map((operand) => resolve(context.io.cwd, operand));
  const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() === true;
  const folders = await Promise.all(paths.map(isFolder));
  if (target?.slot !== null && target && folders.includes(true)) throw new UsageError("cli.slotOneFile");
  const all: Added = { photos: [], failed: [], told: [] };
  const files = paths.filter((_path, at) => !folders[at]).map((path) => ({ path, name: basename(path) }));
  const attached = await core.photos.attach(files);
  all.photos.push(...attached.photos);
  all.failed.push(...attached.failed);
  for (const path of paths.filter((_path, at) => folders[at])) {
    const { photos, failed, told } = await addFolder(core, path, context);
    all.photos.push(...photos);
    all.failed.push(...failed);
    all.told.push(...told);
  }
  return all;
}

/** A killed picture goes into no story. */
function refuseKilled(photos: readonly LibraryPhoto[]): void {
  for (const { killed, file } of photos) {
    if (killed) throw new AppError("refused", "photos.killed", { file, actor: killed.actor, reason: killed.reason });
  }
}

async function addPhotos(core: Core, context: CommandContext, target: Target | null) {
  if (target) {
    // Refused before the library is touched.
    const { parsed } = await core.stories.read(target.story);
    if (target.slot !== null) requireSlot(parsed, target.slot);
  }
  const { photos, failed, told } = await addAll(core, context, target);
  if (target) refuseKilled(photos);
  const warnings = target ? await place(core, target, photos) : [];
  const { profile, organisations } = await core.settings.get();
  return { photos, failed, told, warnings, creditStyle: profile.creditStyle, organisations: houseTable(organisations) };
}

/** A photo as scripts read it; its credit printed by the built-in organisations unless others are given. */
export const photoJson = (photo: LibraryPhoto, style: CreditStyle, organisations: OrganisationTable = builtIn) => ({
  ...photo,
  credit: creditView(photo.credit, style, organisations),
});

/** The sentence, after the path where the file lies in a folder: it may not be the only one of its name. */
const failureLine = ({ file, reason }: FailedFile) => (file.includes("/") ? `${file}: ${reason}` : reason);

/**
 * Adds picture files, and all that are in folders, to the library and, with `--story`, to a story: into the photo use `--slot N`, counted from 1 in
 * reading order, or at its end. Files that cannot be added are told of and the others go on; then the exit code is 1.
 */
export const photoAddCommand: Command = {
  name: "photo add",
  usage: "FILE|DIR… [--story ID [--slot N]]",
  summary: "cli.photoAdd",
  options: ["story", "slot"],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const target = targetOf(context);
    const added = await context.withCore((core) => addPhotos(core, context, target));
    const photos = added.photos.map((photo) => photoJson(photo, added.creditStyle, added.organisations));
    const warnings = added.warnings.map((warning) => context.say(warning.key, warning.values));
    return {
      exit: added.failed.length === 0 ? 0 : 1,
      json: { photos, failed: added.failed, warnings },
      lines: photos.flatMap((photo) => [
        `${photo.id}  ${photo.file}  ${photo.width}×${photo.height}`,
        ...[photo.caption, photo.credit.text].filter((line) => line !== "").map((line) => `  ${line}`),
      ]),
      messages: [...warnings, ...added.failed.map(failureLine), ...added.told],
    };
  },
};
