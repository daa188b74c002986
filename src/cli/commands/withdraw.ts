import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { publishOne } from "./publish-one.ts";

/** Puts a notice with the reason in the place of the story's page, wherever readers have it. */
export const withdrawCommand: Command = {
  name: "withdraw",
  usage: "ID --reason TEXT",
  more: ["[--out DIR]"],
  summary: "cli.withdraw",
  options: ["reason", "out"],
  operands: [1, 1],
  async run(context) {
    const { reason, out } = context.options;
    if (reason === undefined) throw new UsageError("cli.withdrawReason");
    // Where readers have the page is on record; the folder counts only where there is no such place any more.
    const folder = out ?? (await context.withCore((core) => core.settings.get())).outFolder;
    return publishOne({ ...context, options: { ...context.options, out: folder } }, { kind: "withdraw", note: reason });
  },
};
