import { newRuleId } from "./rule-file.ts";
import { emptyRule, type StyleRule } from "./style-rule.ts";

type Start = Pick<StyleRule, "find" | "suggest" | "why"> & Partial<StyleRule>;

/** A figure and its unit, which are often written without a space between them. */
const apart = (unit: string, written: string, why: string): Start => ({
  kind: "unit",
  find: [`#${unit}`],
  suggest: [`# ${written}`],
  why,
  severity: "info",
});

const spaceEn = "A space stands between a figure and its unit.";
const english: readonly Start[] = [
  ...["kg", "km", "cm", "mm", "km/h", "mph", "kWh"].map((unit) => apart(unit, unit, spaceEn)),
  {
    kind: "number",
    find: ["#am", "#(a.m.|AM)", "# (am|AM)"],
    suggest: ["# a.m."],
    why: "With points, and apart from the figure.",
  },
  {
    kind: "number",
    find: ["#pm", "#(p.m.|PM)", "# (pm|PM)"],
    suggest: ["# p.m."],
    why: "With points, and apart from the figure.",
  },
  { kind: "number", find: ["12 noon"], suggest: ["noon"], why: "Noon is always at twelve." },
  { kind: "number", find: ["12 midnight"], suggest: ["midnight"], why: "Midnight is always at twelve." },
  { find: ["in order to"], suggest: ["to"], why: "Shorter.", severity: "info" },
  { find: ["due to the fact that", "owing to the fact that"], suggest: ["because"], why: "Shorter." },
  { find: ["in the event that"], suggest: ["if"], why: "Shorter." },
  { find: ["at this (point|moment) in time"], suggest: ["now"], why: "Shorter." },
  { find: ["a large number of"], suggest: ["many"], why: "Shorter, or say how many.", severity: "info" },
  { kind: "list", find: ["website", "online"], suggest: [], why: "One word.", severity: "info" },
];

const spaceHe = "בין מספר ליחידת מידה בא רווח.";
const hebrew: readonly Start[] = [
  ...['ק"מ', 'ס"מ', 'מ"מ', 'ק"ג', 'מ"ר', 'קמ"ש'].map((unit) => apart(unit, unit.replace('"', "״"), spaceHe)),
  { find: ["על מנת ל*"], suggest: ["כדי ל*"], why: "קצר יותר.", particles: false },
  { find: ["במידה ו*"], suggest: ["אם *"], why: "תנאי מתחיל ב„אם”.", particles: false },
  { find: ["[הוא] הינו"], suggest: ["הוא"], why: "אוגד פשוט." },
  { find: ["[היא] הינה"], suggest: ["היא"], why: "אוגד פשוט." },
  { find: ["[הם] הינם"], suggest: ["הם"], why: "אוגד פשוט." },
  { find: ["אי לכך"], suggest: ["לכן"], why: "קצר יותר.", severity: "info" },
];

const sets = { en: english, he: hebrew } as const;

/** The languages that there is a small set of rules for to begin with. */
export const starterLanguages = Object.keys(sets) as readonly (keyof typeof sets)[];

/** Rules to begin with: figures and units, and a few long-winded phrases. Nobody has them unless they take them. */
export function starterRules(language: keyof typeof sets): StyleRule[] {
  return sets[language].map((start) => {
    const rule = { ...emptyRule, ...start, languages: [language] };
    return { ...rule, id: newRuleId(rule, new Set()) };
  });
}
