import { storySummary } from "../../shared/stories.ts";
import type { Command } from "../command.ts";
import { findStories } from "./find.ts";
import { storyLines } from "./list.ts";

/** What `find` does, by the name and in the shape that it had before there were operators and orders. */
export const searchCommand: Command = {
  name: "search",
  usage: "TEXT",
  summary: "cli.search",
  options: [],
  operands: [1, 100],
  async run({ operands, say, withCore }) {
    const text = operands.join(" ");
    const { stories } = await withCore((core) => findStories(core, text, { by: "updated", descending: true }));
    return {
      exit: 0,
      json: { stories: stories.map((story) => storySummary.parse(story)) },
      lines: stories.length > 0 ? storyLines(stories, say) : [say("cli.nothingFound", { text })],
    };
  },
};
