import type { Command } from "../command.ts";

/** Gives a published story another slug, from its next publication on: then the old folder leads to the new one. */
export const slugCommand: Command = {
  name: "slug",
  usage: "ID NEW-SLUG",
  summary: "cli.slug",
  options: [],
  operands: [2, 2],
  async run(context) {
    const [id = "", wanted = ""] = context.operands;
    const { slug } = await context.withCore((core) => core.stories.changeSlug(id, wanted));
    return { exit: 0, json: { id, slug }, lines: [slug] };
  },
};
