import type { Core } from "../../core/create-core.ts";
import { type BlockView, type PhotoView, type StoryView, storyView } from "../../core/stories/story-view.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { Command, CommandContext } from "../command.ts";

async function view(core: Core, id: string): Promise<StoryView> {
  const story = await core.stories.read(id);
  const ids = [...new Set(photosOf(story.parsed).map((place) => place.node.photo))].filter((photo) => photo !== "");
  const photos = ids.length === 0 ? [] : await core.photos.get(ids);
  const { profile } = await core.settings.get();
  return storyView(
    story,
    story.parsed,
    Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    profile.creditStyle,
  );
}

function photoLines(photo: PhotoView, context: CommandContext): string[] {
  const label = photo.photo ? context.say("cli.photo", { id: photo.photo }) : context.say("cli.placeholder");
  const alt = photo.alt === "" ? "" : `alt${photo.altLanguage === "" ? "" : ` (${photo.altLanguage})`}: ${photo.alt}`;
  return [
    `[${label}]`,
    ...[photo.caption, alt, photo.credit.text].filter((line) => line !== "").map((line) => `  ${line}`),
  ];
}

function blockLines(block: BlockView, context: CommandContext): string[] {
  switch (block.type) {
    case "photo":
      return photoLines(block, context);
    case "gallery":
      return block.photos.flatMap((photo) => photoLines(photo, context));
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text}`];
    case "list":
      return block.items.map((item, at) => (block.ordered ? `${at + 1}. ${item}` : `- ${item}`));
    case "quote":
      return [`> ${block.text}`];
    case "sealed":
      return [`[${context.say("cli.sealed")}]`];
    default:
      return [block.text];
  }
}

function lines(story: StoryView, context: CommandContext): string[] {
  const byline = story.byline.none ? context.say("cli.noByline") : story.byline.names.join(", ");
  const head = [story.kicker, story.headline, story.standfirst, byline].filter((line) => line !== "");
  const facts = [story.id, story.language, story.stage, story.publication].join("  ");
  return [facts, "", ...head, ...story.blocks.flatMap((block) => ["", ...blockLines(block, context)])];
}

/** One story whole: head, fields and blocks in reading order. */
export const showCommand: Command = {
  name: "show",
  usage: "ID",
  summary: "cli.show",
  options: [],
  operands: [1, 1],
  async run(context) {
    const story = await context.withCore((core) => view(core, context.operands[0] ?? ""));
    return { exit: 0, json: story, lines: lines(story, context) };
  },
};
