import { basename, resolve } from "node:path";
import type { Command } from "../command.ts";

/** Makes a story of each file. A file that cannot be imported is told of and the others go on; then the exit code is 1. */
export const importCommand: Command = {
  name: "import",
  usage: "FILE…",
  summary: "cli.import",
  options: [],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const files = context.operands.map((operand) => {
      const path = resolve(context.io.cwd, operand);
      return { path, name: basename(path), temporary: false };
    });
    const { stories, failed } = await context.withCore((core) => core.imports.importFiles(files, context.language));
    return {
      exit: failed.length === 0 ? 0 : 1,
      json: { stories, failed },
      lines: stories.flatMap((story) => [`${story.id}  ${story.headline}`, ...story.report.map((line) => `  ${line}`)]),
      messages: failed.map((file) => file.reason),
    };
  },
};
