import type { Core } from "../../core/create-core.ts";
import { type BlockView, type PhotoView, type StoryView, storyView } from "../../core/stories/story-view.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { Command, CommandContext } from "../command.ts";

async function view(core: Core, id: string): Promise<StoryView> {
  const story = await core.stories.read(id);
  const ids = [...new Set(photosOf(story.parsed).map((place) => place.node.photo))].filter((photo) => photo !== "");
  const photos = ids.length === 0 ? [] : await core.photos.get(ids);
  const { profile, organisations } = await core.settings.get();
  return storyView(
    story,
    story.parsed,
    Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    profile.creditStyle,
    houseTable(organisations),
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

/** A line with `text` after `mark`; none when there is no text. */
const line = (mark: string, text: string) => (text === "" ? [] : [`${mark}${text}`]);

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
    case "pullquote":
      return [`> ${block.text}`, ...line("  — ", block.attribution)];
    case "factbox":
      return [...line("[] ", block.title), ...block.text.split("\n").map((text) => `  ${text}`)];
    case "correction": {
      const label = context.say(block.kind === "correction" ? "cli.correction" : "cli.clarification");
      return [`[${label}${block.date === "" ? "" : ` ${block.date}`}]`, ...line("  ", block.text)];
    }
    case "embed":
      return [`[${block.url}]`, ...line("  ", block.title), ...line("  ", block.text)];
    case "related":
      return [
        ...line("", block.title),
        ...block.links.map(({ text, url }) => `→ ${text}${url === "" ? "" : ` <${url}>`}`),
      ];
    case "table":
      return block.rows.map((row) => row.map((cell) => cell.replaceAll("\n", " ")).join(" | "));
    case "divider":
      return ["* * *"];
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
