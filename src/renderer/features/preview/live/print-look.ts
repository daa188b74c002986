const originals = new WeakMap<object, string>();

/** By number: a rule of a frame is none of this window's classes. */
const isMedia = (rule: CSSRule): rule is CSSMediaRule => "media" in rule && "cssRules" in rule;

function asOnPaper(condition: string): string {
  if (/\bscreen\b/.test(condition)) return "not all";
  return condition.replace(/\bprint\b/g, "all");
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (isMedia(rule)) yield rule;
    if ("cssRules" in rule) yield* mediaRules(rule.cssRules as CSSRuleList);
  }
}

/**
 * Lets a page look as its own print style has it, or as on a screen again: the conditions `print` and `screen` of its media rules are
 * turned, in what the browser made of the style sheet. Its text, and so the page, stays as it is.
 */
export function setPrintLook(document: Document, isPrint: boolean): void {
  for (const sheet of document.styleSheets) {
    for (const rule of mediaRules(sheet.cssRules)) {
      const own = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, own);
      const wanted = isPrint ? asOnPaper(own) : own;
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
  }
}
