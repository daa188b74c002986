import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { Settings } from "../../../shared/settings.ts";

/** What is wrong with a draft of the settings, by field. Empty when it can be saved. */
export type DraftProblems = Partial<Record<"actor" | "baseUrl" | "timeZone" | "follow", MessageKey>>;

/** Whether `text` is an address that a page may link to. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname !== "";
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The draft as it is saved: no stray spaces, no slash at the end of the address, no empty follow links. */
export function tidySettings(draft: Settings): Settings {
  const { profile } = draft;
  const follow = profile.follow
    .map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    .filter(({ label, url }) => label !== "" || url !== "");
  const baseUrl = profile.baseUrl.trim().replace(/\/+$/, "");
  const tidy = { ...profile, name: profile.name.trim(), baseUrl, timeZone: profile.timeZone.trim(), follow };
  return { ...draft, actor: draft.actor.trim(), profile: tidy };
}

export function draftProblems(tidy: Settings): DraftProblems {
  const { baseUrl, timeZone, follow } = tidy.profile;
  const problems: DraftProblems = {};
  if (tidy.actor === "") problems.actor = "firstStart.nameMissing";
  if (baseUrl !== "" && !isWebAddress(baseUrl)) problems.baseUrl = "settings.baseUrlWrong";
  if (!isTimeZone(timeZone)) problems.timeZone = "settings.timeZoneWrong";
  if (follow.some(({ label, url }) => label === "" || !isWebAddress(url))) problems.follow = "settings.followWrong";
  return problems;
}
