import { mediaFor, type PageLook } from "./media-for.ts";

/** The conditions that the page's own style has, by rule. */
const originals = new WeakMap<object, string>();
/** The look that a style sheet was given last. */
const given = new WeakMap<CSSStyleSheet, string>();
/** Our own rule beside the page's style, by document. */
const schemes = new WeakMap<Document, CSSStyleSheet>();

/** By its parts: a rule of a frame is none of this window's classes. */
const isMedia = (rule: CSSRule): rule is CSSMediaRule => "media" in rule && "cssRules" in rule;

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (isMedia(rule)) yield rule;
    if ("cssRules" in rule) yield* mediaRules(rule.cssRules as CSSRuleList);
  }
}

/** What follows the preferred scheme without asking in the style: form fields, scroll bars, `light-dark()`. */
function setScheme(document: Document, scheme: string): void {
  const frame = document.defaultView as (Window & typeof globalThis) | null;
  if (frame === null) return;
  let sheet = schemes.get(document);
  if (!sheet) {
    sheet = new frame.CSSStyleSheet();
    schemes.set(document, sheet);
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`:root { color-scheme: ${scheme} !important }`);
}

/**
 * Shows a page as on paper or on a screen, light or dark, by its own style: only the conditions of its media rules are turned, in what the
 * browser made of the style sheet. Its text, and so the page, stays as it is. Does nothing where the look is that already.
 */
export function setPageLook(document: Document, look: PageLook): void {
  const key = `${look.isPrint} ${look.scheme}`;
  for (const sheet of document.styleSheets) {
    if (given.get(sheet) === key) continue;
    given.set(sheet, key);
    setScheme(document, look.isPrint ? "light" : look.scheme);
    for (const rule of mediaRules(sheet.cssRules)) {
      const own = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, own);
      const wanted = mediaFor(own, look);
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
  }
}
