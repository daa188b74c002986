import { guessLanguage } from "../../../shared/text/direction.ts";
import { houseText } from "../../../shared/typography/type-character.ts";

const verbatim = "code, pre, kbd, samp, script, style";
const blocks = "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, figcaption, dt, dd, section, article, body";

/** Plain text that is pasted, in house typography. */
export function housePlain(text: string, story: string): string {
  return text
    .split("\n")
    .map((line) => houseText(line, guessLanguage(line, story) || story))
    .join("\n");
}

/** The texts of pasted HTML in house typography, block by block; code and links that show their address are left alone. */
export function houseHtml(parsed: Document, story: string): void {
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  let before = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const own = parent?.closest(blocks) ?? null;
    if (own !== block) before = "";
    block = own;
    const text = node.nodeValue ?? "";
    const isLeft = parent?.closest(verbatim) || /^(?:\w+:\/\/|www\.)/i.test(parent?.closest("a")?.textContent ?? "");
    const language =
      parent?.closest("[lang]")?.getAttribute("lang") || guessLanguage(own?.textContent ?? text, story) || story;
    const flat = text.replaceAll("\n", " ");
    const done = isLeft ? flat : houseText(flat, language, before);
    if (done !== flat) node.nodeValue = done;
    before = (before + done).slice(-400);
  }
}
