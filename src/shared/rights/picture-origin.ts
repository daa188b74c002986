import type { CreditItem } from "../credit/credit.ts";

/**
 * How a picture came about, where readers must be told: made by a generative model, put together of parts some of which are, put together
 * of several pictures, or computed by other rules.
 */
export type PictureOrigin = "ai" | "ai-composite" | "composite" | "algorithmic";

/** IPTC NewsCodes, Digital Source Type (cv.iptc.org/newscodes/digitalsourcetype), by the last part of the address. */
const origins: Readonly<Record<string, PictureOrigin>> = {
  trainedalgorithmicmedia: "ai",
  compositewithtrainedalgorithmicmedia: "ai-composite",
  compositesynthetic: "ai-composite",
  composite: "composite",
  compositecapture: "composite",
  algorithmicmedia: "algorithmic",
  datadrivenmedia: "algorithmic",
};

/** The origin that a Digital Source Type stands for; null for a photograph, a scan, a drawing by hand or an unknown type. */
export function pictureOrigin(digitalSourceType: string): PictureOrigin | null {
  if (digitalSourceType === "") return null;
  const name = digitalSourceType.trim().toLowerCase().replace(/\/+$/, "").split(/[/:#]/).at(-1) ?? "";
  return Object.hasOwn(origins, name) ? (origins[name] ?? null) : null;
}

/** The origin that a page has to print beside a credit: none where the credit's own words say it. */
export function unsaidOrigin(digitalSourceType: string, items: readonly CreditItem[]): PictureOrigin | null {
  const origin = pictureOrigin(digitalSourceType);
  if (origin === null) return null;
  const said = new Set(items.flatMap(({ qualifiers }) => qualifiers));
  if (origin === "ai" && said.has("ai-generated")) return null;
  if (origin === "composite" && said.has("composite")) return null;
  return origin === "ai-composite" && said.has("ai-generated") && said.has("composite") ? null : origin;
}
