import type { StoryFields } from "../stories.ts";
import { findStyle, type StyleHit } from "../style/find-style.ts";
import { type RuleIndex, ruleIndex } from "../style/rule-index.ts";
import type { StyleRule } from "../style/style-rule.ts";
import type { StyleText } from "../style/style-text.ts";
import { perText } from "../text/per-text.ts";
import type { Check, Issue } from "./check-input.ts";
import type { Place } from "./story-texts.ts";
import { styleTexts } from "./style-texts.ts";

type Hits = (text: StyleText) => readonly StyleHit[];

const known = new WeakMap<RuleIndex, Hits>();

/** Finds by these rules and remembers what it found in the texts of last. */
function hitsBy(rules: readonly StyleRule[]): Hits {
  const index = ruleIndex(rules);
  const before = known.get(index);
  if (before) return before;
  let asked: StyleText | null = null;
  const find = perText((): readonly StyleHit[] => (asked ? findStyle(index, asked) : []));
  const hits: Hits = (text) => {
    asked = text;
    const { language, quoted, phrases } = text;
    return find(`${language} ${quoted} ${phrases.length === 0 ? "" : JSON.stringify(phrases)} ${text.text}`);
  };
  known.set(index, hits);
  return hits;
}

/** What rules of house style find in a line, remembered for each text. `rules` must not be changed afterwards. */
export function styleHits(rules: readonly StyleRule[], text: StyleText): readonly StyleHit[] {
  return rules.length === 0 ? [] : hitsBy(rules)(text);
}

/** The facts of a story that readers read elsewhere, as lines. */
export const styledFields = ["summary", "seoTitle", "socialText"] as const satisfies readonly (keyof StoryFields)[];

/** A fact of the story as a line in the story's language. */
export function fieldLine(fields: StoryFields, name: (typeof styledFields)[number]): StyleText {
  return { text: fields[name], language: fields.language, phrases: [], quoted: false };
}

/** What is suggested, as it is written into a sentence. */
export const saidInstead = (instead: readonly string[]): string => instead.join("” / “");

function issueOf({ rule, words, instead }: StyleHit, { where, block }: Place): Issue {
  return {
    code: "style.rule",
    severity: rule.severity,
    where,
    block,
    key: instead.length === 0 ? "check.style.banned" : "check.style.rule",
    values: { words, instead: saidInstead(instead), why: rule.why },
    style: { rule: rule.id, words, instead: [...instead] },
  };
}

/** What the publication writes otherwise: each wording once for a place. */
export const checkStyle: Check = ({ document, fields, style = [] }) => {
  if (style.length === 0) return [];
  const texts: (StyleText & Place)[] = [
    ...styleTexts(document, fields.language),
    ...styledFields.map((name) => ({ ...fieldLine(fields, name), where: "story", block: 0 })),
  ];
  const found = new Map<string, Issue>();
  for (const text of texts) {
    for (const hit of styleHits(style, text)) {
      const key = `${text.where} ${hit.rule.id} ${hit.words}`;
      if (!found.has(key)) found.set(key, issueOf(hit, text));
    }
  }
  return [...found.values()];
};
