/** The longest slug in UTF-16 units; a Hebrew letter is two bytes, so the folder name stays far below 255 bytes. */
export const slugLimit = 80;

const windowsDevices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const simple = /^[A-Za-z0-9 ]+$/;

function wordsOf(text: string): string[] {
  return plainText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** In lower case, without marks and quotation marks; at once for text that the longer way would leave as it is. */
function plainText(text: string): string {
  if (simple.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0640]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘"“”״׳`]/g, "");
}

/**
 * A folder name and URL part made of `text`: letters and digits of any script, lower case, joined by single hyphens.
 * Holds no dot, slash, control or bidi character, is never a reserved name, never empty, at most `slugLimit` long,
 * so it cannot leave the folder it is put in. Marks inside words (niqqud, accents) are dropped where that is safe.
 */
export function slugify(text: string): string {
  const words = wordsOf(text);
  let slug = "";
  for (const word of words) {
    const next = slug === "" ? word : `${slug}-${word}`;
    if (next.length > slugLimit) break;
    slug = next;
  }
  if (slug === "" && words[0] !== undefined) slug = [...words[0]].slice(0, slugLimit / 2).join("");
  if (slug === "") slug = "story";
  return windowsDevices.test(slug) ? `story-${slug}` : slug;
}

/** `slug` with a number, still within the limit; for the second story of the same name. */
export function numberedSlug(slug: string, number: number): string {
  const tail = `-${number}`;
  return `${slug.slice(0, slugLimit - tail.length).replace(/-+$/, "")}${tail}`;
}
