import { expect, test } from "vitest";
import {
  correction,
  embed,
  factBox,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  pullQuote,
  quote,
  storyDocument,
  table,
  textNode,
} from "../document/build.ts";
import { sampleId } from "../publication/testing/page-samples.ts";
import { foundCodes } from "./testing/found-codes.ts";

// Stories as desks write them. Whoever sees one needless warning a day switches all of them off.

const english = storyDocument(
  {
    kicker: "Harbour",
    headline: "“We’ll rebuild”: storm-hit U.S. pier reopens after 31 weeks",
    standfirst: "The 1931 pier lost a third of its planks; volunteers, the council and a €2.4m fund put it back.",
  },
  [
    paragraph([
      textNode(
        "LANTERN BAY – On Tuesday, 3 March 2026, at 10:30 a.m., Dr. Ruth O’Neill cut the ribbon (a blue one, of course). ",
      ),
      link("https://post.example/archive/pier-1931?page=2", "The pier’s first opening, in 1931"),
      textNode(", drew 4,000 people."),
    ]),
    photoNode({
      photo: sampleId(1),
      alt: "People walk along a wooden pier in low sun",
      caption: "The pier at dusk, seen from the lighthouse.",
    }),
    heading("h2", "Planks, bolts and patience"),
    paragraph("“It began with one plank,” said Tom Vale, 71, of the ’76 crew."),
    paragraph("“It went on for 31 weeks, in rain and in snow, and nobody was paid."),
    paragraph("“And then it was done.”"),
    pullQuote("It went on for 31 weeks … and nobody was paid", "Tom Vale"),
    heading("h3", "What it cost"),
    table([
      ["Year", "Cost"],
      ["2025", "€1.9m"],
      ["2026", "€0.5m"],
    ]),
    list("bullet", ["3,200 planks", '12,000 bolts, each 5" long', "one ribbon"]),
    factBox("The pier in figures", ["Built: 1931", "Length: 412 m (1,352 ft)"]),
    quote("I had had my doubts. That that plank held at all is a wonder!"),
    paragraph(
      "Not everybody is happy. “Where’s the ice-cream stall?!” asked Lea, 6… Her father knew: “Back on Saturday, 7 March.”",
    ),
    embed("https://film.example/watch?v=pier", "Film: the last plank goes in"),
    photoNode({
      photo: sampleId(2),
      alt: "A girl with a ball on a beach",
      caption: "Lea waits for the stall to open.",
    }),
    correction("An earlier version gave the length of the pier as 421 m.", { date: "2026-03-04" }),
  ],
);

const hebrew = storyDocument(
  {
    kicker: "נמל",
    headline: "״נבנה מחדש״: המזח נפתח אחרי 31 שבועות",
    standfirst: "הסערה לקחה שליש מקורות המזח; מתנדבים, העירייה וקרן של 2.4 מיליון ש״ח החזירו אותן.",
  },
  [
    paragraph(
      'ביום שלישי, 3 במרץ 2026, ב־10:30, גזרה ד״ר רות אוניל את הסרט (כחול, כמובן). במנכ״לות העמותה ובצה"ל בירכו.',
    ),
    paragraph('״הכול התחיל בקורה אחת״, אמר תום ויל, 71, ל"הארץ" ול־The New York Times. "לאט לאט, יום יום".'),
    photoNode({
      photo: sampleId(1),
      alt: "אנשים הולכים על מזח עץ באור שקיעה",
      altLanguage: "he",
      caption: "המזח בשקיעה, מבט מן המגדלור.",
    }),
    heading("h2", "קורות, ברגים וסבלנות"),
    paragraph([
      textNode("את הסיפור המלא אפשר לקרוא "),
      link("https://post.example/מזח", "בכתבה הקודמת על המזח"),
      textNode(". עו״ד לוי, יו״ר הוועד, אמרה: ״לא, לא ולא!״"),
    ]),
    list("number", ["3,200 קורות", "12,000 ברגים", "סרט אחד"]),
    pullQuote("הכול התחיל בקורה אחת"),
    paragraph(
      "לא כולם מרוצים. ״איפה הגלידה?!״ שאלה ליאה, בת 6… אביה ידע: ״חוזרת בשבת, 7 במרץ״. רכבת ת״א–ירושלים (קו א׳) תגיע לשם ב־2027.",
    ),
  ],
);

test("a finished English story has no findings", () => {
  expect(foundCodes([], { document: english })).toEqual([]);
});

test("a finished Hebrew story has no findings", () => {
  expect(foundCodes([], { document: hebrew, fields: { language: "he" } })).toEqual([]);
});
