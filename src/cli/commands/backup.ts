import { resolve } from "node:path";
import type { Command } from "../command.ts";
import { byteSize } from "../text-table.ts";

/** Copies database and pictures to a folder while nothing else has the data open. Nothing in the folder is ever replaced. */
export const backupCommand: Command = {
  name: "backup",
  usage: "DIR",
  summary: "cli.backup",
  options: [],
  operands: [1, 1],
  async run(context) {
    const folder = resolve(context.io.cwd, context.operands[0] ?? "");
    const { backup, originals } = await context.withCore((core) => core.backups.makeIn(folder));
    const damaged = originals.damaged.map((name) => context.say("backup.pictureDamaged", { name }));
    return {
      exit: damaged.length === 0 ? 0 : 1,
      json: { backup, originals },
      lines: [
        context.say("backup.made", { path: backup.path, size: byteSize(backup.bytes) }),
        context.say("backup.pictures", { copied: originals.copied, present: originals.present }),
      ],
      messages: damaged,
    };
  },
};
