import type { Credit } from "../../credit/credit.ts";
import { type PhotoUse, paragraph, photoNode, storyDocument } from "../../document/build.ts";
import type { PageInput } from "../page-input.ts";
import { agencyCredit, hebrewCredit, type SampleChanges, sampleId, sampleInput, samplePhoto } from "./page-samples.ts";

const ofKind = (story: "ltr" | "rtl", own: string, other: string) => (story === "ltr" ? own : other);

/**
 * Every caption with every credit and every alternative text, in a story that runs one way: none, plain, of several paragraphs, in
 * the other script; parsed, not understood, none needed, in the other script; of either script, decorative.
 */
export function figurePage(story: "ltr" | "rtl", profile: SampleChanges["profile"]): PageInput {
  const text = (english: string, hebrewText: string) => ofKind(story, english, hebrewText);
  const captions = [
    "",
    text("Nets drying on the mole", "רשתות מתייבשות על שובר הגלים"),
    text("The mole at noon.\n\nIt was built twice.", "שובר הגלים בצהריים.\n\nהוא נבנה פעמיים."),
    text("רשתות על שובר הגלים", "Nets on the mole"),
  ];
  const credits: Credit[] = [
    agencyCredit,
    hebrewCredit,
    { items: [], raw: "ph. R.T. // courtesy", state: "review", exempt: "" },
    { items: [], raw: "", state: "parsed", exempt: "Own graphic" },
  ];
  const alts: PhotoUse[] = [
    { alt: text("Fishing nets on a wall", "רשתות דיג על קיר") },
    { alt: text("רשתות דיג על קיר", "Fishing nets on a wall"), altLanguage: text("he", "en") },
    { decorative: true },
  ];
  const small = credits.map((credit, at) => samplePhoto(at + 1, { width: 700, height: 467, credit }));
  const uses = captions.flatMap((caption) =>
    credits.flatMap((_, at) => alts.map((alt) => photoNode({ photo: sampleId(at + 1), caption, ...alt }))),
  );
  return sampleInput({
    document: storyDocument({ headline: text("The mole in pictures", "שובר הגלים בתמונות") }, [
      paragraph(text("Every picture of the mole that we have.", "כל תמונה של שובר הגלים שיש לנו.")),
      ...uses,
    ]),
    fields: { language: ofKind(story, "en", "he") },
    ...(profile ? { profile } : {}),
    photos: small,
  });
}
