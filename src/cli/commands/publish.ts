import { mostStories } from "../../shared/publish-many.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { publishOne } from "./publish-one.ts";
import { publishSeveral } from "./publish-several.ts";

/** Freezes the story as it is now and writes it to `DIR/<slug>`. Refused, with every finding, while a check blocks that no reason overrides. */
export const publishCommand: Command = {
  name: "publish",
  usage: "ID… --out DIR",
  more: ["[--override CODE=reason] [--note LINE]", "galley publish --all --out DIR", "galley publish --resume"],
  summary: "cli.publish",
  options: ["out", "override", "note", "all", "resume"],
  operands: [0, mostStories],
  async run(context) {
    const { all, resume } = context.options;
    if (all || resume || context.operands.length > 1) return publishSeveral(context);
    if (context.operands.length === 0) throw new UsageError("cli.manyStories");
    return publishOne(context, { kind: "publish", note: context.options.note ?? "" });
  },
};
