const marks =
  /\[\[[^\]\n]*\]\]|\?{3,}|(?<![\p{L}\p{N}]|Bowl |Olympiad |Legio )X{3,}(?![\p{L}\p{N}])|\blorem ipsum\b|לורם איפסום|כאן (?:יבוא|תבוא|יבואו)|\[(?:to come|insert|add|check|name|tbc|לבדוק|להשלים|להוסיף)\b[^\]\n]*\]|(?<!\p{L})(?:TBC|TBD)(?!\p{L})/iu;
/** In capitals only: small letters make words of them. */
const shouted = /^(?:X+|TBC|TBD)$/;

/** A mark that a writer leaves for what is still to come, besides TK: "[[…]]", "???", "XXX", "TBC", text for filling. Null for none. */
export function stillToCome(text: string): string | null {
  const found = marks.exec(text)?.[0] ?? null;
  if (found === null) return null;
  return /^(?:x+|tb[cd])$/i.test(found) && !shouted.test(found) ? null : found.slice(0, 40);
}
