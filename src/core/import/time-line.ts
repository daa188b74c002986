const months =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר";
const days =
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ראשון שני שלישי רביעי חמישי שישי שבת";
const relative = "ago today yesterday לפני היום אתמול";
const small =
  "at on the a m p am pm hour hours minute minutes min mins day days week weeks local time gmt utc est edt pst pdt cet cest bst ist idt z יום ב בשעה שעה שעות דקה דקות ימים בתאריך";
const said = "published updated update posted modified created פורסם פורסמה עודכן עודכנה עדכון פרסום";
const aroundSaid = "first last לראשונה לאחרונה אחרון תאריך שעת";

const words = (list: string) => new Set(list.split(" "));
const monthWords = words(months);
const relativeWords = words(relative);
const saidWords = words(said);
const vocabulary = words([months, days, relative, small, said, aroundSaid].join(" "));

const number = /^\d{1,4}(st|nd|rd|th|am|pm|z|h)?$/;
const isoHour = /^\d{2}t\d{2}$/;
const numericDate = /\d[.:/-]\d/;

const known = (token: string) => vocabulary.has(token) || number.test(token) || isoHour.test(token);
const withoutPrefix = (token: string) => (/^[בלה]./u.test(token) ? token.slice(1) : token);

/**
 * Whether a line says when the page was published and nothing else: `said` when it has a word such as "Updated" or
 * "פורסם", `bare` when it is only a date or a time, null when it is neither. Every word must belong to a date, so
 * "Updated figures show 3 new cases" is neither.
 */
export function timeLine(text: string): "said" | "bare" | null {
  if (text.length > 160) return null;
  const tokens = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((token) => (known(token) ? token : withoutPrefix(token)));
  if (tokens.length === 0 || !tokens.every(known)) return null;
  const dated = numericDate.test(text) || tokens.some((token) => monthWords.has(token) || relativeWords.has(token));
  if (!dated || !(/\d/.test(text) || tokens.some((token) => relativeWords.has(token)))) return null;
  return tokens.some((token) => saidWords.has(token)) ? "said" : "bare";
}
