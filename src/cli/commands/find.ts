import type { Core } from "../../core/create-core.ts";
import { type StoryRow, type StorySort, storySortKeys } from "../../shared/story-list.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { storyLines } from "./list.ts";

/** As many as are told; whoever finds more asks for less. */
const most = 1000;
const pageSize = 200;

/** `due` is by the first due, `-due` by the last; the other way round for times of what was done. Throws `UsageError` for anything else. */
export function parseSort(text: string): StorySort {
  const [, minus, name] = /^(-?)(\w+)$/.exec(text) ?? [];
  const by = storySortKeys.find((key) => key === name);
  if (by === undefined) throw new UsageError("cli.badSort", { sort: text, known: storySortKeys.join(", ") });
  return { by, descending: minus === "-" };
}

/** As many as are told of the stories that a text of the search field finds, in an order, and how many there are. */
export async function findStories(core: Core, text: string, sort: StorySort) {
  const [total = 0] = await core.stories.count([text]);
  const stories: StoryRow[] = [];
  for (let after: string | undefined; stories.length < Math.min(total, most); ) {
    const page = await core.stories.find({ text, sort, limit: pageSize, after });
    stories.push(...page.stories);
    if (page.next === null) break;
    after = page.next;
  }
  return { stories: stories.slice(0, most), total };
}

/** The stories that a text of the search field finds, operators included, the one saved last first or in another order. */
export const findStoriesCommand: Command = {
  name: "find",
  usage: "TEXT [--sort KEY]",
  summary: "cli.find",
  options: ["sort"],
  operands: [1, 100],
  async run({ operands, options, say, withCore }) {
    const text = operands.join(" ");
    const sort = options.sort === undefined ? parseSort("-updated") : parseSort(options.sort);
    const { stories, total } = await withCore((core) => findStories(core, text, sort));
    return {
      exit: 0,
      json: { stories, total },
      lines: stories.length > 0 ? storyLines(stories, say) : [say("cli.nothingFound", { text })],
      ...(total > stories.length ? { messages: [say("cli.foundMore", { shown: stories.length, total })] } : {}),
    };
  },
};
