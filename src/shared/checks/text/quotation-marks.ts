import { perText } from "../../text/per-text.ts";
import { type Edit, replacing } from "./edit.ts";

const marks = /["“”„‟״]/g;
const hebrew = /[\u05D0-\u05EA]/;
/** The letters that Hebrew sets before a word, as they may stand before a quotation ("ב״הארץ״"). */
const prefix = /(?<![\u05D0-\u05EA])[ושהכלבמ]{1,3}$/;

/** Whether a mark is part of a word or a measure: gershayim between Hebrew letters (צה״ל), inches and seconds after a figure. */
function isNoQuote(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (hebrew.test(before) && hebrew.test(after)) return true;
  return text.charAt(at) === '"' && /\d/.test(before);
}

/** Whether a mark that looks like part of a word or a measure may be a quotation mark after all. */
const mayBeQuote = (text: string, at: number) => !hebrew.test(text.charAt(at - 1)) || prefix.test(text.slice(0, at));

/** What one paragraph says about quotation marks. */
export interface QuoteFacts {
  /** There is one mark too many or too few. Where that cannot be told for sure, there is not. */
  odd: boolean;
  /** It begins with a mark: a quotation that goes on opens anew in each paragraph and is closed in the last only. */
  opens: boolean;
  straight: boolean;
  curly: boolean;
}

const nothing: QuoteFacts = { odd: false, opens: false, straight: false, curly: false };

function factsOf(text: string): QuoteFacts {
  const places = [...text.matchAll(marks)].map(({ index }) => index);
  const guillemets = [...text.matchAll(/[«»]/g)];
  if (places.length === 0 && guillemets.length === 0) return nothing;
  const sure = places.filter((at) => !isNoQuote(text, at));
  const isUnsure = places.some((at) => isNoQuote(text, at) && mayBeQuote(text, at));
  const opening = guillemets.filter(([mark]) => mark === "«").length;
  return {
    odd: (sure.length % 2 === 1 && !isUnsure) || opening * 2 !== guillemets.length,
    opens: /^\s*["“„‟״«]/.test(text),
    straight: sure.some((at) => text.charAt(at) === '"'),
    curly: sure.some((at) => "“”„‟".includes(text.charAt(at))),
  };
}

/** The facts of each paragraph of a text (they are parted by blank lines). */
export const quoteFacts = perText((text): readonly QuoteFacts[] => text.split("\n\n").map(factsOf));

const opener = /(?:^|[\s([—–-])$/;

/** Every straight quotation mark of a text as a curly one, or every curly one as a straight one. Parts of words and measures stay. */
export function alikeQuotes(style: "curly" | "straight", text: string): Edit[] {
  if (style === "straight") {
    return replacing(text, /[“”„‟]/g, '"').filter(({ start }) => !isNoQuote(text, start));
  }
  return replacing(text, /"/g, '"')
    .filter(({ start }) => !isNoQuote(text, start))
    .map((edit) => ({ ...edit, text: opener.test(text.slice(Math.max(0, edit.start - 1), edit.start)) ? "“" : "”" }));
}
