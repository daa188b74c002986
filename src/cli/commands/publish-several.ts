import { resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import type { ManyReport } from "../../shared/publish-many.ts";
import { UsageError } from "../cli-io.ts";
import type { CommandContext, CommandResult } from "../command.ts";
import { textTable } from "../text-table.ts";
import { allStories } from "./list.ts";

async function publish(core: Core, { operands, options, io, language }: CommandContext): Promise<ManyReport | null> {
  if (options.resume) await core.many.resume(language);
  else {
    const ids = options.all ? (await allStories(core)).map(({ id }) => id) : operands;
    const out = resolve(io.cwd, options.out ?? "");
    await core.many.start({ ids, out, onlyDue: options.all === true }, language);
  }
  await core.many.finished();
  return core.many.report();
}

/**
 * Publishes several stories; `--all` those that are due, `--resume` the rest of what was cut off. One that cannot be published is named
 * in a table and keeps no other from going out; the exit code is then 1.
 */
export async function publishSeveral(context: CommandContext): Promise<CommandResult> {
  const { operands, options, say } = context;
  const single = (["override", "note"] as const).find((name) => options[name] !== undefined);
  if (single) throw new UsageError("cli.manyOverride", { option: `--${single}` });
  if ((options.all || options.resume) && operands.length > 0) throw new UsageError("cli.manyStories");
  if (!options.resume && options.out === undefined) throw new UsageError("cli.outMissing");
  const report = await context.withCore((core) => publish(core, context));
  if (!report) throw new UsageError("cli.manyStories");
  const { state, failures, ...counts } = report;
  const done = state === "done";
  return {
    exit: done && failures.length === 0 ? 0 : 1,
    json: report,
    lines: [
      ...textTable(failures.map(({ id, headline, reason }) => [id, headline || say("cli.untitled"), reason])),
      say(done ? "cli.manyDone" : "cli.manyLeft", counts),
    ],
  };
}
