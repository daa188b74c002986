import { cleanText } from "../escape.ts";
import type { PageContext } from "../page-context.ts";
import { bylineNames, canonicalUrl, oneLine, tagsOf } from "../story-facts.ts";

/**
 * A JSON string is the same value in YAML 1.2, whatever text it holds. What Markdown reads is escaped too: a reader that knows nothing of
 * front matter would take it for text of the story.
 */
function scalar(value: string): string {
  const unsafe = /[<>&[\]`*_\u2028\u2029\ufeff]/g;
  return JSON.stringify(cleanText(value)).replace(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The facts of a story in front of its Markdown, as YAML between two lines of `---`; what is empty is left out. */
export function frontMatter(page: PageContext): string {
  const { fields, published, modified, profile } = page.input;
  const facts: [string, string | readonly string[]][] = [
    ["title", page.headline],
    ["description", page.description],
    ["lang", page.language],
    ["dir", page.direction],
    ["date", published.iso],
    ["lastmod", modified?.iso ?? ""],
    ["authors", bylineNames(page)],
    ["section", fields.section.trim()],
    ["publication", profile.name.trim()],
    ["tags", tagsOf(page)],
    ["dateline", oneLine(fields.dateline)],
    ["canonical", canonicalUrl(page)],
  ];
  const lines = facts
    .filter(([, value]) => value.length > 0)
    .map(
      ([key, value]) => `${key}: ${typeof value === "string" ? scalar(value) : `[${value.map(scalar).join(", ")}]`}`,
    );
  return ["---", ...lines, "---"].join("\n");
}
