import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import type { ShareService } from "../../page-words.ts";
import { wordsAttributes } from "../../text-attributes.ts";

/** For a query: also what `encodeURIComponent` leaves and a mail program or a page's source could trip over. */
const query = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** The services' own addresses for passing a page on: plain links, which tell nobody anything until they are followed. */
function shareAddresses(page: PageContext): [ShareService, string][] {
  const { headline: title, description, url } = page;
  const mail = [description, url].filter((part) => part !== "").join("\n\n");
  return [
    ["email", `mailto:?subject=${query(title)}&body=${query(mail)}`],
    ["whatsapp", `https://wa.me/?text=${query(`${title}\n${url}`)}`],
    ["telegram", `https://t.me/share/url?url=${query(url)}&text=${query(title)}`],
    ["facebook", `https://www.facebook.com/sharer/sharer.php?u=${query(url)}`],
    ["x", `https://x.com/intent/post?text=${query(title)}&url=${query(url)}`],
  ];
}

/**
 * Links for passing the story on; nothing where the publication does not want them, or where there is nothing to pass on: no
 * headline yet, or no address of the page, without which a message would lead nowhere.
 */
export function renderShare(page: PageContext): string {
  if (!page.input.profile.shareLinks || page.headline === "" || page.url === "") return "";
  const { words } = page;
  const links = shareAddresses(page).map(
    ([service, href]) =>
      `<li><a${attributes({ rel: "nofollow", href })}>${escapeText(words.shareBy[service])}</a></li>`,
  );
  const own = wordsAttributes(page);
  const title = `<p${attributes({ class: "row-title", ...own, id: "story-share" })}>${escapeText(words.share)}</p>`;
  const list = `<ul${attributes({ ...own })}>\n${links.join("\n")}\n</ul>`;
  return `<nav class="share" aria-labelledby="story-share">\n${title}\n${list}\n</nav>`;
}
