import { basename, resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import { appendPhotos, type FilledSlot, fillSlot, requireSlot } from "../../core/stories/fill-slot.ts";
import { creditView } from "../../core/stories/story-view.ts";
import type { CreditStyle } from "../../shared/credit/credit.ts";
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
      : fillSlot(story.parsed, target.slot, photo, language);
  const json = JSON.stringify(filled.document);
  const { id, version: baseVersion, fields } = story;
  await core.stories.save({ id, baseVersion, document: json, fields, before: "bulk" });
  return filled.warnings;
}

async function addPhotos(core: Core, context: CommandContext, target: Target | null) {
  if (target) {
    // Refused before the library is touched.
    const { parsed } = await core.stories.read(target.story);
    if (target.slot !== null) requireSlot(parsed, target.slot);
  }
  const sources = context.operands.map((file) => ({ path: resolve(context.io.cwd, file), name: basename(file) }));
  const { photos, failed } = await core.photos.attach(sources);
  const warnings = target ? await place(core, target, photos) : [];
  const { profile } = await core.settings.get();
  return { photos, failed, warnings, creditStyle: profile.creditStyle };
}

const photoJson = (photo: LibraryPhoto, style: CreditStyle) => ({ ...photo, credit: creditView(photo.credit, style) });

/**
 * Adds picture files to the library and, with `--story`, to a story: into the photo use `--slot N`, counted from 1 in
 * reading order, or at its end. Files that cannot be added are told of and the others go on; then the exit code is 1.
 */
export const photoAddCommand: Command = {
  name: "photo add",
  usage: "FILE… [--story ID [--slot N]]",
  summary: "cli.photoAdd",
  options: ["story", "slot"],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const target = targetOf(context);
    const added = await context.withCore((core) => addPhotos(core, context, target));
    const photos = added.photos.map((photo) => photoJson(photo, added.creditStyle));
    const warnings = added.warnings.map((warning) => context.say(warning.key, warning.values));
    return {
      exit: added.failed.length === 0 ? 0 : 1,
      json: { photos, failed: added.failed, warnings },
      lines: photos.flatMap((photo) => [
        `${photo.id}  ${photo.file}  ${photo.width}×${photo.height}`,
        ...[photo.caption, photo.credit.text].filter((line) => line !== "").map((line) => `  ${line}`),
      ]),
      messages: [...warnings, ...added.failed.map((file) => file.reason)],
    };
  },
};
