import type { HtmlElement } from "html-validate";
import { type JudgedTexts, type Judgement, shortened } from "./judgement.ts";
import { attributeOf, placeOf } from "./page-tree.ts";

const web = /^(?:https?:|mailto:)/i;
/** The publication's own mark travels inside the page. */
const inlinePicture = /^data:image\/(?:png|svg\+xml|jpeg|webp|avif);base64,/;

interface Address {
  element: HtmlElement;
  value: string;
}

function addressesOf(root: HtmlElement): Address[] {
  const ofAttribute = (name: string) =>
    root.querySelectorAll(`[${name}]`).map((element) => ({ element, value: attributeOf(element, name).trim() }));
  const sets = ofAttribute("srcset").flatMap(({ element, value }) =>
    value.split(/,\s+/).map((one) => ({ element, value: one.split(/\s+/)[0] ?? "" })),
  );
  return [...ofAttribute("href"), ...ofAttribute("src"), ...sets];
}

function pathOf(address: string): string {
  try {
    return decodeURI(address.split(/[?#]/)[0] ?? "");
  } catch {
    return address;
  }
}

/** Whether every link inside the page leads somewhere, every file that it names is there, and no address is of a foreign kind. */
export function judgeLinks(root: HtmlElement, { paths }: Pick<JudgedTexts, "paths">): Judgement[] {
  const ids = new Set(root.querySelectorAll("[id]").map((element) => attributeOf(element, "id")));
  const files = new Set(paths);
  return addressesOf(root).flatMap(({ element, value }): Judgement[] => {
    const fault = { judge: "links" as const, severity: "error" as const, where: placeOf(element) };
    if (web.test(value) || (element.tagName === "img" && inlinePicture.test(value))) return [];
    if (value.startsWith("#")) {
      const target = value.slice(1);
      return ids.has(target) || ids.has(decodeURIComponent(target))
        ? []
        : [{ ...fault, key: "validate.linkNowhere", values: { target: shortened(target, 80) } }];
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith("//")) {
      return [{ ...fault, key: "validate.foreignAddress", values: { address: shortened(value, 80) } }];
    }
    return files.has(pathOf(value))
      ? []
      : [{ ...fault, key: "validate.fileMissing", values: { path: shortened(value, 120) } }];
  });
}
