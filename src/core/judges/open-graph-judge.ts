import type { HtmlElement } from "html-validate";
import type { JudgedTexts, Judgement } from "./judgement.ts";
import { attributeOf } from "./page-tree.ts";

const card = { judge: "open-graph", where: "index.html" } as const;

/** The four that ogp.me requires of every page, and who says so. */
const required = ["og:title", "og:type", "og:url", "og:image"] as const;
const source = "ogp.me";
const once = ["og:title", "og:type", "og:url", "og:description", "og:site_name", "og:locale", "article:published_time"];

function cardOf(root: HtmlElement): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of root.querySelectorAll("meta[property]")) {
    const name = attributeOf(meta, "property");
    found.set(name, [...(found.get(name) ?? []), attributeOf(meta, "content")]);
  }
  return found;
}

/** Whether the page has what Open Graph (ogp.me) requires and what networks need to show a large card. */
export function judgeOpenGraph(root: HtmlElement, { hasAddress }: Pick<JudgedTexts, "hasAddress">): Judgement[] {
  const said = cardOf(root);
  const hasPictures = root.querySelector("figure img") !== null;
  const found: Judgement[] = [];
  if (!hasAddress) found.push({ ...card, severity: "warning", key: "validate.noAddress" });
  for (const property of required) {
    if (said.has(property) || (property === "og:image" && !hasPictures)) continue;
    if (!hasAddress && (property === "og:image" || property === "og:url")) continue;
    found.push({ ...card, severity: "error", key: "validate.ogRequired", values: { property, source } });
  }
  for (const property of ["og:url", "og:image"]) {
    const wrong = (said.get(property) ?? []).some((value) => !/^https?:\/\//.test(value));
    if (wrong) found.push({ ...card, severity: "error", key: "validate.ogAddress", values: { property } });
  }
  for (const property of once) {
    if ((said.get(property)?.length ?? 0) > 1)
      found.push({ ...card, severity: "error", key: "validate.ogTwice", values: { property } });
  }
  const [width, height] = ["og:image:width", "og:image:height"].map((name) =>
    Number(said.get(name)?.[0] ?? Number.NaN),
  );
  if (width !== undefined && height !== undefined && (width < 600 || height < 315)) {
    found.push({ ...card, severity: "info", key: "validate.ogSmall", values: { width, height } });
  }
  return found;
}
