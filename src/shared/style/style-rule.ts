import { z } from "zod/mini";
import { severity } from "../checks/finding.ts";
import { languageTag } from "../ids.ts";

/** What a rule is about; only `list` works in another way: each line is a spelling, of which near variants are found. */
export const styleKind = z.enum(["preferred", "banned", "title", "number", "unit", "list"]);
export type StyleKind = z.infer<typeof styleKind>;

/** The most that a publication's rules may hold. */
export const styleLimits = { rules: 5_000, lines: 2_000, line: 200, suggestions: 10, why: 500 } as const;

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(styleLimits.line));
const lines = z.array(line).check(z.maxLength(styleLimits.lines));

/** One rule of the publication's house style. `find` and `except` are in the notation of `parsePattern`. */
export const styleRule = z.object({
  /** Tells rules apart; the same rule in a file and in the settings has the same one. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: styleKind,
  find: lines.check(z.minLength(1)),
  /** What may stand instead, the best first; none for what is only not to be said. A list has none: its own lines are it. */
  suggest: z.array(line).check(z.maxLength(styleLimits.suggestions)),
  /** The editor's own sentence; may be empty. */
  why: z.string().check(z.trim(), z.maxLength(styleLimits.why)),
  /** The languages that it holds for; none for all. Only the first part of a tag counts. */
  languages: z.array(languageTag).check(z.maxLength(40)),
  severity,
  on: z.boolean(),
  /** Also what somebody else said is put right: words in quotation marks and quotations. */
  quotations: z.boolean(),
  /** Hebrew letters before a word (ה, ו, ב, ל, מ, ש, כ) may stand before it and stay. */
  particles: z.boolean(),
  /** Words that are right although a line of `find` finds them, or a part of them. */
  except: lines,
});
export type StyleRule = z.infer<typeof styleRule>;

/** The house style of the publication. */
export const houseStyle = z.object({
  version: z.literal(1),
  rules: z.array(styleRule).check(z.maxLength(styleLimits.rules)),
});
export type HouseStyle = z.infer<typeof houseStyle>;

export const noHouseStyle: HouseStyle = { version: 1, rules: [] };

/** A new rule before anything is decided of it. */
export const emptyRule: StyleRule = {
  id: "new",
  kind: "preferred",
  find: [],
  suggest: [],
  why: "",
  languages: [],
  severity: "warn",
  on: true,
  quotations: false,
  particles: true,
  except: [],
};
