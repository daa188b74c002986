import { resolve } from "node:path";
import type { Command } from "../command.ts";

/** Writes everything that Galley keeps to an empty folder, in open formats. */
export const archiveCommand: Command = {
  name: "archive",
  usage: "DIR",
  summary: "cli.archive",
  options: [],
  operands: [1, 1],
  async run(context) {
    const folder = resolve(context.io.cwd, context.operands[0] ?? "");
    const written = await context.withCore((core) => core.archives.write(folder));
    const { stories, photos, files, missing, originals } = written;
    const damaged = originals.damaged.map((name) => context.say("backup.pictureDamaged", { name }));
    return {
      exit: damaged.length === 0 && missing.length === 0 ? 0 : 1,
      json: written,
      lines: [context.say("archive.written", { folder, stories, photos, files })],
      messages: [...damaged, ...missing.map((name) => context.say("archive.missing", { name }))],
    };
  },
};
