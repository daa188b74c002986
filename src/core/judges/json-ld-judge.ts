import type { HtmlElement } from "html-validate";
import { articleRules, creditProperties, type DataRule } from "./json-ld-rules.ts";
import type { JudgedTexts, Judgement } from "./judgement.ts";
import { shortened } from "./judgement.ts";
import { attributeOf, placeOf, textIn } from "./page-tree.ts";

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isThere = (value: unknown) =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** The values at a path; an undefined one for each place where it is missing. No place, no value. */
function valuesAt(thing: unknown, path: string): unknown[] {
  const [step = "", ...rest] = path.split(".");
  const name = step.replace(/\[\]$/, "");
  const value = isThing(thing) ? thing[name] : undefined;
  const values = step.endsWith("[]") ? (Array.isArray(value) ? value : []) : [value];
  return rest.length === 0 ? values : values.flatMap((one) => (one === undefined ? [] : valuesAt(one, rest.join("."))));
}

/** ISO 8601 with time and zone. */
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const data = { judge: "json-ld", where: "index.html" } as const;

function ruled(article: Thing, rule: DataRule): Judgement[] {
  const { path, level, source, kind } = rule;
  const values = valuesAt(article, path);
  const missing = values.length === 0 ? !path.includes("[]") : values.some((value) => !isThere(value));
  if (missing) {
    return level === "required"
      ? [{ ...data, severity: "error", key: "validate.ldRequired", values: { property: path, source } }]
      : [{ ...data, severity: "info", key: "validate.ldRecommended", values: { property: path, source } }];
  }
  const wrong = (test: RegExp) => values.some((value) => !test.test(String(value)));
  if (kind === "date" && wrong(zoned))
    return [{ ...data, severity: "error", key: "validate.ldDate", values: { property: path } }];
  if (kind === "address" && wrong(/^https?:\/\//)) {
    return [{ ...data, severity: "error", key: "validate.ldAddress", values: { property: path } }];
  }
  return [];
}

/** The credit as it stands under each picture of the page, by the file of its `img`. Empty where none is printed. */
function shownCredits(root: HtmlElement): Map<string, { credit: string; where: string }> {
  const figures = root.querySelectorAll("figure").filter((figure) => figure.querySelector("img") !== null);
  return new Map(
    figures.map((figure) => {
      const image = figure.querySelector("img") as HtmlElement;
      const credit = figure.querySelector("figcaption .credit");
      return [attributeOf(image, "src"), { credit: credit ? textIn(credit) : "", where: placeOf(figure) }];
    }),
  );
}

const isolates = /[\u2066-\u2069]/g;

/** Whether every picture on the page is in the data, and with the credit that readers see. */
function judgePictures(images: readonly Thing[], root: HtmlElement): Judgement[] {
  const shown = shownCredits(root);
  const named = new Set<string>();
  const found: Judgement[] = [];
  for (const image of images) {
    const { credit, where } = [...shown].find(([src]) => String(image.contentUrl).endsWith(src))?.[1] ?? {};
    for (const [src] of shown) if (String(image.contentUrl).endsWith(src)) named.add(src);
    const text = shortened(String(image.creditText ?? ""), 1000);
    const printed = credit?.replace(isolates, "") ?? "";
    const differs = credit !== undefined && (text === "" ? printed !== "" : !printed.includes(text));
    if (differs) {
      const values = { data: shortened(text, 120), shown: shortened(printed, 120) };
      found.push({ ...data, where: where ?? "index.html", severity: "error", key: "validate.ldCredit", values });
    }
    const saysWhose = creditProperties.some((property) => isThere(image[property]));
    // A picture that is exempt prints none, by decision.
    if (!saysWhose && printed !== "") {
      const values = {
        property: creditProperties.map((one) => `image[].${one}`).join(" / "),
        source: "Google, image metadata",
      };
      found.push({ ...data, severity: "error", key: "validate.ldRequired", values });
    }
  }
  const count = [...shown.keys()].filter((src) => !src.startsWith("data:") && !named.has(src)).length;
  return count === 0
    ? found
    : [...found, { ...data, severity: "error", key: "validate.ldPictures", values: { count } }];
}

function readArticle(root: HtmlElement): Thing | Judgement {
  const script = root.querySelectorAll("script").find((one) => attributeOf(one, "type") === "application/ld+json");
  if (!script) return { ...data, severity: "error", key: "validate.ldNone" };
  try {
    // Galley writes no entities in a script: the text is the JSON itself.
    const value: unknown = JSON.parse(script.textContent);
    return isThing(value) ? value : { ...data, severity: "error", key: "validate.ldNone" };
  } catch (error) {
    return { ...data, severity: "error", key: "validate.ldBroken", quote: shortened(String(error)) };
  }
}

const isJudgement = (value: Thing | Judgement): value is Judgement => "judge" in value && "severity" in value;

/** Whether the page's JSON-LD has what Google and the house ask for, and credits pictures as the page does. */
export function judgeJsonLd(root: HtmlElement, { hasAddress }: Pick<JudgedTexts, "hasAddress">): Judgement[] {
  const article = readArticle(root);
  if (isJudgement(article)) return [article];
  const images = (Array.isArray(article.image) ? article.image : []).filter(isThing);
  const hasPictures = root.querySelector("figure img") !== null;
  const asked = articleRules.filter(({ when }) =>
    when === "pictures" ? hasPictures : when !== "address" || hasAddress,
  );
  return [...asked.flatMap((rule) => ruled(article, rule)), ...judgePictures(images, root)];
}
