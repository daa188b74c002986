import type { Core } from "../../core/create-core.ts";
import { priorityOf } from "../../shared/search/operators.ts";
import { type EditOutcome, type StoryEdit, storyEdit } from "../../shared/story-edit.ts";
import { instantAt } from "../../shared/text/wall-clock.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext, CommandResult } from "../command.ts";
import type { OptionValues } from "../options.ts";

/** What became of an edit, with the id by which it is taken back. 1 where a story was refused. */
export function editResult(outcome: EditOutcome, say: CommandContext["say"]): CommandResult {
  const { edit, changed, unchanged, refused } = outcome;
  return {
    exit: refused.length > 0 ? 1 : 0,
    json: outcome,
    lines: [say("cli.edited", { changed, unchanged, edit })],
    messages: refused.map(({ id, headline, reason }) =>
      say("cli.editRefused", { id, headline: headline || say("cli.untitled"), reason }),
    ),
  };
}

/** A time as somebody types it, on the clock of the publication unless it names its own zone; midnight for a day alone. */
function instant(text: string, option: string, timeZone: string): string {
  if (text === "") return "";
  const [, day, time = "00:00"] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(text) ?? [];
  const told = day === undefined ? new Date(text) : new Date(instantAt({ day, time }, timeZone) ?? Number.NaN);
  if (Number.isNaN(told.getTime())) throw new UsageError("cli.badInstant", { option, text });
  return told.toISOString();
}

async function stageId(core: Core, text: string): Promise<string> {
  const { stages } = await core.settings.get();
  const found = stages.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
  if (found) return found.id;
  throw new UsageError("cli.badStage", { stage: text, known: stages.map(({ id }) => id).join(", ") });
}

async function editOf(core: Core, options: OptionValues): Promise<StoryEdit> {
  const priority = options.priority === undefined ? undefined : priorityOf(options.priority);
  if (priority === null || priority === "typing")
    throw new UsageError("cli.badPriority", { text: options.priority ?? "" });
  const { timeZone } = (await core.settings.get()).profile;
  if (options.hold && options.release) throw new UsageError("cli.holdAndRelease");
  const set = {
    ...(options.stage === undefined ? {} : { stage: await stageId(core, options.stage) }),
    ...(options.section === undefined ? {} : { section: options.section.trim() }),
    ...(options.due === undefined ? {} : { due: instant(options.due, "--due", timeZone) }),
    ...(options.embargo === undefined
      ? {}
      : { embargo: options.embargo === "indefinite" ? "indefinite" : instant(options.embargo, "--embargo", timeZone) }),
    ...(priority === undefined ? {} : { priority }),
    ...(options.hold || options.release ? { onHold: options.hold === true } : {}),
  };
  const tags = { addTags: options["add-tag"], removeTags: options["remove-tag"] };
  if (Object.keys(set).length === 0 && !tags.addTags && !tags.removeTags) throw new UsageError("cli.nothingToEdit");
  const parsed = storyEdit.safeParse({ set, ...tags });
  if (!parsed.success) throw new UsageError("cli.badEdit");
  return parsed.data;
}

/** Changes facts of stories as the desk does: each with a version in its history, an entry in the log and a way back. */
export const editCommand: Command = {
  name: "edit",
  usage: "ID… [--stage STAGE] [--section NAME] [--add-tag TAG]…",
  more: ["[--remove-tag TAG]… [--due TIME] [--embargo TIME|indefinite]", "[--priority PRIORITY] [--hold|--release]"],
  summary: "cli.edit",
  options: ["stage", "section", "add-tag", "remove-tag", "due", "embargo", "priority", "hold", "release"],
  operands: [1, 10_000],
  run: ({ operands, options, say, withCore }) =>
    withCore(async (core) => editResult(await core.edits.edit(operands, await editOf(core, options)), say)),
};

const binning = (name: string, summary: Command["summary"], bin: boolean): Command => ({
  name,
  usage: "ID…",
  summary,
  options: [],
  operands: [1, 10_000],
  run: ({ operands, say, withCore }) =>
    withCore(async (core) => editResult(await core.edits.edit(operands, { bin }), say)),
});

/** Puts stories in the bin, from which nothing goes by itself. */
export const binCommand = binning("bin", "cli.bin", true);
/** Takes stories out of the bin, as they were. */
export const unbinCommand = binning("unbin", "cli.unbin", false);

/** Takes a change of stories back; what somebody changed since stays. */
export const undoEditCommand: Command = {
  name: "undo-edit",
  usage: "EDIT",
  summary: "cli.undoEdit",
  options: [],
  operands: [1, 1],
  run: ({ operands, say, withCore }) =>
    withCore(async (core) => editResult(await core.edits.undo(operands[0] ?? ""), say)),
};
