import { expect, it } from "vitest";
import type { OpenStory } from "../../shared/contract.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import {
  correction,
  divider,
  embed,
  factBox,
  gallery,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  pullQuote,
  quote,
  related,
  storyDocument,
  table,
  textNode,
} from "../../shared/document/build.ts";
import type { BodyNode } from "../../shared/document/nodes.ts";
import { blankPlanning } from "../../shared/stories.ts";
import { storyView } from "./story-view.ts";

const story: OpenStory = {
  id: "0190a000-0000-7000-8000-000000000009",
  version: 3,
  document: "",
  fields: {
    language: "en",
    byline: { names: ["Noa Barlev"], none: false },
    stage: "editing",
    onHold: false,
    slug: "",
    section: "",
    summary: "",
    followBar: true,
    commentsNotice: true,
    targetLength: 0,
    dateline: "",
    tags: [],
    seoTitle: "",
    socialText: "",
    canonicalUrl: "",
    ...blankPlanning,
  },
  slug: "a-headline",
  publication: "unpublished",
  binned: false,
  savedAt: "2026-11-22T12:00:00.000Z",
  damage: "",
};

const raw = "(Photo: Tom Okafor / AP)";
const items = [
  {
    parties: [
      { name: "Tom Okafor", role: "photographer" },
      { name: "AP", role: "agency" },
    ],
    qualifiers: [],
  },
];
const placeholder = photoNode({
  caption: "The span\n\nAt dawn",
  alt: "הגשר",
  altLanguage: "he",
  credit: parseCredit(raw),
});

it("shows a story as plain facts in reading order", () => {
  const document = storyDocument({ kicker: "Port", headline: "A headline", standfirst: "A standfirst" }, [
    paragraph([textNode("Bold ", 1), link("https://example.com/", "link")]),
    heading("h3", "Next"),
    quote("Said"),
    list("number", ["One", "Two"]),
    placeholder,
    gallery([photoNode({ decorative: true })]),
    { type: "sealed", inline: false, raw: {} } as BodyNode,
  ]);
  const photo = {
    type: "photo",
    photo: null,
    caption: "The span\n\nAt dawn",
    alt: "הגשר",
    altLanguage: "he",
    decorative: false,
    credit: { raw, text: "Tom Okafor / AP", state: "parsed", exempt: "", items },
    width: "inline",
  };
  expect(storyView(story, document, {}, "spaced")).toEqual({
    id: story.id,
    headline: "A headline",
    standfirst: "A standfirst",
    kicker: "Port",
    byline: { names: ["Noa Barlev"], none: false },
    language: "en",
    stage: "editing",
    onHold: false,
    publication: "unpublished",
    slug: "a-headline",
    ...{ section: "", summary: "", dateline: "", tags: [], seoTitle: "", socialText: "", canonicalUrl: "" },
    ...{ ...blankPlanning, targetLength: 0 },
    version: 3,
    blocks: [
      { type: "paragraph", text: "Bold link" },
      { type: "heading", level: 3, text: "Next" },
      { type: "quote", text: "Said" },
      { type: "list", ordered: true, items: ["One", "Two"], text: "One\nTwo" },
      photo,
      {
        type: "gallery",
        photos: [
          {
            ...photo,
            caption: "",
            alt: "",
            altLanguage: "",
            decorative: true,
            credit: { raw: "", text: "", state: "parsed", exempt: "", items: [] },
          },
        ],
      },
      { type: "sealed", text: "" },
    ],
  });
});

it("shows blocks with several texts as those texts, each by its name", () => {
  const document = storyDocument({}, [
    pullQuote("We counted\n\nthe days", "Noa Barlev"),
    factBox("The ferry", ["Built in 1998", list("bullet", ["Two engines"])]),
    correction("The year was wrong.", { kind: "clarification", date: "2026-11-22" }),
    embed("https://example.com/film", "The film", "Two minutes"),
    related("More", [[link("https://example.com/a", "First")], "No link yet"]),
    table([
      ["Port", "Boats"],
      ["Haifa", "3"],
    ]),
    table([["a"]], false),
    divider(),
  ]);
  expect(storyView(story, document, {}, "spaced").blocks).toEqual([
    { type: "pullquote", text: "We counted\n\nthe days", attribution: "Noa Barlev" },
    { type: "factbox", title: "The ferry", text: "Built in 1998\n\nTwo engines" },
    { type: "correction", kind: "clarification", date: "2026-11-22", text: "The year was wrong." },
    { type: "embed", url: "https://example.com/film", title: "The film", text: "Two minutes" },
    {
      type: "related",
      title: "More",
      links: [
        { text: "First", url: "https://example.com/a" },
        { text: "No link yet", url: "" },
      ],
    },
    {
      type: "table",
      header: true,
      rows: [
        ["Port", "Boats"],
        ["Haifa", "3"],
      ],
    },
    { type: "table", header: false, rows: [["a"]] },
    { type: "divider" },
  ]);
});
