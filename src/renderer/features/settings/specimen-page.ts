import { heading, link, paragraph, pullQuote, storyDocument, textNode } from "../../../shared/document/build.ts";
import type { PageInput } from "../../../shared/publication/page-input.ts";
import type { PublicationProfile } from "../../../shared/publication/profile.ts";
import { renderPage } from "../../../shared/publication/render-page.ts";
import { blankPlanning } from "../../../shared/stories.ts";

interface SpecimenTexts {
  kicker: string;
  headline: string;
  standfirst: string;
  names: string[];
  section: string;
  dateline: string;
  tags: string[];
  text: string;
  linked: string;
  heading: string;
  quote: string;
  speaker: string;
}

const english: SpecimenTexts = {
  kicker: "Harbour",
  headline: "The lighthouse opens its doors",
  standfirst: "For the first time in forty years visitors may climb to the lamp",
  names: ["Dana Reed"],
  section: "Coast",
  dateline: "Lantern Bay",
  tags: ["Lighthouses", "Coast"],
  text: "The keeper handed over the keys on Monday, and by noon the queue reached the quay. The plans are ",
  linked: "open to everybody",
  heading: "What comes next",
  quote: "“You can see tomorrow from up there.”",
  speaker: "The last keeper",
};

const hebrew: SpecimenTexts = {
  kicker: "הנמל",
  headline: "המגדלור פותח את דלתותיו",
  standfirst: "לראשונה מזה ארבעים שנה יוכלו מבקרים לעלות עד הפנס",
  names: ["דנה רייס"],
  section: "חופים",
  dateline: "מפרץ הפנס",
  tags: ["מגדלורים", "חופים"],
  text: "השומר מסר את המפתחות ביום שני, ובצהריים הגיע התור עד הרציף. התוכניות ",
  linked: "פתוחות לכולם",
  heading: "ומה הלאה",
  quote: "“משם רואים את מחר.”",
  speaker: "השומר האחרון",
};

/** A writer of the publication's list signs the specimen, so that a byline with a link is seen. */
function specimenInput(profile: PublicationProfile): PageInput {
  const isHebrew = profile.language.split("-")[0] === "he";
  const texts = isHebrew ? hebrew : english;
  const writer = profile.contributors.find(({ name }) => name.trim() !== "")?.name.trim();
  return {
    storyId: "",
    slug: "specimen",
    document: storyDocument({ kicker: texts.kicker, headline: texts.headline, standfirst: texts.standfirst }, [
      paragraph([textNode(texts.text), link("https://www.example.org/", texts.linked), textNode(".")]),
      pullQuote(texts.quote, texts.speaker),
      heading("h2", texts.heading),
      paragraph(texts.standfirst),
    ]),
    fields: {
      language: isHebrew ? "he" : "en",
      byline: { names: writer === undefined ? texts.names : [writer], none: false },
      ...{ stage: "ready", onHold: false, slug: "", summary: "", targetLength: 0 },
      ...{ followBar: true, commentsNotice: true, seoTitle: "", socialText: "", canonicalUrl: "" },
      ...blankPlanning,
      section: profile.sections.find((section) => section.trim() !== "") ?? texts.section,
      dateline: texts.dateline,
      tags: texts.tags,
    },
    profile,
    photos: {},
    renditions: {},
    published: { iso: "2026-03-02T08:30:00Z", year: 2026, month: 3, day: 2, hour: 8, minute: 30, weekday: 1 },
    modified: null,
  };
}

/** A short page as this profile would make it, by the very renderer that makes the published ones. */
export function specimenPage(profile: PublicationProfile): string {
  return renderPage(specimenInput(profile));
}
