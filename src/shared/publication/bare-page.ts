import type { Direction } from "../document/nodes.ts";
import { guessLanguage, languageDirection, resolveDirection } from "../text/direction.ts";
import { attributes, escapeText } from "./escape.ts";

/** The frame of a page that stands where a story's page stood. */
export interface BarePage {
  storyId: string;
  /** The story's. */
  language: string;
  title: string;
  /** Elements for the head, as HTML, beside those that every such page has. */
  head: readonly string[];
  /** What stands in `main`, as HTML. */
  main: readonly string[];
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; }
header, main { max-inline-size: 38rem; margin-inline: auto; padding: 1.25rem 1.25rem 0; }
header { font-weight: 700; }
h1 { font-size: 1.875rem; line-height: 1.2; margin-block: .5rem 1rem; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; }
.label { margin: 0; font-weight: 700; color: #8c1515; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { color: #ececec; background: #141414; }
  .label { color: #ff9d8f; }
}
`;

/** A text of somebody's in an element, in its own language and direction where they are not the story's. */
export function ownText(tag: string, text: string, language: string, more: Record<string, string> = {}): string {
  const usual = languageDirection(language);
  const dir: Direction = resolveDirection(text, usual, null);
  const lang = guessLanguage(text, language);
  const own = { ...more, lang: lang === "" ? undefined : lang, dir: dir === usual ? undefined : dir };
  return `<${tag}${attributes(own)}>${escapeText(text)}</${tag}>`;
}

/** What words of a page's own need where they had to fall back to another language than the story's. */
export function fallBack(words: string, story: string): Record<string, string> {
  if (words === story.split("-")[0]) return {};
  const dir = languageDirection(words);
  return { lang: words, ...(dir === languageDirection(story) ? {} : { dir }) };
}

/** A whole page, ending in a line feed, without script and without any other file. Same input, same text. */
export function barePage({ storyId, language, title, head, main }: BarePage): string {
  return [
    "<!DOCTYPE html>",
    `<html${attributes({ lang: language, dir: languageDirection(language) })}>`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeText(title)}</title>`,
    `<meta name="color-scheme" content="light dark">`,
    // Whose folder it is (core/publish/story-folder.ts).
    `<meta${attributes({ name: "galley-story", content: storyId })}>`,
    ...head,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    ...main,
    "</body>",
    "</html>\n",
  ].join("\n");
}
