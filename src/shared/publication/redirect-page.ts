import { barePage, fallBack, ownText } from "./bare-page.ts";
import { attributes, escapeText } from "./escape.ts";
import { noticeWords } from "./notice-words.ts";
import { pageWords } from "./page-words.ts";
import { pageUrl } from "./safe-url.ts";

/** What the page that leads on is made of. */
export interface RedirectPage {
  storyId: string;
  language: string;
  headline: string;
  /** Where the story stands now, in a folder beside this one. */
  slug: string;
  /** The publication's; empty for none. */
  baseUrl: string;
}

/**
 * The page in the folder of a story's earlier slug: readers and search engines are led on at once and for good, and there is a link for
 * whoever is not. It names the page itself, so that it also works where folders have no index: from a disk.
 */
export function redirectPage({ storyId, language, slug, baseUrl, ...story }: RedirectPage): string {
  const words = noticeWords(language);
  const headline = story.headline.trim() || pageWords(language).untitled;
  const to = `../${encodeURIComponent(slug.toWellFormed())}/index.html`;
  return barePage({
    storyId,
    language,
    title: headline,
    head: [
      `<meta${attributes({ "http-equiv": "refresh", content: `0; url=${to}` })}>`,
      `<link${attributes({ rel: "canonical", href: pageUrl(baseUrl, slug) || to })}>`,
    ],
    main: [
      "<main>",
      `<p${attributes(fallBack(words.language, language))}>${escapeText(words.moved)}</p>`,
      `<p><a${attributes({ href: to })}>${ownText("bdi", headline, language)}</a></p>`,
      "</main>",
    ],
  });
}
