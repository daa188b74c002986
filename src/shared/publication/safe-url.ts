import { cleanText } from "./escape.ts";

const webStart = /^(https?):\/\/((?:[^\s"#%/:<>?@[\\\]^`{|}\p{Cf}]+|\[[0-9a-f:.]+\])(?::\d{1,5})?)(?=[/?#]|$)/iu;
const mail = /^mailto:(?=[^\s<>"@]+@[^\s<>"@]+$)/i;

/** Percent-encodes what a URL may not hold as it stands (URL Standard, "URL code points"), and invisible characters. */
function encodeTail(tail: string): string {
  const encoded = tail
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[\s"<>\\^`{|}[\]\p{Cf}\ufffd]/gu, (character) => encodeURIComponent(character));
  const fragment = encoded.indexOf("#");
  if (fragment < 0) return encoded;
  return `${encoded.slice(0, fragment)}#${encoded.slice(fragment + 1).replaceAll("#", "%23")}`;
}

/** An address of the web with nothing in it that would have to be written otherwise, as nearly all are. */
const plainWeb =
  /^https?:\/\/[a-z0-9][a-z0-9.-]*(?:\/[\w.~!$*+,;=:@/-]*)?(?:\?[\w.~!$*+,;=:@/?&-]*)?(?:#[\w.~!$*+,;=:@/?&-]*)?$/;

/**
 * The address as a page may link to it, or null when it is none: only `http:`, `https:` and `mailto:`, with a host or
 * a mailbox, without a user name. The result is a valid URL string.
 */
export function safeUrl(value: string): string | null {
  if (plainWeb.test(value)) return value;
  const address = cleanText(value)
    .replace(/[\t\n]/g, "")
    .trim();
  const web = webStart.exec(address);
  if (web?.[1] && web[2]) {
    return `${web[1].toLowerCase()}://${web[2]}${encodeTail(address.slice(web[0].length))}`;
  }
  return mail.test(address) ? `mailto:${encodeTail(address.slice("mailto:".length))}` : null;
}

/** The publication's base address without a trailing slash, or empty when there is none that absolute links can stand on. */
export function siteUrl(baseUrl: string): string {
  const url = safeUrl(baseUrl);
  return url === null || !url.startsWith("http") || /[?#]/.test(url) ? "" : url.replace(/\/+$/, "");
}

/** The page's own absolute address, or empty without a usable base address. A story is a folder, so it ends in a slash. */
export function pageUrl(baseUrl: string, slug: string): string {
  const site = siteUrl(baseUrl);
  return site === "" ? "" : `${site}/${encodeURIComponent(slug.toWellFormed())}/`;
}
