import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { isColour } from "../../../shared/publication/colour.ts";
import type { Settings } from "../../../shared/settings.ts";

/** What is wrong with a draft of the settings, by field. Empty when it can be saved. */
export type DraftProblems = Partial<Record<DraftField, MessageKey>>;
type DraftField =
  | ("actor" | "baseUrl" | "timeZone" | "follow" | "accent" | "accentDark")
  | ("contributors" | "noBylinesUrl" | "principlesUrl");

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

/** The profile's later parts as they are saved. */
function tidyPages(profile: Settings["profile"]): Partial<Settings["profile"]> {
  const sections = profile.sections.map((section) => section.trim()).filter((section) => section !== "");
  const contributors = profile.contributors
    .map(({ name, url }) => ({ name: name.trim(), url: url.trim() }))
    .filter(({ name, url }) => name !== "" || url !== "");
  return {
    sections: [...new Set(sections)],
    contributors,
    noBylines: { text: profile.noBylines.text.trim(), url: profile.noBylines.url.trim() },
    principlesUrl: profile.principlesUrl.trim(),
  };
}

/** The draft as it is saved: no stray spaces, no slash at the end of the address, no empty links, sections and writers. */
export function tidySettings(draft: Settings): Settings {
  const { profile } = draft;
  const follow = profile.follow
    .map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    .filter(({ label, url }) => label !== "" || url !== "");
  const baseUrl = profile.baseUrl.trim().replace(/\/+$/, "");
  const tidy = {
    ...profile,
    ...tidyPages(profile),
    name: profile.name.trim(),
    baseUrl,
    timeZone: profile.timeZone.trim(),
    follow,
  };
  return { ...draft, actor: draft.actor.trim(), profile: tidy };
}

export function draftProblems(tidy: Settings): DraftProblems {
  const { baseUrl, timeZone, follow } = tidy.profile;
  const problems: DraftProblems = {};
  if (tidy.actor === "") problems.actor = "firstStart.nameMissing";
  if (baseUrl !== "" && !isWebAddress(baseUrl)) problems.baseUrl = "settings.baseUrlWrong";
  if (!isTimeZone(timeZone)) problems.timeZone = "settings.timeZoneWrong";
  if (follow.some(({ label, url }) => label === "" || !isWebAddress(url))) problems.follow = "settings.followWrong";
  return { ...problems, ...pageProblems(tidy.profile) };
}

/** What is wrong with the profile's later parts. */
function pageProblems(profile: Settings["profile"]): DraftProblems {
  const { accent, accentDark, contributors, noBylines, principlesUrl } = profile;
  const problems: DraftProblems = {};
  if (accent !== "" && !isColour(accent)) problems.accent = "profile.accentWrong";
  if (accentDark !== "" && !isColour(accentDark)) problems.accentDark = "profile.accentWrong";
  if (contributors.some(({ name, url }) => name === "" || !isWebAddress(url))) {
    problems.contributors = "profile.contributorsWrong";
  }
  if (noBylines.url !== "" && !isWebAddress(noBylines.url)) problems.noBylinesUrl = "profile.addressWrong";
  if (principlesUrl !== "" && !isWebAddress(principlesUrl)) problems.principlesUrl = "profile.addressWrong";
  return problems;
}
