import { perText } from "../../text/per-text.ts";

const trackers =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|yclid|mc_cid|mc_eid|igsh(?:id)?|_hsenc|_hsmi|vero_id|oly_enc_id|wickedid|s_cid)$/i;

/** The address without the parameters by which readers are followed about, the rest of it letter for letter; null where there are none. */
export const withoutTrackers = perText((url): string | null => {
  const [, before = "", query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  const kept = query.split("&").filter((part) => !trackers.test(part.split("=")[0] ?? ""));
  if (query === "" || kept.length === query.split("&").length) return null;
  return `${before}${kept.length > 0 ? `?${kept.join("&")}` : ""}${fragment}`;
});

const hostOf = (url: string) =>
  /^\s*https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#\s]*)/i.exec(url)?.[1]?.toLowerCase() ?? null;

/** Names that only a network of one's own knows (RFC 6761, RFC 6762, RFC 8375, ICANN's "internal") and addresses that are on none (RFC 1918 and others). */
const ownName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa|localdomain)$/;
const ownNumber = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+(?:\.\d+)*$/;
const ownSix = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;

/** Whether an address leads to this machine or into a network of one's own: no reader can follow it. */
export const isLocal = perText((url): boolean => {
  if (/^\s*(?:file:|\\\\)/i.test(url)) return true;
  const host = hostOf(url);
  if (host === null || host === "") return false;
  if (host.startsWith("[")) return ownSix.test(host);
  return !host.includes(".") || ownName.test(host) || ownNumber.test(host);
});

/** Whether an address was copied wrong: a scheme twice, a sentence's mark at its end, blanks, dots where something was cut, a host that cannot be. */
export const isMalformed = perText((url): boolean => {
  const address = url.trim();
  if (!/^https?:/i.test(address)) return false;
  if (/^https?:\/*https?(?::|\/\/)/i.test(address) || /\s|…|%20$/i.test(address)) return true;
  if (/[.,;:!”“"'’]$/.test(address) || (address.endsWith(")") && !address.includes("("))) return true;
  const host = hostOf(address) ?? "";
  return /\.\.|^\.|^-|-$|[,_]|\.\d+[a-z]|\.[a-z]$/.test(host) || /^www\.[^.]+$/.test(host);
});
