import { resolve } from "node:path";
import type { Command } from "../command.ts";

/** Writes a story's versions as a git repository, for those who want to look at them with other tools. */
export const historyGitCommand: Command = {
  name: "history-git",
  usage: "ID DIR",
  summary: "cli.historyGit",
  options: [],
  operands: [2, 2],
  async run(context) {
    const [id = "", operand = ""] = context.operands;
    const folder = resolve(context.io.cwd, operand);
    const written = await context.withCore((core) => core.historyGit(id, folder));
    return {
      exit: 0,
      json: written,
      lines: [context.say("git.written", { folder, count: written.versions })],
      messages: written.unreadable.map((name) => context.say("archive.missing", { name })),
    };
  },
};
