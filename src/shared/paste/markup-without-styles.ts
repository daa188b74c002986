const styleAttribute = /(\s)style(\s*=)/gi;
const tagName = /[a-z][^\s/>]*/iy;
const comment = /--!?>/g;
/** Elements whose words are no markup. */
const raw = /^(?:style|script|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;

/** Where the tag that begins at `from` ends, past its ">"; -1 where it never does. A ">" inside a quoted value ends none. */
function endOfTag(html: string, from: number): number {
  for (let [at, last] = [from, ""]; at < html.length; at += 1) {
    const here = html.charAt(at);
    if (here === ">") return at + 1;
    if (last === "=" && (here === '"' || here === "'")) {
      at = html.indexOf(here, at + 1);
      if (at < 0) return -1;
    }
    if (here > " ") last = here;
  }
  return -1;
}

/** Where a pattern (with the flag g) is found next, and where that ends; null for nowhere. */
function next(pattern: RegExp, html: string, from: number): { from: number; to: number } | null {
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found && { from: found.index, to: pattern.lastIndex };
}

/**
 * HTML with its style attributes named `data-style`, without its style sheets: the program's policy refuses both in markup, even in a
 * document that is never shown. Everything else stays letter for letter. Goes through the text once, whatever stands in it.
 */
export function markupWithoutStyles(html: string): string {
  let [markup, kept] = ["", 0];
  for (let open = html.indexOf("<"); open >= 0; ) {
    let at = open + 1;
    if (html.startsWith("!--", at)) at = next(comment, html, at)?.to ?? -1;
    else {
      tagName.lastIndex = at;
      const name = tagName.exec(html)?.[0].toLowerCase();
      if (name !== undefined) {
        at = endOfTag(html, at + name.length);
        const close = at < 0 || !raw.test(name) ? null : next(new RegExp(`</${name}(?=[\\s/>])`, "gi"), html, at);
        markup += html.slice(kept, open);
        if (at >= 0) {
          kept = name === "style" && close ? endOfTag(html, close.to) : at;
          if (kept === at) markup += html.slice(open, at).replace(styleAttribute, "$1data-style$2");
        } else kept = open;
        if (raw.test(name)) at = close ? Math.max(kept, close.to) : -1;
      }
    }
    if (at < 0 || kept < 0) break;
    open = html.indexOf("<", at);
  }
  return kept < 0 ? markup : markup + html.slice(kept);
}
