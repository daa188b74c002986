import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { safeUrl, siteUrl } from "../../safe-url.ts";
import { publicationTextAttributes, textAttributes, wordsAttributes } from "../../text-attributes.ts";

/** Only pictures inside the page itself, of the two kinds that a profile may hold. */
const inlinePicture = /^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+=*$/;
/** The height of the masthead's logo in pixels, and the most that one may be wide. */
const logoSize = { height: 40, width: 260 };

/** The name in the publication's own drawing where it has one. Its size stands on it, so that nothing moves. */
function renderLogo(name: string, page: PageContext): string {
  const { logo } = page.input.profile;
  if (!logo || !inlinePicture.test(logo.data) || !(logo.width > 0) || !(logo.height > 0)) return "";
  const scale = Math.min(logoSize.height / logo.height, logoSize.width / logo.width);
  const [width, height] = [logo.width, logo.height].map((side) => Math.max(1, Math.round(side * scale)));
  const { lang } = publicationTextAttributes(name, page);
  return `<img${attributes({ class: "logo", src: logo.data, alt: name, lang, width, height })}>`;
}

/** The publication's name or logo above the page, leading to its front where that has an address, and the story's section. */
export function renderMasthead(page: PageContext): string {
  const { profile, fields } = page.input;
  const name = profile.name.trim();
  const section = fields.section.trim();
  const site = siteUrl(profile.baseUrl);
  const parts: string[] = [];
  if (name !== "") {
    const text = renderLogo(name, page) || escapeText(name);
    const content = site === "" ? text : `<a${attributes({ href: `${site}/` })}>${text}</a>`;
    parts.push(`<p${attributes({ class: "publication", ...publicationTextAttributes(name, page) })}>${content}</p>`);
  }
  if (section !== "") {
    parts.push(`<p${attributes({ class: "section", ...textAttributes(section, page) })}>${escapeText(section)}</p>`);
  }
  return parts.length === 0 ? "" : `<header class="masthead">\n${parts.join("\n")}\n</header>`;
}

/** The follow bar as a list of links with names; nothing when the story has it switched off or no link can be written. */
export function renderFollow(page: PageContext): string {
  const { profile, fields } = page.input;
  if (!fields.followBar) return "";
  const links = profile.follow.flatMap(({ label, url }) => {
    const href = safeUrl(url);
    const text = label.trim();
    if (href === null || text === "") return [];
    const language = attributes({ ...publicationTextAttributes(text, page) });
    return [`<li${language}><a${attributes({ href })}>${escapeText(text)}</a></li>`];
  });
  if (links.length === 0) return "";
  const words = page.words.follow(profile.name.trim());
  const own = wordsAttributes(page);
  const label = `<p${attributes({ class: "row-title", ...own, id: "story-follow" })}>${escapeText(words)}</p>`;
  return `<nav class="follow" aria-labelledby="story-follow">\n${label}\n<ul>\n${links.join("\n")}\n</ul>\n</nav>`;
}

/** The comments policy under its heading; nothing when the story has it switched off or the publication has none. */
export function renderComments(page: PageContext): string {
  const { profile, fields } = page.input;
  const policy = profile.commentsPolicy.trim();
  if (!fields.commentsNotice || policy === "") return "";
  const paragraphs = policy
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .map((part) => `<p${attributes({ ...publicationTextAttributes(part, page) })}>${escapeText(part)}</p>`);
  const title = `<h2${attributes({ id: "comments-title", ...wordsAttributes(page) })}>${escapeText(page.words.comments)}</h2>`;
  return `<section class="comments" aria-labelledby="comments-title">\n${title}\n${paragraphs.join("\n")}\n</section>`;
}
