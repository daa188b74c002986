/** The files beside the page that say the same to machines. */
export const siblingNames = {
  ninjs: "article.ninjs.json",
  markdown: "article.md",
  text: "article.txt",
} as const;

/** Their media types, as the page's `link rel="alternate"` gives them. ninjs has none of its own. */
export const siblingTypes: readonly (readonly [path: string, type: string])[] = [
  [siblingNames.ninjs, "application/json"],
  [siblingNames.markdown, "text/markdown"],
  [siblingNames.text, "text/plain"],
];
