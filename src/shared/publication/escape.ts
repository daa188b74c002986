const openers = new Map([
  ["\u202a", "\u202c"],
  ["\u202b", "\u202c"],
  ["\u202d", "\u202c"],
  ["\u202e", "\u202c"],
  ["\u2066", "\u2069"],
  ["\u2067", "\u2069"],
  ["\u2068", "\u2069"],
]);
const closers = new Set(openers.values());
const directionalFormatting = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Drops every directional formatting character that is not opened and closed within `text`, so that none of them can
 * turn round what follows it on the page (HTML standard, "Requirements relating to the bidirectional algorithm").
 */
function balanceDirection(text: string): string {
  if (!directionalFormatting.test(text)) return text;
  const characters = [...text];
  const open: number[] = [];
  const paired = new Set<number>();
  for (const [at, character] of characters.entries()) {
    if (openers.has(character)) open.push(at);
    else if (closers.has(character)) {
      const opener = open.at(-1);
      if (opener === undefined || openers.get(characters[opener] ?? "") !== character) continue;
      open.pop();
      paired.add(opener).add(at);
    }
  }
  return characters.filter((character, at) => !directionalFormatting.test(character) || paired.has(at)).join("");
}

/**
 * What `cleanText` would do something about, or might (one half of a surrogate pair: here every half is suspect): most texts have none of it,
 * and a single look tells.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspect = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/**
 * Text as a page may hold it: well-formed UTF-16 (a lone surrogate becomes U+FFFD), line ends as `\n`, without control
 * characters (but tab and line feed), noncharacters and unbalanced directional formatting. Everything else as typed.
 */
export function cleanText(text: string): string {
  if (!suspect.test(text)) return text;
  const wellFormed = text.toWellFormed().replace(/\r\n?/g, "\n");
  return balanceDirection(wellFormed.replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, ""));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const entityOf = (character: string): string => entities[character] ?? "";

// One look at a text decides whether there is anything to do: what `cleanText` suspects, and what has to be written otherwise.
const somethingInText = new RegExp(`[&<>${suspect.source.slice(1)}`);
const somethingInAttribute = new RegExp(`[&<>"'${suspect.source.slice(1)}`);

/** `text` for the content of an element (never of `script` or `style`). */
export function escapeText(text: string): string {
  return somethingInText.test(text) ? cleanText(text).replace(/[&<>]/g, entityOf) : text;
}

/** `text` for a quoted attribute value, whichever quotes are used. */
export function escapeAttribute(text: string): string {
  return somethingInAttribute.test(text) ? cleanText(text).replace(/[&<>"']/g, entityOf) : text;
}

/** JSON that can stand in a `script` element: the same value to a JSON reader, without `<`, `>`, `&`, U+2028 and U+2029. */
export function jsonForScript(value: unknown): string {
  const json = JSON.stringify(value, (_key, inner) => (typeof inner === "string" ? cleanText(inner) : inner));
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Attributes as ` name="value"`, each value escaped; an undefined value leaves its attribute out, an empty one stays. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let written = "";
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) written += ` ${name}="${typeof value === "number" ? value : escapeAttribute(value)}"`;
  }
  return written;
}
