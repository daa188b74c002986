import { foldSigns, withoutMarks } from "../search/fold-signs.ts";

/** What two texts may differ in and still be found as one. */
export interface Likeness {
  /** Capitals count. */
  capitals: boolean;
  /** Accents, niqqud and vowel marks count, and so does which kind of quotation mark, dash or space it is. */
  marks: boolean;
}

/** Signs that typography writes for a plain one: what is typed finds them. */
const plainSigns: readonly (readonly [plain: string, signs: string])[] = [
  ["'", "\u2018\u2019\u201A\u201B\u2032\u05F3\u00B4\u02BC"],
  ['"', "\u201C\u201D\u201E\u201F\u2033\u05F4\u00AB\u00BB"],
  ["-", "\u2010\u2011\u2012\u2013\u2014\u2212\u05BE"],
  [" ", "\u00A0\u2009\u202F"],
  // Whether a sign is drawn as a picture: no keyboard tells.
  ["", "\uFE0E\uFE0F"],
];
const plainOf = new Map(plainSigns.flatMap(([plain, signs]) => Array.from(signs, (sign) => [sign, plain] as const)));
const typographic = new RegExp(`[${[...plainOf.keys()].join("")}]`, "g");
const plain = (text: string) => text.replace(typographic, (sign) => plainOf.get(sign) ?? sign);

/** How a cluster of signs (see `clusterSource`) is written for comparison. */
export type Folding = (cluster: string) => string;

const foldings = {
  loose: (cluster: string) => plain(foldSigns(plain(cluster))),
  looseCapitals: (cluster: string) => plain(withoutMarks(plain(cluster), true)),
  exact: (cluster: string) => cluster.normalize("NFC").toLowerCase().replaceAll("ς", "σ"),
  exactCapitals: (cluster: string) => cluster.normalize("NFC"),
  // An expression tells capitals apart by itself, and must not see one sign as several.
  expression: (cluster: string) => plain(withoutMarks(cluster, false)),
} as const satisfies Record<string, Folding>;

export type FoldingName = keyof typeof foldings;

export function foldingOf(name: FoldingName): Folding {
  return foldings[name];
}

/** The folding in which words as typed are compared. */
export function foldingFor({ capitals, marks }: Likeness): FoldingName {
  if (marks) return capitals ? "exactCapitals" : "exact";
  return capitals ? "looseCapitals" : "loose";
}
