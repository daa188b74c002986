/** The scheme and the only host that the desk is served under. */
export const deskScheme = "app";
const deskHost = "main";
export const deskUrl = `${deskScheme}://${deskHost}/`;

/** Whether an address is one of our own. Parsed, never compared as text: `app://main@elsewhere/` only begins like ours. */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === `${deskScheme}:` && url.host === deskHost;
}

/** Whether an address is the desk itself, the only page that a window may show. */
export function isDeskUrl(text: string): boolean {
  return isOwnUrl(text) && URL.parse(text)?.pathname === "/";
}

/** Whether an address is a frozen candidate's, the only thing that a frame inside the desk may show. */
export function isPreviewUrl(text: string): boolean {
  return isOwnUrl(text) && (URL.parse(text)?.pathname.startsWith("/preview/") ?? false);
}

/** Whether an address may be handed to the system: the web over https, and mail. */
export function isOutsideUrl(text: string): boolean {
  const protocol = URL.parse(text)?.protocol;
  return protocol === "https:" || protocol === "mailto:";
}
