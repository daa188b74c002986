/** A line that stands where the page had a picture: a counter ("1/3") or the way into the gallery ("2 View gallery"). */
export type MarkerKind = "counter" | "view";

const counter = /^\(?\d{1,3} ?(?:\/|of|מתוך) ?\d{1,3}\)?$/iu;
const view =
  /^(?:\d{1,3} )?(?:(?:view|see|open)(?: the| full| photo| image)* (?:gallery|galleries|photos|images)|(?:photo |image |picture )?gallery|(?:ל|ל?צפייה ב)?גלריה|(?:ל?צפייה בתמונות|לכל התמונות|גלריית תמונות))(?: ?\(?\d{1,3}\)?)?$/iu;
const photoCount = /^\d{1,3} (?:photos?|images?|pictures?|תמונות)$/iu;

/** Which picture marker a line is, or null. */
export function markerKind(text: string): MarkerKind | null {
  if (text.length > 60) return null;
  if (counter.test(text)) return "counter";
  return view.test(text) || photoCount.test(text) ? "view" : null;
}

const openers =
  "photo credits?|photo illustration|photographs?|photography|photos?|image credits?|credit image|images?|pictures?|pics?|credits?|mandatory credit|courtesy|illustrations?|graphics?|screenshots?|video|ap photo|צילום מסך|צילום ארכיון|צילומים|צילום|תצלומים|תצלום|תמונות|תמונה|קרדיט|באדיבות|איורים|איור|אילוסטרציה|הדמיה|گرافیک|تصوير|تصویر|عکس|صورة";
const bracketOpener = new RegExp(`^(?:${openers})(?![\\p{L}\\p{N}])`, "iu");
const plainOpener = new RegExp(`^(?:${openers})(?: by| courtesy of)? ?: ?\\S`, "iu");
const slashed = /^(?:AP|EPA|AFP|REUTERS|Reuters|PA|dpa|THE CANADIAN PRESS)(?: ?Photo)?\s?\/\s?\S/;
const tailLimit = 140;

/** Where the bracket that closes the line was opened, or -1. */
function lastBracket(text: string): number {
  if (!/[)\]]$/.test(text)) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0 && text.length - at <= 400; at -= 1) {
    const letter = text[at];
    if (letter === ")" || letter === "]") depth += 1;
    if (letter === "(" || letter === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Whether a whole line is one pair of brackets, and what is in it. */
function bracketed(text: string): string | null {
  const line = text.replace(/\s*\.$/, "");
  return lastBracket(line) === 0 ? line.slice(1, -1).trim() : null;
}

/** A line taken apart at a credit. `caption` is empty when the whole line is the credit. */
export interface CreditSplit {
  caption: string;
  credit: string;
}

/**
 * Finds a picture credit in a line: the whole line in brackets ("(Photo: A / B)"), the whole line with a word such as
 * "Photo:" before it, or a bracket or such a sentence at the line's end. With `inPicture` any whole line in brackets
 * is one, because a picture's marker stood before it. Null when there is none; nothing of the line is lost.
 */
export function splitCredit(text: string, inPicture: boolean): CreditSplit | null {
  if (text.length > 600) return null;
  const inside = bracketed(text);
  if (inside !== null) {
    const isCredit = inPicture || bracketOpener.test(inside) || slashed.test(inside);
    return isCredit && /[\p{L}\p{N}]/u.test(inside) ? { caption: "", credit: text } : null;
  }
  if (plainOpener.test(text) && text.length <= tailLimit) return { caption: "", credit: text };
  const line = text.replace(/\s*\.$/, "");
  const at = lastBracket(line);
  if (at > 0 && bracketOpener.test(line.slice(at + 1, -1).trim())) {
    return { caption: line.slice(0, at).trim(), credit: text.slice(at) };
  }
  if (at > 0 && slashed.test(line.slice(at + 1, -1).trim())) {
    return { caption: line.slice(0, at).trim(), credit: text.slice(at) };
  }
  return plainTail(text);
}

/** "… at dawn. Photo: A / B" or "… | צילום: א": the last sentence that begins with a credit's word (and holds no other). */
function plainTail(text: string): CreditSplit | null {
  const from = Math.max(0, text.length - tailLimit);
  for (const match of text.slice(from).matchAll(/[.!?|]["'”]? /g)) {
    const at = from + match.index + match[0].length;
    const tail = text.slice(at);
    if (!plainOpener.test(tail) || /[.!?] \p{L}/u.test(tail)) continue;
    return { caption: text.slice(0, at).replace(/[\s|]+$/, ""), credit: tail };
  }
  return null;
}
