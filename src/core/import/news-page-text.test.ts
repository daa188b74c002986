import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhotoNode } from "../../shared/document/nodes.ts";
import { parseDocument } from "../../shared/document/parse.ts";
import { blockText, bodyOf, captionText, headText, photosOf } from "../../shared/document/walk.ts";
import { say } from "../../shared/messages/catalogue.ts";
import { type ImportedStory, importNewsPage } from "./news-page-text.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const shape = (story: ImportedStory) => bodyOf(story.document).map((node) => node.type);
const paragraphs = (story: ImportedStory) =>
  bodyOf(story.document)
    .filter((node) => node.type === "paragraph")
    .map(blockText);
const photo = (story: ImportedStory, number: number) => photosOf(story.document)[number - 1]?.node as PhotoNode;
const parties = (node: PhotoNode) => node.credit?.items.flatMap((item) => item.parties.map((party) => party.name));
const reported = (story: ImportedStory) => story.report.map((line) => say("en", line.key, line.values));
const dropped = (story: ImportedStory) => story.report.flatMap((line) => (line.values.line ? [line.values.line] : []));

describe("a page with its standfirst set off and no byline", () => {
  const story = importNewsPage(fixture("harbour-bridge.txt"));

  it("has headline, standfirst and the paragraphs in order around two placeholders", () => {
    expect(headText(story.document, "headline")).toBe("Harbour bridge reopens after eleven weeks of repairs");
    expect(headText(story.document, "standfirst")).toMatch(/^City engineers say .* until the spring$/);
    expect(shape(story)).toEqual(["paragraph", "paragraph", "photo", "paragraph", "paragraph", "photo", "paragraph"]);
    expect(paragraphs(story)[1]).toMatch(/^The first bus crossed .* on the quay\.$/);
    expect(story.fields).toEqual({ language: "en" });
  });

  it("keeps caption, Hebrew alt text and the credit as parts", () => {
    expect(photo(story, 1)).toMatchObject({ photo: "", alt: "הגשר בנמל בבוקר הפתיחה", altLanguage: "he" });
    expect(captionText(photo(story, 1))).toBe("The lift span on the morning of the opening");
    expect(photo(story, 1).credit?.raw).toBe("(Photo: Marta Lindqvist, Reuters)");
    expect(parties(photo(story, 1))).toEqual(["Marta Lindqvist", "Reuters"]);
    expect(photo(story, 2)).toMatchObject({ alt: 'ראשת העיר ע"ש הגשר, "יום חג" לנמל', altLanguage: "he" });
    expect(captionText(photo(story, 2))).toBe("Ada Finch");
    expect(parties(photo(story, 2))).toEqual(["Tom Okafor", "AP"]);
  });

  it("reports every line that is not in the story", () => {
    expect(dropped(story)).toEqual([
      "2 View gallery",
      "הגשר בנמל בבוקר הפתיחה",
      "2 View gallery",
      'ראשת העיר ע"ש הגשר, "יום חג" לנמל',
      "<< Follow Ellery Daily on Facebook | Twitter | Instagram | TikTok >>",
      "Comments",
      expect.stringMatching(/^The commenter agrees/),
      '""',
    ]);
    expect(reported(story)).toContain("Photos still to be added, one for each place in the story: 2.");
  });

  it("is the same story with Windows or old Mac line ends, no-break spaces, direction marks and a byte order mark", () => {
    const text = fixture("harbour-bridge.txt");
    for (const end of ["\r\n", "\r", "\u2028", " \t\n"]) {
      expect(importNewsPage(text.replaceAll("\n", end)).document).toEqual(story.document);
    }
    const marked = importNewsPage(`\ufeff${text.replaceAll(" ", "\u00a0").replaceAll("הגשר", "\u200fהגשר\u202c")}`);
    expect(marked.document).toEqual(story.document);
    expect(marked.report.find((line) => line.key === "import.hidden")?.values.count).toBe(9);
  });

  it("is the same story without any empty line, and with one between all lines", () => {
    const lines = fixture("harbour-bridge.txt")
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(importNewsPage(lines.join("\n")).document).toEqual(story.document);
    expect(importNewsPage(lines.join("\n\n")).document).toEqual(story.document);
  });
});

describe("a page with empty lines between all lines", () => {
  const story = importNewsPage(fixture("night-trains.txt"));

  it("reads byline and time from one line", () => {
    expect(headText(story.document, "headline")).toBe("Night trains return to the coast line");
    expect(headText(story.document, "standfirst")).toMatch(/^After nine years/);
    expect(story.fields.byline).toEqual({ names: ["Noa Barlev", "Wire Agencies"], none: false });
  });

  it("makes a gallery of pictures that stand side by side, and one picture of a counter and a gallery link", () => {
    expect(shape(story)).toEqual(["photo", "paragraph", "paragraph", "paragraph", "gallery", "paragraph"]);
    expect(photo(story, 1).alt).toBe("A sleeping car in the depot at Marsh Junction");
    expect(captionText(photo(story, 1))).toBe("A sleeping car being fitted out");
    expect(parties(photo(story, 1))).toEqual(["Ines Duarte", "AFP"]);
    expect(captionText(photo(story, 2))).toBe("Platform four");
    expect(parties(photo(story, 3))).toEqual(["Peter Halloran", "AP"]);
  });

  it("leaves out share bars, related stories, tags, times and the number of comments, and says so", () => {
    const lines = [
      "Advertisement",
      "Share",
      "Facebook | Twitter | WhatsApp",
      "Read more:",
      "Ferry strike enters its third week",
    ];
    const more = [
      "Lighthouse keepers ask for a pension",
      "Tags: railways, coast, travel",
      "First published: 18:02, 14.03.24",
    ];
    expect(dropped(story)).toEqual(expect.arrayContaining([...lines, ...more, "12 comments"]));
    expect(paragraphs(story)).toHaveLength(4);
  });
});

describe("a Hebrew page without empty lines", () => {
  const story = importNewsPage(fixture("olive-harvest.txt"));

  it("is a Hebrew story with its head and byline", () => {
    expect(story.fields).toEqual({ language: "he", byline: { names: ["רותם אלמוג", "יעל בן־שחר"], none: false } });
    expect(headText(story.document, "headline")).toBe("מסיק הזיתים הקדים השנה בשבועיים");
    expect(headText(story.document, "standfirst")).toMatch(/^החקלאים בגליל העליון/);
    expect(shape(story)).toEqual(["paragraph", "photo", "paragraph", "gallery", "paragraph"]);
  });

  it("marks only alt text of another script with its language", () => {
    expect(photo(story, 1)).toMatchObject({ alt: "מסיק זיתים בגליל", altLanguage: "" });
    expect(captionText(photo(story, 1))).toBe("קטיף ידני בכרם שליד היישוב אלומה");
    expect(parties(photo(story, 1))).toEqual(["דנה קמחי", "פלאש90"]);
    expect(captionText(photo(story, 2))).toBe("שמן זית ראשון של העונה");
    expect(photo(story, 2).alt).toBe("");
    expect(photo(story, 3)).toMatchObject({ alt: "Olive press at work", altLanguage: "en" });
    expect(parties(photo(story, 3))).toEqual(["Mara Quist", "AP"]);
  });
});

describe("single decisions", () => {
  const body = "The council met for five hours and could not agree on a price, two of its members said afterwards.";
  const page = (...lines: string[]) =>
    importNewsPage(["A headline", "A short standfirst", body, ...lines, body].join("\n"));

  it("finds a picture by its credit alone, with the line before it as the caption", () => {
    const story = page("The council chamber", "(Photo: Tom Okafor / AP)");
    expect(shape(story)).toEqual(["paragraph", "photo", "paragraph"]);
    expect(captionText(photo(story, 1))).toBe("The council chamber");
  });

  it("leaves a paragraph before a credit without a caption where it is", () => {
    const long = `${body} ${body}`;
    const story = page(long, "(Photo: Tom Okafor / AP)");
    expect(shape(story)).toEqual(["paragraph", "paragraph", "photo", "paragraph"]);
    expect(captionText(photo(story, 1))).toBe("");
  });

  it("takes doubled lines before an unmarked caption for alt text", () => {
    const story = page("Empty chairs", "Empty chairs", "The council chamber", "(Photo: Tom Okafor / AP)");
    expect(photo(story, 1).alt).toBe("Empty chairs");
    expect(captionText(photo(story, 1))).toBe("The council chamber");
  });

  it("keeps several alt lines and the last line as the caption", () => {
    const story = page("View gallery", "Chairs", "A table", "The council chamber", "(Photo: Tom Okafor / AP)");
    expect(photo(story, 1).alt).toBe("Chairs. A table");
    expect(captionText(photo(story, 1))).toBe("The council chamber");
  });

  it("takes a single line in another script for alt text, not for a caption", () => {
    const story = page("View gallery", "אולם המועצה", "(Photo: Tom Okafor / AP)");
    expect(photo(story, 1)).toMatchObject({ alt: "אולם המועצה", altLanguage: "he" });
    expect(captionText(photo(story, 1))).toBe("");
  });

  it("makes a placeholder of a marker with no credit, and says that the credit is missing", () => {
    const story = page("View gallery", "The council chamber");
    expect(shape(story)).toEqual(["paragraph", "photo", "paragraph"]);
    expect(captionText(photo(story, 1))).toBe("The council chamber");
    expect(photo(story, 1).credit).toBeNull();
    expect(reported(story)).toContain("Photo 1 had no credit line on the page.");
  });

  it("does not swallow the story between a marker and a later picture's credit", () => {
    const prose = `${body} It will try again on Tuesday, when the auditor is back in the city.`;
    const story = page(
      "View gallery",
      "The council chamber",
      prose,
      prose.toUpperCase(),
      "The quay",
      "(Photo: Tom Okafor)",
    );
    expect(paragraphs(story)).toHaveLength(4);
    expect(photosOf(story.document)).toHaveLength(2);
  });

  it("keeps a short line between paragraphs as a paragraph", () => {
    expect(paragraphs(page("What happens next"))).toEqual([body, "What happens next", body]);
  });

  it("does not take a first paragraph with a dateline for the standfirst", () => {
    const story = importNewsPage(`A headline\nPORT ELLERY (Reuters) - Trade fell by half.\n${body}`);
    expect(headText(story.document, "standfirst")).toBe("");
    expect(paragraphs(story)).toHaveLength(2);
  });

  it("reads a line of names above the time as the byline", () => {
    const story = importNewsPage(`A headline\nA short standfirst\nNoa Barlev\nPublished: 14.03.24, 20:14\n${body}`);
    expect(story.fields.byline?.names).toEqual(["Noa Barlev"]);
    expect(headText(story.document, "standfirst")).toBe("A short standfirst");
  });

  it("keeps what stands after the comments notice and tells of it", () => {
    const story = page("Comments", "The commenter agrees to the house rules.");
    expect(paragraphs(story)).toEqual([body, body]);
    expect(reported(story).at(-1)).toMatch(/after the comments notice and were kept: 1/);
  });

  it("gives a headline to a page of one word, and says so when there is no word at all", () => {
    expect(headText(importNewsPage("Bridge").document, "headline")).toBe("Bridge");
    expect(reported(importNewsPage(" \n—\n"))).toEqual([
      "Left out, because it holds no word: “—”",
      "No line was found that could be the headline.",
    ]);
  });
});

const words = (text: string) => text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything that an import hands on, as one text. */
function handedOn(story: ImportedStory): Set<string> {
  const photos = photosOf(story.document).flatMap(({ node }) => [captionText(node), node.alt, node.credit?.raw ?? ""]);
  const head = [headText(story.document, "headline"), headText(story.document, "standfirst")];
  return new Set(words([...head, ...paragraphs(story), ...photos, ...reported(story)].join("\n")));
}

/** Every line whole, without what nobody sees. */
const visible = (text: string) =>
  text
    .toWellFormed()
    .replace(
      /[[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]--[\t\n\v\f\r\u0085]]/gv,
      "",
    );

describe("any page", () => {
  const sample = ["harbour-bridge.txt", "night-trains.txt", "olive-harvest.txt"].flatMap((name) =>
    fixture(name).split("\n"),
  );
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...sample) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", "1/3", "View gallery", "Comments", "By Noa Barlev", "Tags", "(Photo: א)"),
    },
    { weight: 2, arbitrary: fc.lorem({ maxCount: 30 }) },
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
  const page = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

  it("is handed on whole: every word is in the story or in the report", () => {
    fc.assert(
      fc.property(page, (text) => {
        const story = importNewsPage(text);
        const found = handedOn(story);
        for (const word of words(visible(text))) expect(found).toContain(word);
      }),
      { numRuns: 400 },
    );
  });

  it("becomes a document that reads back as itself", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { document } = importNewsPage(text);
        expect(parseDocument(JSON.stringify(document))).toEqual({ ok: true, document });
      }),
    );
  });

  it("never throws, and stays quick on hostile lengths", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(importNewsPage(text).document.version).toBe(1);
      }),
    );
    const started = performance.now();
    for (const text of [
      "a".repeat(3e6),
      "(".repeat(1e6),
      "Share | ".repeat(3e5),
      "By A\n".repeat(5e4),
      "a\nb\n".repeat(2e4),
    ]) {
      importNewsPage(text);
    }
    importNewsPage(`${"Same\n".repeat(4e4)}(Photo: A / AP)`);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("a page whose standfirst is missing", () => {
  const body =
    "The quay was empty at dawn. Two tugs waited outside.\nThe harbour office said that it would open at noon.";

  it("leaves the first paragraph in the body, where only the headline is set off", () => {
    const story = importNewsPage(`Quay closed by fog\n\n${body}\n`);
    expect([headText(story.document, "standfirst"), paragraphs(story).length]).toEqual(["", 2]);
  });

  it("is told from one whose standfirst is followed by a byline, or ends without a stop", () => {
    const signed = importNewsPage(`Quay closed by fog\n\nNobody knows when it lifts.\nBy Ann Lee\n\n${body}\n`);
    expect(headText(signed.document, "standfirst")).toBe("Nobody knows when it lifts.");
    const open = importNewsPage(`Quay closed by fog\n\nNobody knows when it lifts\n${body}\n`);
    expect(headText(open.document, "standfirst")).toBe("Nobody knows when it lifts");
  });
});
