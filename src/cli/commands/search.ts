import type { Command } from "../command.ts";
import { storyLines } from "./list.ts";

/** As many as are told; whoever finds more looks for more words. */
const most = 500;

/** The stories in which every word begins a word, the one saved last first. */
export const searchCommand: Command = {
  name: "search",
  usage: "WORDS",
  summary: "cli.search",
  options: [],
  operands: [1, 100],
  async run({ operands, say, withCore }) {
    const text = operands.join(" ");
    const { stories } = await withCore((core) => core.stories.search({ text, limit: most }));
    return {
      exit: 0,
      json: { stories },
      lines: stories.length > 0 ? storyLines(stories, say) : [say("cli.nothingFound", { text })],
    };
  },
};
