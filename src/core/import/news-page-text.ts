import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { BodyNode, PhotoNode, StoryDocument } from "../../shared/document/nodes.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { guessLanguage } from "../../shared/text/direction.ts";
import { cleanLines } from "./clean-lines.ts";
import { detectLanguage } from "./detect-language.ts";
import { findItems } from "./find-items.ts";
import { readPageHead } from "./page-head.ts";
import type { FoundPicture, PageItem } from "./page-items.ts";
import type { ReportLine } from "./report-line.ts";

/** A story made of a copied news page, ready to be created, and what a person should know about it. */
export interface ImportedStory {
  document: StoryDocument;
  /** Always the language; the byline where the page has one. */
  fields: Partial<StoryFields>;
  /** In the page's order: every line that was left out, then what should be looked at. */
  report: ReportLine[];
}

/** Keys of reports about the picture itself, so that they do not part two pictures that stand side by side. */
const ofPictures = new Set<string>(["import.pictureMarker", "import.repeated"]);

interface Body {
  nodes: BodyNode[];
  report: ReportLine[];
}

function photoOf(picture: FoundPicture, language: string, organisations: OrganisationTable): PhotoNode {
  return photoNode({
    caption: picture.caption,
    alt: picture.alt,
    altLanguage: guessLanguage(picture.alt, language),
    credit: picture.credit === "" ? null : parseCredit(picture.credit, { organisations }),
  });
}

/** What a person should look at in one picture. */
function pictureReport(photo: PhotoNode, number: number): ReportLine[] {
  if (photo.credit === null) return [{ key: "import.noCredit", values: { number } }];
  if (photo.credit.state !== "review") return [];
  return [{ key: "import.creditReview", values: { number, line: photo.credit.raw } }];
}

function pushPhotos(nodes: BodyNode[], run: PhotoNode[]): void {
  const [only] = run;
  if (run.length > 1) nodes.push(gallery([...run]));
  else if (only) nodes.push(only);
  run.length = 0;
}

/** Paragraphs and photo uses in order; pictures directly after each other become one gallery. */
function buildBody(items: readonly PageItem[], language: string, organisations: OrganisationTable): Body {
  const nodes: BodyNode[] = [];
  const report: ReportLine[] = [];
  const notes: ReportLine[] = [];
  const run: PhotoNode[] = [];
  let photos = 0;
  for (const item of items) {
    if (item.kind === "picture") {
      const photo = photoOf(item, language, organisations);
      run.push(photo);
      photos += 1;
      notes.push(...pictureReport(photo, photos));
      continue;
    }
    if (item.kind === "dropped") report.push(item.report);
    if (item.kind === "text" || !ofPictures.has(item.report.key)) pushPhotos(nodes, run);
    if (item.kind === "text") nodes.push(paragraph(item.text));
  }
  pushPhotos(nodes, run);
  if (photos > 0) notes.unshift({ key: "import.placeholders", values: { count: photos } });
  return { nodes, report: [...report, ...notes] };
}

/** How many texts stand after the comments notice: perhaps readers' comments, which only a person can tell. */
function afterComments(items: readonly PageItem[]): ReportLine[] {
  const notice = items.findLastIndex((item) => item.kind === "dropped" && item.report.key === "import.comments");
  const count = notice < 0 ? 0 : items.slice(notice).filter((item) => item.kind === "text").length;
  return count === 0 ? [] : [{ key: "import.afterComments", values: { count } }];
}

/**
 * Makes a story of a news page that was copied as plain text, English or Hebrew (Arabic letters are told apart too).
 * Pure, and never throws. Every visible line ends up in the page, in the byline or in the report; what is not surely
 * the site's furniture stays a paragraph.
 */
export function importNewsPage(text: string, organisations: OrganisationTable = builtIn): ImportedStory {
  const page = cleanLines(text);
  const language = detectLanguage(page.lines.map((line) => line.text).join("\n"));
  const head = readPageHead(findItems(page, language));
  const body = buildBody(head.rest, language, organisations);
  const report = [...body.report, ...afterComments(head.rest)];
  if (page.hidden > 0) report.push({ key: "import.hidden", values: { count: page.hidden } });
  if (head.headline === "") report.push({ key: "import.noHeadline", values: {} });
  const fields: Partial<StoryFields> = { language };
  if (head.names.length > 0) fields.byline = { names: head.names, none: false };
  return {
    document: storyDocument({ headline: head.headline, standfirst: head.standfirst }, body.nodes),
    fields,
    report,
  };
}
