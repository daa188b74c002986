import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { safeUrl } from "../../safe-url.ts";
import { isolatedName, publicationTextAttributes, wordsAttributes } from "../../text-attributes.ts";

/** A writer's name, a link where the publication knows a page of that writer's. */
function renderName(name: string, page: PageContext): string {
  const written = isolatedName(name, page, { class: "name" });
  const known = page.input.profile.contributors.find((contributor) => contributor.name.trim() === name);
  const href = known ? safeUrl(known.url) : null;
  return href === null ? written : `<a${attributes({ rel: "author", href })}>${written}</a>`;
}

/** What the publication says where a story deliberately has no byline; a link where it says more elsewhere. Empty without a text. */
function renderNoByline(page: PageContext): string {
  const { text, url } = page.input.profile.noBylines;
  const policy = text.replace(/\s+/g, " ").trim();
  if (policy === "") return "";
  const href = safeUrl(url);
  const content = escapeText(policy);
  const linked = href === null ? content : `<a${attributes({ href })}>${content}</a>`;
  return `<p${attributes({ class: "no-byline", ...publicationTextAttributes(policy, page) })}>${linked}</p>`;
}

/** The names as the page prints them, each isolated; the publication's policy where there is none by choice; else empty. */
export function renderByline(page: PageContext): string {
  const { byline } = page.input.fields;
  if (byline.none) return renderNoByline(page);
  const names = byline.names.map((name) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) return "";
  const { words } = page;
  const written = names.map((name) => renderName(name, page));
  const last = written.pop();
  const list = written.length === 0 ? last : `${written.join(words.nameSeparator)}${words.lastNameSeparator}${last}`;
  return `<address${attributes({ class: "byline", ...wordsAttributes(page) })}>${words.by} ${list}</address>`;
}
