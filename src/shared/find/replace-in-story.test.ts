import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { organisations } from "../credit/organisations.ts";
import { parseCredit } from "../credit/parse-credit.ts";
import { creditLine } from "../credit/render-credit.ts";
import { gallery, headNode, link, paragraph, photoNode, storyDocument, textNode } from "../document/build.ts";
import type { StoryDocument } from "../document/nodes.ts";
import { parseDocument } from "../document/parse.ts";
import { pageCorpus } from "../publication/testing/page-corpus.ts";
import { compileFind } from "./compile-find.ts";
import type { FindQuery } from "./find-query.ts";
import { replacementFor, replacingEdits } from "./replace.ts";
import { type LineEdits, replaceInStory } from "./replace-in-story.ts";
import { type CreditSource, linesOf, type PlacedLine } from "./story-lines.ts";

const source: CreditSource = { style: "slash", organisations, creditOf: () => undefined };
const query: FindQuery = { text: "", capitals: false, marks: false, wholeWord: false, expression: false };

function hitsOf(document: StoryDocument, text: string, credits = source) {
  const compiled = compileFind({ ...query, text });
  if (!compiled.ok) throw new Error(compiled.fault);
  return linesOf(document, credits).map((placed) => ({ ...placed, hits: compiled.find(placed.line.searched) }));
}

function editsFor(placed: PlacedLine, hits: { from: number; to: number }[], instead: string): LineEdits {
  const { text } = placed.line.searched;
  const edits = hits.flatMap((hit) => {
    const said = replacementFor(text, hit, { text: instead, keepCapitals: false, expression: false, asked: "" });
    return replacingEdits(text, hit, said);
  });
  return { block: placed.block, line: placed.line, edits };
}

function replaceAll(document: StoryDocument, text: string, instead: string): StoryDocument {
  const all = hitsOf(document, text)
    .filter(({ line, hits }) => line.fixed === null && hits.length > 0)
    .map(({ hits, ...placed }) => editsFor(placed, hits, instead));
  return replaceInStory(document, all, source);
}

const kinds = (document: StoryDocument, text: string, credits = source) =>
  hitsOf(document, text, credits)
    .filter(({ hits }) => hits.length > 0)
    .map(({ line }) => `${line.kind}${line.fixed ? ` ${line.fixed}` : ""}`);

const photo = (changes: object) => ({
  ...photoNode({ photo: "p1", caption: "Ana Bo at sea", alt: "Ana Bo on deck" }),
  ...changes,
});

describe("the lines of a story", () => {
  test("are those of every block, and of each photo its caption, credit and alternative text", () => {
    const own = parseCredit("Photo: Ana Bo / AP", { organisations });
    const story = storyDocument({ kicker: "Ana Bo", headline: "Ana Bo", standfirst: "Ana Bo" }, [
      paragraph("Ana Bo"),
      gallery([photo({ credit: own }), photo({ credit: null })] as never),
    ]);
    const inherited = { ...source, creditOf: () => parseCredit("Ana Bo", { organisations }) };
    expect(kinds(story, "ana bo", inherited)).toEqual(
      ["kicker", "headline", "standfirst", "text"].concat(
        ["caption", "credit", "alt"],
        ["caption", "credit inherited", "alt"],
      ),
    );
  });

  test("say of a credit that was corrected by hand that its line does not make it", () => {
    const corrected = { ...parseCredit("Ana Bo / AP", { organisations }), raw: "Ana B", state: "confirmed" as const };
    expect(kinds(storyDocument({}, [photo({ credit: corrected })] as never), "ana b")).toContain("credit corrected");
  });

  test("are none where readers get nothing: a decoration's text, a credit that is not needed", () => {
    const exempt = { items: [], raw: "Ana Bo", state: "parsed" as const, exempt: "own graphic of Ana Bo" };
    const story = storyDocument({}, [photo({ credit: exempt, decorative: true })] as never);
    expect(kinds(story, "ana bo")).toEqual(["caption"]);
  });

  test("cover every text of every kind of block", () => {
    for (const { document } of Object.values(pageCorpus())) {
      const texts = JSON.stringify(document.root).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? [];
      const found = linesOf(document, source)
        .filter(({ line }) => line.kind !== "credit" && line.kind !== "alt")
        .map(({ line }) => line.searched.text)
        .join("\n");
      const sealed = JSON.stringify(document.root.children.filter(({ type }) => type === "sealed"));
      for (const one of texts) {
        const { text } = JSON.parse(`{${one}}`) as { text: string };
        if (!sealed.includes(one)) expect(found).toContain(text);
      }
    }
  });
});

describe("a replacement", () => {
  test("keeps formats, links and languages, and the look of what it takes the place of", () => {
    const words = [
      textNode("old ", 1),
      textNode("ci", 2),
      textNode("ty "),
      link("https://example.org/", "old city"),
      textNode(" old"),
    ];
    const story = storyDocument({}, [paragraph(words)]);
    const [block] = replaceAll(story, "old city", "new town").root.children.slice(3);
    expect(block).toEqual(
      paragraph([
        textNode("new ", 1),
        textNode("town", 2),
        textNode(" "),
        link("https://example.org/", "new town"),
        textNode(" old"),
      ]),
    );
  });

  test("takes what is empty then away, a link too", () => {
    const story = storyDocument({}, [
      paragraph([textNode("a "), link("https://example.org/", "gone"), textNode(" b", 1)]),
    ]);
    expect(replaceAll(story, "gone", "").root.children[3]).toEqual(paragraph([textNode("a "), textNode(" b", 1)]));
  });

  test("leaves blocks that it does not touch as the same objects", () => {
    const story = storyDocument({ headline: "City" }, [paragraph("Other"), paragraph("The city")]);
    const next = replaceAll(story, "city", "town");
    expect(next.root.children[1]).toEqual(headNode("headline", "town"));
    expect(next.root.children[3]).toBe(story.root.children[3]);
    expect(replaceAll(story, "nowhere", "x").root).toEqual(story.root);
  });

  test("changes a credit as data: what it prints is what its line says", () => {
    const credit = parseCredit("(Photo: Ana Bo / AP)", { organisations });
    const story = storyDocument({}, [photo({ credit })] as never);
    const [node] = replaceAll(story, "ana bo", "Eva Lind").root.children.slice(3) as never as [
      { credit: typeof credit },
    ];
    expect(node.credit.raw).toBe("(Photo: Eva Lind / AP)");
    expect(node.credit.items[0]?.parties).toEqual([
      { name: "Eva Lind", role: "photographer" },
      { name: "AP", role: "agency" },
    ]);
    expect(creditLine(node.credit, "slash")).toBe("Eva Lind/AP");
  });

  test("keeps that a person confirmed a credit, and never lets one slip into the library's", () => {
    const credit = { ...parseCredit("Ana Bo / AP", { organisations }), state: "confirmed" as const };
    const story = storyDocument({}, [photo({ credit })] as never);
    const creditAfter = (next: StoryDocument) => (next.root.children[3] as never as { credit: typeof credit }).credit;
    expect(creditAfter(replaceAll(story, "Bo", "Lind")).state).toBe("confirmed");
    expect(creditAfter(replaceAll(story, "Ana Bo / AP", ""))).toEqual({
      items: [],
      raw: "",
      state: "parsed",
      exempt: "",
    });
  });

  test("of any words in any page gives lines edited just there, and a page that opens", () => {
    const documents = Object.values(pageCorpus()).map(({ document }) => document);
    const words = fc.constantFrom("e", "the", "a ", "בי", "ה", "photo", "s.", "AP", " ");
    fc.assert(
      fc.property(fc.nat(documents.length - 1), words, fc.string({ maxLength: 4 }), (which, text, instead) => {
        const document = documents[which] as StoryDocument;
        const untouched = JSON.stringify(document);
        const before = hitsOf(document, text).filter(({ line }) => line.kind !== "credit");
        const changed = before.filter(({ hits }) => hits.length > 0);
        const next = replaceInStory(
          document,
          changed.map(({ hits, ...placed }) => editsFor(placed, hits, instead)),
          source,
        );
        const wanted = before.map(({ line, hits, block }) =>
          edited(line.searched.text, editsFor({ block, line }, hits, instead).edits),
        );
        const after = linesOf(next, source).filter(({ line }) => line.kind !== "credit");
        const written = (lines: string[]) => lines.filter((one) => one !== "");
        expect(written(after.map(({ line }) => line.searched.text))).toEqual(written(wanted));
        expect(parseDocument(JSON.stringify(next)).ok).toBe(parseDocument(JSON.stringify(document)).ok);
        expect(JSON.stringify(document)).toBe(untouched);
      }),
      { numRuns: 60 },
    );
  });
});
