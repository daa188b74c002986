/** What a content system may need; everything else is presentation of a page that it is not. */
const kept = new Set([
  ...[
    "alt",
    "cite",
    "colspan",
    "datetime",
    "dir",
    "height",
    "href",
    "lang",
    "rowspan",
    "scope",
    "src",
    "start",
    "width",
  ],
]);
/** The only classes of a fragment: they tell apart what stands in a `figcaption`. */
const keptClasses = new Set(["caption", "credit", "origin"]);

const tag = /<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>/g;
const attribute = / ([a-z-]+)="([^"]*)"/g;
const title = /(<p(?: [a-z-]+="[^"]*")* class="part-title"(?: [a-z-]+="[^"]*")*>)(.*?)(<\/p>)/gs;

function keptOf(written: string): string {
  return [...written.matchAll(attribute)]
    .filter(([, name = "", value = ""]) => kept.has(name) || (name === "class" && keptClasses.has(value)))
    .map(([whole]) => whole)
    .join("");
}

/**
 * A block of a page without what only the page's style sheet and landmarks need. Titles of its parts are strong instead of styled.
 * For HTML that Galley wrote, in which every attribute is quoted and escaped.
 */
export function plainMarkup(html: string): string {
  return html
    .replace(title, "$1<strong>$2</strong>$3")
    .replace(tag, (_whole, name: string, written: string) => `<${name}${keptOf(written)}>`);
}

/** The block with its language and direction on its own element, where they are not there yet: a content system keeps no frame around it. */
export function withLanguage(html: string, language: string, direction: string): string {
  return html.replace(tag, (whole: string, name: string, written: string, at: number) => {
    if (at > 0 || name === "hr") return whole;
    const lang = / lang="/.test(written) ? "" : ` lang="${language}"`;
    const dir = / dir="/.test(written) ? "" : ` dir="${direction}"`;
    return `<${name}${lang}${dir}${written}>`;
  });
}
