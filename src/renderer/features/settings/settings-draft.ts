import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { isColour } from "../../../shared/publication/colour.ts";
import type { Contributor } from "../../../shared/publication/profile.ts";
import type { Settings } from "../../../shared/settings.ts";
import type { DeskStage } from "../../../shared/stages.ts";
import { slugify } from "../../../shared/text/slug.ts";

/** What is wrong with a draft of the settings, by field. Empty when it can be saved. */
export type DraftProblems = Partial<Record<DraftField, MessageKey>>;
type DraftField =
  | ("actor" | "baseUrl" | "timeZone" | "follow" | "accent" | "accentDark")
  | ("contributors" | "noBylinesUrl" | "principlesUrl" | "stages");

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

type Link = Settings["profile"]["follow"][number];

const tidyLinks = (links: readonly Link[]): Link[] =>
  links
    .map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    .filter(({ label, url }) => label !== "" || url !== "");

const isWhole = ({ label, url }: Link) => label !== "" && isWebAddress(url);

/** A writer without stray spaces, and without what nobody has said. */
function tidyContributor({ name, url, role = "", bio = "", links = [], photo }: Contributor): Contributor {
  const kept = tidyLinks(links);
  return {
    ...{ name: name.trim(), url: url.trim() },
    ...(role.trim() === "" ? {} : { role: role.trim() }),
    ...(bio.trim() === "" ? {} : { bio: bio.trim() }),
    ...(kept.length === 0 ? {} : { links: kept }),
    ...(photo === undefined ? {} : { photo }),
  };
}

/** The profile's later parts as they are saved. */
function tidyPages(profile: Settings["profile"]): Partial<Settings["profile"]> {
  const sections = profile.sections.map((section) => section.trim()).filter((section) => section !== "");
  const contributors = profile.contributors
    .map(tidyContributor)
    .filter(({ name, url, role, bio }) => [name, url, role, bio].some((text) => text));
  return {
    sections: [...new Set(sections)],
    contributors,
    noBylines: { text: profile.noBylines.text.trim(), url: profile.noBylines.url.trim() },
    principlesUrl: profile.principlesUrl.trim(),
  };
}

/** Stages by their tidied names; those that are new get an id made of the name, and are left out while they have none. */
function tidyStages(stages: readonly DeskStage[]): DeskStage[] {
  const taken = new Set(stages.map(({ id }) => id));
  return stages
    .map((stage) => ({ ...stage, name: stage.name.trim() }))
    .filter(({ id, name }) => id !== "" || name !== "")
    .map((stage) => {
      if (stage.id !== "") return stage;
      const wish = slugify(stage.name).slice(0, 30);
      let id = wish;
      for (let number = 2; taken.has(id); number += 1) id = `${wish}-${number}`;
      taken.add(id);
      return { ...stage, id };
    });
}

/** The draft as it is saved: no stray spaces, no slash at the end of the address, no empty links, sections and writers. */
export function tidySettings(draft: Settings): Settings {
  const { profile } = draft;
  const follow = tidyLinks(profile.follow);
  const baseUrl = profile.baseUrl.trim().replace(/\/+$/, "");
  const tidy = {
    ...profile,
    ...tidyPages(profile),
    name: profile.name.trim(),
    baseUrl,
    timeZone: profile.timeZone.trim(),
    follow,
  };
  return { ...draft, actor: draft.actor.trim(), profile: tidy, stages: tidyStages(draft.stages) };
}

export function draftProblems(tidy: Settings): DraftProblems {
  const { baseUrl, timeZone, follow } = tidy.profile;
  const problems: DraftProblems = {};
  if (tidy.actor === "") problems.actor = "firstStart.nameMissing";
  if (baseUrl !== "" && !isWebAddress(baseUrl)) problems.baseUrl = "settings.baseUrlWrong";
  if (!isTimeZone(timeZone)) problems.timeZone = "settings.timeZoneWrong";
  if (!follow.every(isWhole)) problems.follow = "settings.followWrong";
  const named = new Set(tidy.stages.map(({ name }) => name.toLocaleLowerCase()));
  if (named.has("") || named.size < tidy.stages.length) problems.stages = "stages.wrong";
  return { ...problems, ...pageProblems(tidy.profile) };
}

/** What is wrong with the profile's later parts. */
function pageProblems(profile: Settings["profile"]): DraftProblems {
  const { accent, accentDark, contributors, noBylines, principlesUrl } = profile;
  const problems: DraftProblems = {};
  if (accent !== "" && !isColour(accent)) problems.accent = "profile.accentWrong";
  if (accentDark !== "" && !isColour(accentDark)) problems.accentDark = "profile.accentWrong";
  const isFine = ({ name, url, links = [] }: Contributor) =>
    name !== "" && (url === "" || isWebAddress(url)) && links.every(isWhole);
  if (!contributors.every(isFine)) problems.contributors = "profile.contributorsWrong";
  if (noBylines.url !== "" && !isWebAddress(noBylines.url)) problems.noBylinesUrl = "profile.addressWrong";
  if (principlesUrl !== "" && !isWebAddress(principlesUrl)) problems.principlesUrl = "profile.addressWrong";
  return problems;
}
