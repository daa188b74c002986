/** Elements that break a line on a page. */
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
/** Parts of a line that are compared by themselves: whoever wrote them is not who wrote the rest. */
const parts = ".caption, .credit, .times time, .updated, .update-line";

/** A parsed style sheet would be applied, even where nobody sees it; a page's has no text of the story in it. */
const withoutStyle = (html: string) => html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, "");

/** The texts of a page as readers meet them, one a line, in reading order. `html` is parsed into a document in which nothing runs or loads. */
export function printedLines(html: string): string[] {
  const { body } = new DOMParser().parseFromString(withoutStyle(html), "text/html");
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text) line += child.data;
      if (!(child instanceof Element)) continue;
      if (child.tagName === "STYLE" || child.tagName === "SCRIPT" || child.tagName === "TEMPLATE") continue;
      const breaks = blocks.has(child.tagName) || child.matches(parts);
      if (breaks) end();
      walk(child);
      if (breaks) end();
    }
  };
  walk(body);
  end();
  return lines;
}

/** Lines of `one` that `other` has not, each as often as it has more of them, and that are not among `known`. */
function beyond(one: readonly string[], other: readonly string[], known: ReadonlySet<string>): string[] {
  const rest = [...other];
  return one.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0 && !known.has(line);
  });
}

export interface PrintedDifference {
  before: string[];
  after: string[];
}

/**
 * What differs between the lines of two printed pages besides the story's own texts, which are compared word by word elsewhere. `known`: lines of
 * those.
 */
export function printedDifference(
  before: readonly string[],
  after: readonly string[],
  known: ReadonlySet<string>,
): PrintedDifference {
  return { before: beyond(before, after, known), after: beyond(after, before, known) };
}
