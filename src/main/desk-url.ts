/** The scheme and the only host that the desk is served under. */
export const deskScheme = "app";
const deskHost = "main";
export const deskUrl = `${deskScheme}://${deskHost}/`;

/** Pictures have a scheme, and so an origin, of their own: no script of any page may read them. */
export const mediaScheme = "media";
const mediaHost = "asset";
export const mediaUrl = `${mediaScheme}://${mediaHost}/`;

/** Parsed, never compared as text: `app://main@elsewhere/` only begins like ours. */
function isAt(text: string, scheme: string, host: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === `${scheme}:` && url.host === host;
}

/** Whether an address is on the desk's own origin. */
export function isOwnUrl(text: string): boolean {
  return isAt(text, deskScheme, deskHost);
}

/** Whether an address is a picture's. */
export function isMediaUrl(text: string): boolean {
  return isAt(text, mediaScheme, mediaHost);
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

const loadable = new Set([`${deskScheme}:`, `${mediaScheme}:`, "blob:", "data:", "devtools:"]);

/** Whether a window may load anything from an address: only what Galley itself serves, what a page made, and the debugger. */
export function isLoadable(text: string): boolean {
  return loadable.has(URL.parse(text)?.protocol ?? "");
}
