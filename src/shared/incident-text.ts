import type { Incident } from "./health.ts";
import { type InterfaceLanguage, say } from "./messages/catalogue.ts";

export interface IncidentText {
  title: string;
  lines: string[];
}

type Recovered = Extract<Incident, { kind: "recovered" }>;

/** Keeps a path or an SQLite sentence in its own direction inside a Hebrew sentence. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function recoveredLines(language: InterfaceLanguage, incident: Recovered, time: (at: string) => string): string[] {
  const { backupAt, stories, photos, unread, folder, problem } = incident;
  const lines = [
    backupAt === ""
      ? say(language, "health.recoveredEmpty")
      : say(language, "health.recoveredTo", { time: time(backupAt) }),
  ];
  if (stories.length > 0) {
    lines.push(say(language, "health.recoveredAdded", { count: stories.length }));
    for (const story of stories) {
      const headline = isolated(story.headline || say(language, "stories.untitled"));
      const key = story.beside === "" ? "health.recoveredStory" : "health.recoveredBeside";
      lines.push(say(language, key, { headline, time: time(story.savedAt) }));
    }
  }
  if (photos > 0) lines.push(say(language, "health.recoveredPhotos", { count: photos }));
  if (unread > 0) lines.push(say(language, "health.recoveredUnread", { count: unread }));
  lines.push(say(language, "health.recoveredFolder", { folder: isolated(folder), problem: isolated(problem) }));
  return lines;
}

/** What befell the data, in a person's language; `time` writes an instant as the place does. */
export function incidentText(
  language: InterfaceLanguage,
  incident: Incident,
  time: (at: string) => string,
): IncidentText {
  switch (incident.kind) {
    case "recovered":
      return { title: say(language, "health.recovered"), lines: recoveredLines(language, incident, time) };
    case "log-missing": {
      const last = incident.lastSavedAt === "" ? say(language, "health.noSave") : time(incident.lastSavedAt);
      return {
        title: say(language, "health.logMissing"),
        lines: [say(language, "health.logMissingBody", { time: last })],
      };
    }
    case "damage-found":
      return {
        title: say(language, "health.damageFound"),
        lines: [say(language, "health.damageFoundBody", { problem: isolated(incident.problem) })],
      };
  }
}
