import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";

/** The rules that every page is held to, always the same whatever lies about on the machine. */
const config = {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
};

let validator: HtmlValidate | undefined;

/** html-validate with the rules that every page is held to, made once. */
export function htmlValidator(): HtmlValidate {
  validator ??= new HtmlValidate(new StaticConfigLoader(config));
  return validator;
}

/** The elements of a page. */
export async function pageTree(html: string): Promise<HtmlElement> {
  const parser = new Parser(await htmlValidator().getConfigFor("index.html"));
  return parser.parseHtml({ data: html, filename: "index.html", line: 1, column: 1, offset: 0 });
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What Galley escapes, read back. */
export const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? "");

/** The value of an attribute as a reader of the page has it; empty where there is none. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  decoded(element.getAttributeValue(name) ?? "");

/** The text of an element as it is read: spaces run together, none around it. */
export const textIn = (element: HtmlElement): string => decoded(element.textContent).replace(/\s+/g, " ").trim();

/** Where an element stands in the page, for a person with an editor. */
export const placeOf = ({ location }: HtmlElement): string => `index.html:${location.line}:${location.column}`;
