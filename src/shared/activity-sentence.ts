import { type InterfaceLanguage, type MessageKey, say } from "./messages/catalogue.ts";
import { priorityName } from "./priority-name.ts";
import { stageName } from "./stage-name.ts";
import type { DeskStage } from "./stages.ts";
import type { LogEntry } from "./story-list.ts";

/** What a sentence about an entry of the log is worded with. */
export interface ActivityWords {
  language: InterfaceLanguage;
  stages: readonly DeskStage[];
  /** An instant (ISO 8601) as people read it. */
  when: (iso: string) => string;
  /** Whether the story is called by its headline; else it is the one that is open, and is called “it”. */
  named: boolean;
}

type Details = Readonly<Record<string, string | number>>;

/** Keeps what somebody wrote in an order of its own, whichever way the sentence around it runs. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function readDetails(json: string): Details | null {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? (read as Details) : null;
  } catch {
    return null;
  }
}

const plain: ReadonlySet<string> = new Set([
  ...["created", "duplicate", "follow-up", "translation", "from-template", "held", "released", "binned", "unbinned"],
  ...["replaced", "unreplaced"],
  ...["slug", "publish", "update", "correct", "withdraw", "republish"],
]);

function embargoKey(from: string, to: string): MessageKey {
  if (to === "") return "activity.embargoTaken";
  if (to === "indefinite") return "activity.embargoIndefinite";
  return from === "" ? "activity.embargoSet" : "activity.embargoMoved";
}

/** Which sentence tells a change of one fact, and how its two values are said; null for one that there are no words for. */
function factSentence(kind: string, details: Details, words: ActivityWords) {
  const [from, to] = [String(details.from ?? ""), String(details.to ?? "")];
  const both = (named: (value: string) => string) => ({ from: named(from), to: named(to) });
  const instants = () =>
    both((value) => (value === "" || value === "indefinite" ? value : isolated(words.when(value))));
  switch (kind) {
    case "stage":
      return { key: "activity.stage", values: both((id) => isolated(stageName(words.stages, id, words.language))) };
    case "priority":
      return { key: "activity.priority", values: both((value) => say(words.language, priorityName(Number(value)))) };
    case "due":
      return {
        key: to === "" ? "activity.dueTaken" : from === "" ? "activity.dueSet" : "activity.dueMoved",
        values: instants(),
      };
    case "embargo":
      return { key: embargoKey(from, to), values: instants() };
    case "legal":
    case "pictures":
      if (to === "none" || to === "required" || to === "complete") return { key: `activity.${kind}${to}`, values: {} };
      return null;
    default:
      return null;
  }
}

function namesIn(details: Details, language: InterfaceLanguage): Record<string, string> {
  // A story that another one began from was noted by its headline as well; entries from before that have its id alone.
  const { headline, ...others } = details;
  const said = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, isolated(String(value))]));
  if (headline === undefined || headline === "") return said;
  return { ...said, from: say(language, "activity.named", { headline: isolated(String(headline)) }) };
}

/**
 * One entry of the log as a sentence: who did what to the story. A kind that this version has no words for is told by its name and what
 * is noted with it; nothing is hidden. Never throws.
 */
export function activitySentence(entry: LogEntry, words: ActivityWords): string {
  const { language, named } = words;
  const details = readDetails(entry.details);
  const headline = entry.headline.trim();
  const called =
    headline === ""
      ? say(language, "activity.untitled")
      : say(language, "activity.named", { headline: isolated(headline) });
  const values = {
    actor: isolated(entry.actor.trim() || say(language, "activity.somebody")),
    it: named ? called : say(language, "activity.it"),
  };
  const fact = details && factSentence(entry.kind, details, words);
  if (fact) return say(language, fact.key as MessageKey, { ...values, ...fact.values });
  if (details && plain.has(entry.kind)) {
    return say(language, `activity.${entry.kind}` as MessageKey, { ...values, ...namesIn(details, language) });
  }
  const noted = entry.details === "{}" ? "" : isolated(entry.details);
  return say(language, "activity.unknown", { ...values, kind: isolated(entry.kind), details: noted }).trim();
}
