/** The marks that a language writes. Quotation marks: opening, closing; then those inside a quotation. */
export interface HouseMarks {
  double: readonly [string, string];
  single: readonly [string, string];
  /** What two hyphens become. */
  dash: string;
}

const english: HouseMarks = { double: ["“", "”"], single: ["‘", "’"], dash: "—" };
const guillemets = { double: ["«", "»"], single: ["“", "”"], dash: "—" } as const;

const marks: Readonly<Record<string, HouseMarks>> = {
  en: english,
  // Hebrew quotes with the mark that also stands in its abbreviations, on both sides.
  he: { double: ["״", "״"], single: ["׳", "׳"], dash: "–" },
  ar: guillemets,
  ru: { ...guillemets, single: ["„", "“"] },
  fr: { ...guillemets, double: ["«\u00A0", "\u00A0»"] },
  de: { double: ["„", "“"], single: ["‚", "‘"], dash: "–" },
  es: guillemets,
};

/** The marks of a language (BCP 47 tag); English ones where it has none of its own here. */
export function houseMarks(language: string): HouseMarks {
  return marks[language.toLowerCase().split("-")[0] ?? ""] ?? english;
}

/** Units that stay on the line of their number. */
const units = [
  ...["km", "m", "cm", "mm", "km²", "m²", "ha", "kg", "g", "mg", "t", "l", "ml", "kWh", "MW", "GB", "MB", "mph"],
  ...["°C", "°F", "%", "€", "$", "£", "₪"],
  ...["ק״מ", "מ׳", "ס״מ", "מ״מ", "מ״ר", "קמ״ר", "ק״ג", "ג׳", "ש״ח", 'ק"מ', 'ס"מ', 'מ"מ', 'מ"ר', 'קמ"ר', 'ק"ג', 'ש"ח'],
];
const escaped = units.map((unit) => unit.replace(/[$.]/g, "\\$&")).join("|");

/** A number, one space and a unit at the end of a text. */
export const numberWithUnit = new RegExp(`(?<=\\d) (${escaped})$`);
