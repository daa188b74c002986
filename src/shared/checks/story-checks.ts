import { headText } from "../document/walk.ts";
import { siteUrl } from "../publication/safe-url.ts";
import { isTemplate, templateOf } from "../publication/templates/registry.ts";
import { seenText } from "../text/seen-text.ts";
import type { Check, Issue } from "./check-input.ts";

const issue = (found: Omit<Issue, "block" | "values">): Issue => ({ ...found, block: 0, values: {} });

/** Blocks: a page without a headline cannot be listed, shared or found. */
export const checkHeadline: Check = ({ document }) =>
  seenText(headText(document, "headline")) !== ""
    ? []
    : [issue({ code: "headline.missing", severity: "block", where: "headline", key: "check.headline.missing" })];

export const checkStandfirst: Check = ({ document }) =>
  headText(document, "standfirst") !== ""
    ? []
    : [issue({ code: "standfirst.missing", severity: "info", where: "standfirst", key: "check.standfirst.missing" })];

/** Warns while it has not been decided whether the story carries names. */
export const checkByline: Check = ({ fields }) =>
  fields.byline.none || fields.byline.names.some((name) => name.trim() !== "")
    ? []
    : [issue({ code: "byline.unset", severity: "warn", where: "byline", key: "check.byline.unset" })];

/** Blocks: whoever put the story on hold has to take it off. */
export const checkHold: Check = ({ fields }) =>
  fields.onHold ? [issue({ code: "story.hold", severity: "block", where: "story", key: "check.story.hold" })] : [];

/** Tells how many notes of the desk are open; they never go out, but what they ask for may still be to be done. */
export const checkNotes: Check = ({ openNotes = 0 }) => {
  if (openNotes === 0) return [];
  const key = openNotes === 1 ? "check.story.notesOne" : "check.story.notes";
  return [{ code: "story.notes", where: "story", block: 0, values: { count: openNotes }, key }];
};

/** Warns where the publication's template is one that this version does not have: its pages look like the default's then. */
export const checkTemplate: Check = ({ profile }) => {
  if (isTemplate(profile.template)) return [];
  const values = { template: profile.template, standIn: templateOf(profile.template).id };
  return [{ code: "publication.template", where: "publication", block: 0, values }];
};

/** Warns where absolute addresses are left out of the page. */
export const checkBaseUrl: Check = ({ profile }) => {
  if (siteUrl(profile.baseUrl) !== "") return [];
  const key = profile.baseUrl.trim() === "" ? "check.publication.baseUrl" : "check.publication.baseUrlInvalid";
  return [issue({ code: "publication.baseUrl", severity: "warn", where: "publication", key })];
};
