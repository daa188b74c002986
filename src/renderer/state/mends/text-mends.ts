import type { Finding } from "../../../shared/checks/finding.ts";
import { withoutFullStop } from "../../../shared/checks/headline-checks.ts";
import { isWrongLink } from "../../../shared/checks/link-checks.ts";
import { usualQuotes } from "../../../shared/checks/quote-checks.ts";
import { storyLinks } from "../../../shared/checks/story-texts.ts";
import type { EditFinder } from "../../../shared/checks/text/edit.ts";
import { withoutTrackers } from "../../../shared/checks/text/link-address.ts";
import { alikeQuotes } from "../../../shared/checks/text/quotation-marks.ts";
import { isTextMend, textMends } from "../../../shared/checks/text-rules.ts";
import { bodyOf } from "../../../shared/document/walk.ts";
import type { Mend } from "../../editor/around/mends.ts";
import type { Desk } from "../desk.ts";
import type { StorySession } from "../story-session.ts";
import type { MakeMend } from "./mend-of.ts";

const numberOf = (where: string) => Number(where.split(":")[1] ?? 0);

/** A mend of the page itself, as one step of undo. */
export function onPage(mend: (session: StorySession, finding: Finding, desk: Desk) => Mend | null): MakeMend {
  return (desk, session, finding) => {
    const made = mend(session, finding, desk);
    return made && { run: () => session.editor()?.mend(finding.where, made) };
  };
}

/** The level that a heading at this place has after those before it; null where there is none deep enough. */
function levelAt(session: StorySession, where: string, step: 0 | 1): 2 | 3 | 4 | null {
  const before = bodyOf(session.read())
    .slice(0, numberOf(where) - 1)
    .flatMap((node) => (node.type === "heading" ? [Number(node.tag.slice(1))] : []))
    .at(-1);
  const level = before === undefined ? 2 : before + step;
  return level === 2 || level === 3 || level === 4 ? level : null;
}

export const headingLevelMend: MakeMend = (_desk, session, { where }) => {
  const level = levelAt(session, where, 1);
  if (level === null) return null;
  return { values: { level }, run: () => session.editor()?.mend(where, { kind: "heading-level", level }) };
};

/** Of the level of the heading before it. */
export const makeHeadingMend = onPage((session, { where }) => {
  const level = levelAt(session, where, 0);
  return level && { kind: "make-heading", level };
});

/** The full stop at the end of a headline or heading. */
const fullStops: EditFinder = (text) => {
  const rest = withoutFullStop(text);
  return rest === null ? [] : [{ start: rest.length, end: rest.length + 1, text: "" }];
};

export const textMend = onPage((_session, { code }) => ({
  kind: "edit",
  find: isTextMend(code) ? textMends[code] : fullStops,
}));

export const quotesMend = onPage((session) => {
  const style = usualQuotes(session.read());
  return { kind: "edit", find: (text) => alikeQuotes(style, text) };
});

const linksAt = (session: StorySession, where: string) =>
  storyLinks(session.read()).filter((link) => link.where === where && !link.isCard);

export const linkMend = onPage((session, { where, code }, desk) => {
  const input = { document: session.read(), fields: session.fields.get(), profile: desk.settings.get().profile };
  const urls = linksAt(session, where)
    .filter((link) => isWrongLink(code, link, input))
    .map(({ url }) => url);
  // An address on a card is put right where it is typed.
  return urls.length === 0 ? null : { kind: "unlink", urls };
});

export const trackerMend = onPage((session, { where }) => {
  const urls = linksAt(session, where).flatMap(({ url }): [string, string][] => {
    const rest = withoutTrackers(url);
    return rest === null ? [] : [[url, rest]];
  });
  return urls.length === 0 ? null : { kind: "change-links", urls: new Map(urls) };
});
