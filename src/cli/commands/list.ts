import type { Core } from "../../core/create-core.ts";
import type { StorySummary } from "../../shared/stories.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

const pageSize = 500;

/** Every story, page by page. */
export async function allStories(core: Core): Promise<StorySummary[]> {
  const stories: StorySummary[] = [];
  for (;;) {
    const page = await core.stories.list({ offset: stories.length, limit: pageSize });
    stories.push(...page.stories);
    if (page.stories.length < pageSize || stories.length >= page.total) return stories;
  }
}

/** Stories as lines of a table: id, when it was changed, language, stage, publication, headline. */
export function storyLines(stories: readonly StorySummary[], say: CommandContext["say"]): string[] {
  const rows = stories.map((story) => [
    story.id,
    story.updatedAt.slice(0, 16).replace("T", " "),
    story.language,
    story.stage,
    story.publication,
    `${story.damaged ? `[${say("cli.damaged")}] ` : ""}${story.headline || say("cli.untitled")}`,
  ]);
  return textTable(rows);
}

/** Every story, the one changed last first. */
export const listCommand: Command = {
  name: "list",
  usage: "",
  summary: "cli.list",
  options: [],
  operands: [0, 0],
  async run(context) {
    const stories = await context.withCore(allStories);
    return {
      exit: 0,
      json: { stories, total: stories.length },
      lines: stories.length > 0 ? storyLines(stories, context.say) : [context.say("cli.noStories")],
    };
  },
};
