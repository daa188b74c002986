import type { StructuredLintConfig } from "harper.js";
import type { GrammarKind } from "../../../shared/language/language-settings.ts";

/**
 * The groups of the checker's rules that are used, and what kind of remark each makes. The others are not a news desk's: they argue about
 * style, capitals, dashes and commas, which the house decides; or about spelling, which is looked at by itself.
 */
const groups: Readonly<Record<string, GrammarKind>> = {
  "Grammar and Agreement": "agreement",
  "Pronouns and Possession": "agreement",
  "Word Choice and Usage": "usage",
  "Phrase Corrections": "usage",
  "Closed Compounds": "usage",
  Miscellaneous: "usage",
};

/** Rules of other groups that tell a plain mistake from what is right. */
const alsoUsed: Readonly<Record<string, GrammarKind>> = {
  AnA: "slips",
  RepeatedWords: "slips",
  ToTo: "slips",
  RegularIrregulars: "agreement",
  TheTheToThatThe: "usage",
  ToLoseTooLoose: "usage",
  SpinalChord: "usage",
  JustDeserts: "usage",
  EludedTo: "usage",
  WithoutOut: "usage",
};

/**
 * Rules of those groups that are not used: measured on news, and on the prose of several hundred manuals, they object to what is right,
 * to house style, or know another trade's words only.
 */
const notUsed = new Set(
  (
    "MassNouns MissingDeterminer MissingPreposition DefiniteArticle PossessiveYour TheMy WrongNegative DisjointPrefixes NumericRangeEnDash " +
    "AvoidCurses BlacklistWhitelist UpdatePlaceNames Confident Copyright ConfirmThat Discuss Expat Expatriate ClientOrServerSide " +
    "EnvironmentVariable OperatingSystem Piggyback InflectionPoint Oxymorons Lots QuiteMany RedundantFirsts RedundantSuperlatives " +
    "SomethingIs ToAdverb HelloGreeting WholeEntire LitotesDirectPositive SubjunctiveWasToWere AsComparedTo LinkedList RightClick " +
    "WebScraping WaveFunction ThisTypeOfThing ThrowRubbish Whereas ViciousCircle ViciousCircleOrCycle ViciousCycle PreferPleaded " +
    "PreferPled PreferSneaked PreferSnuck AllowTo BareInMind ForNoun HowTo NominalWants ShutdownVerb SimpleGrammatical TomorrowPossessiveModifier " +
    "Overclocking Multicore Devops Middleware AnalogAcousticBike"
  ).split(" "),
);

const isUsed = (rule: string) => !notUsed.has(rule) && !rule.startsWith("Expand");

/** The rules by name with the kind of remark that each makes, from the checker's own table of its rules. */
export function usedRules(table: StructuredLintConfig): Map<string, GrammarKind> {
  const used = new Map<string, GrammarKind>(Object.entries(alsoUsed));
  for (const setting of table.settings) {
    if (!("Group" in setting)) continue;
    const kind = groups[setting.Group.label];
    if (kind === undefined) continue;
    for (const one of setting.Group.child.settings) {
      if ("Bool" in one && isUsed(one.Bool.name) && !used.has(one.Bool.name)) used.set(one.Bool.name, kind);
    }
  }
  return used;
}
