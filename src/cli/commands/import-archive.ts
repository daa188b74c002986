import { resolve } from "node:path";
import type { Command } from "../command.ts";

/** Adds what an archive holds and the data folder does not; what is there stays as it is. */
export const importArchiveCommand: Command = {
  name: "import-archive",
  usage: "DIR",
  summary: "cli.importArchive",
  options: [],
  operands: [1, 1],
  async run(context) {
    const folder = resolve(context.io.cwd, context.operands[0] ?? "");
    const read = await context.withCore((core) => core.archives.read(folder));
    const { added, present, photos, renamed, leftOut } = read;
    return {
      exit: leftOut.length === 0 ? 0 : 1,
      json: read,
      lines: [context.say("archive.read", { added: added.length, present: present.length, photos })],
      messages: [
        ...renamed.map((one) => context.say("archive.renamed", one)),
        ...leftOut.map((name) => context.say("archive.leftOut", { name })),
      ],
    };
  },
};
