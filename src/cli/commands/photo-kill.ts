import type { KillResult, PhotoUse } from "../../shared/photo-uses.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext, CommandResult } from "../command.ts";

function useLines({ story, headline, places, live }: PhotoUse, say: CommandContext["say"]): string[] {
  return [
    `${story}  ${headline || say("cli.untitled")}`,
    ...live.map(({ folder }) => `  ${say("photoKill.live", { folder })}`),
    ...(places.length > 0 ? [`  ${say("photoKill.draft")}`] : []),
  ];
}

function reasonOf({ options }: CommandContext): string {
  const reason = options.reason?.trim() ?? "";
  if (reason === "") throw new UsageError("cli.reasonMissing");
  return reason;
}

function resultOf({ photo, uses }: KillResult, say: CommandContext["say"]): CommandResult {
  const lines = uses.flatMap((use) => useLines(use, say));
  return {
    exit: 0,
    json: { photo, uses },
    lines: [`${photo.id}  ${photo.file}`, ...(lines.length > 0 ? lines : [say("photoKill.unused")])],
  };
}

/** Says that a photo may not be used any more, on record with who and why, and lists every story and every published page with it. */
export const photoKillCommand: Command = {
  name: "photo kill",
  usage: "ID --reason TEXT",
  summary: "cli.photoKill",
  options: ["reason"],
  operands: [1, 1],
  async run(context) {
    const reason = reasonOf(context);
    const [id = ""] = context.operands;
    return resultOf(await context.withCore((core) => core.photos.kill(id, reason)), context.say);
  },
};

/** Takes a kill back, on record as well. */
export const photoReleaseCommand: Command = {
  name: "photo release",
  usage: "ID --reason TEXT",
  summary: "cli.photoRelease",
  options: ["reason"],
  operands: [1, 1],
  async run(context) {
    const reason = reasonOf(context);
    const [id = ""] = context.operands;
    return resultOf(await context.withCore((core) => core.photos.release(id, reason)), context.say);
  },
};
