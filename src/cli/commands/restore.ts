import { resolve } from "node:path";
import type { Command } from "../command.ts";

/** Puts a backup file, or the newest sound one of a folder, in the place of the data, which is kept aside whole. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "FILE|DIR",
  summary: "cli.restore",
  options: [],
  operands: [1, 1],
  async run(context) {
    const source = resolve(context.io.cwd, context.operands[0] ?? "");
    const { restoreBackup } = await import("../../core/backup/restore.ts");
    const result = await restoreBackup(context.dataDir, source, () => new Date());
    const damaged = result.originals.damaged.map((name) => context.say("backup.pictureDamaged", { name }));
    const kept = result.aside === "" ? [] : [context.say("backup.keptAside", { folder: result.aside })];
    return {
      exit: 0,
      json: result,
      lines: [context.say("backup.restored", { path: result.from }), ...kept],
      messages: damaged,
    };
  },
};
