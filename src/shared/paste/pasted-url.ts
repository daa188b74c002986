import { withoutTrackers } from "../checks/text/link-address.ts";

/** Addresses that only pass one on and note who went: of search pages, mail programs and networks. The parameter holds the real one. */
const wrappers: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, "q|url"],
  [/^https?:\/\/[a-z0-9]+\.safelinks\.protection\.outlook\.com\/\?/i, "url"],
  [/^https?:\/\/l\.(?:facebook|instagram)\.com\/(?:l\.php)?\?/i, "u"],
];

function unwrapped(address: string): string {
  const name = wrappers.find(([host]) => host.test(address))?.[1];
  const inner = name && new RegExp(`[?&](?:${name})=([^&#]+)`, "i").exec(address)?.[1];
  if (!inner) return address;
  try {
    const real = decodeURIComponent(inner);
    return /^https?:\/\//i.test(real) ? real : address;
  } catch {
    return address;
  }
}

/**
 * The address of a copied link as a page may hold it: `http`, `https` or `mailto`, led past those that only count clicks, and without the
 * parameters that follow readers. Null for any other kind, for one inside the page that was copied, and for one that is not whole.
 */
export function pastedUrl(href: string): string | null {
  // Browsers ignore control characters and blanks around and inside a scheme.
  let address = "";
  for (const letter of href.trim()) if (letter > " " || address.includes(":")) address += letter;
  if (address.startsWith("//")) address = `https:${address}`;
  const real = unwrapped(address);
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s]*@)\S*$/i.test(real)) return null;
  return withoutTrackers(real) ?? real;
}
