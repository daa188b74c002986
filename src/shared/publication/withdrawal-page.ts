import { barePage, fallBack, ownText } from "./bare-page.ts";
import { attributes, escapeText } from "./escape.ts";
import { noticeWords } from "./notice-words.ts";
import type { PrintedTime } from "./page-input.ts";
import { pageWords } from "./page-words.ts";
import type { PublicationProfile } from "./profile.ts";
import { pageUrl, siteUrl } from "./safe-url.ts";

/** What the notice of a withdrawal is made of. */
export interface Withdrawal {
  storyId: string;
  slug: string;
  /** The story's; the reason is taken for the same where its letters do not say otherwise. */
  language: string;
  headline: string;
  /** What readers are told. */
  reason: string;
  withdrawn: PrintedTime;
  profile: PublicationProfile;
}

function masthead({ profile, language }: Withdrawal): string[] {
  const name = profile.name.trim();
  if (name === "") return [];
  const site = siteUrl(profile.baseUrl);
  const text = ownText("bdi", name, language);
  return [`<header>${site === "" ? text : `<a${attributes({ href: `${site}/` })}>${text}</a>`}</header>`];
}

/**
 * The page that takes the place of a story that was withdrawn: its headline, that and when it was withdrawn, and why. Nothing else of
 * the story is in it, and search engines are asked to forget the page.
 */
export function withdrawalPage(withdrawal: Withdrawal): string {
  const { storyId, slug, language, reason, withdrawn, profile } = withdrawal;
  const words = noticeWords(language);
  const headline = withdrawal.headline.trim() || pageWords(language).untitled;
  const own = fallBack(words.language, language);
  const time = `<time${attributes({ datetime: withdrawn.iso })}>${escapeText(pageWords(language).time(withdrawn))}</time>`;
  const url = pageUrl(profile.baseUrl, slug);
  return barePage({
    storyId,
    language,
    title: [headline, profile.name.trim()].filter(Boolean).join(" – "),
    head: [
      `<meta name="robots" content="noindex">`,
      ...(url === "" ? [] : [`<link${attributes({ rel: "canonical", href: url })}>`]),
    ],
    main: [
      ...masthead(withdrawal),
      "<main>",
      "<article>",
      `<p${attributes({ class: "label", ...own })}>${escapeText(words.withdrawn)}</p>`,
      ownText("h1", headline, language),
      `<p${attributes(own)}>${words.withdrawnOn(time)}</p>`,
      ...reason
        .split(/\n+/)
        .filter((line) => line.trim() !== "")
        .map((line) => ownText("p", line.trim(), language)),
      "</article>",
      "</main>",
    ],
  });
}
