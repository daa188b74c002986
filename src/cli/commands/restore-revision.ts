import type { Command } from "../command.ts";

/** Makes a kept version the story's text again. What it replaces is kept in the history first. */
export const restoreRevisionCommand: Command = {
  name: "restore-revision",
  usage: "ID REVISION",
  summary: "cli.restoreRevision",
  options: [],
  operands: [2, 2],
  async run(context) {
    const [id = "", revision = ""] = context.operands;
    const restored = await context.withCore((core) => core.revisions.restore(id, revision));
    return { exit: 0, json: { id, ...restored }, lines: [context.say("cli.restored", { version: restored.version })] };
  },
};
