import { organisations } from "../src/shared/credit/organisations.ts";
import { parseCredit } from "../src/shared/credit/parse-credit.ts";
import {
  correction,
  embed,
  factBox,
  gallery,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  pullQuote,
  quote,
  related,
  storyDocument,
  table,
  textNode,
} from "../src/shared/document/build.ts";
import type { StoryDocument } from "../src/shared/document/nodes.ts";
import { compileFind } from "../src/shared/find/compile-find.ts";
import { hitsInStory, replaceHits, type StoryHit } from "../src/shared/find/story-hits.ts";
import type { CreditSource } from "../src/shared/find/story-lines.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { harbour, library } from "./editor-harness/library.ts";

test.use({ viewport: { width: 1200, height: 3000 } });

const own = photoNode({
  photo: harbour.id,
  caption: "The pier, at the pier",
  alt: "Pier",
  credit: parseCredit("The Pier Studio / AP"),
});
const page = storyDocument({ kicker: "Pier", headline: "The pier stands", standfirst: "A PIER, and another pier" }, [
  paragraph([
    textNode("The ", 1),
    textNode("pi"),
    textNode("er", 2),
    textNode(" and the piers. "),
    phrase("pier", "fr"),
  ]),
  heading("h2", [textNode("Pier "), link("https://pier.example/", "the pier"), textNode(" pier", 1)]),
  list("bullet", ["pier", [textNode("two "), textNode("piers", 1)]]),
  quote("“Pier,” he said"),
  gallery([own, photoNode({ photo: harbour.id, caption: "No such thing" }), { ...own, alt: "A pier" }]),
  own,
  pullQuote("A pier", "Pier Smith"),
  factBox("Piers", [paragraph("One pier"), list("number", ["pier", "pier"])]),
  table([
    ["Pier", "the pier"],
    ["", "pier"],
  ]),
  correction("It was a pier."),
  embed("https://pier.example/", "Pier", "A pier"),
  related("Pier", [[link("https://pier.example/", "Pier")]]),
]);

const source: CreditSource = { style: "slash", organisations, creditOf: (photo) => library[photo]?.credit };

function hitsOf(document: StoryDocument, text: string): StoryHit[] {
  const compiled = compileFind({ text, capitals: false, marks: false, wholeWord: false, expression: false });
  if (!compiled.ok) throw new Error(compiled.fault);
  return hitsInStory(document, compiled.find, source);
}

/** What the same replacement makes of a stored story. */
const asStored = (document: StoryDocument, text: string, instead: string) =>
  replaceHits(
    document,
    hitsOf(document, text),
    { text: instead, keepCapitals: true, expression: false, asked: text },
    source,
  );

test("the page and a stored story become the same by a replacement, one undo brings all back, and what is found is painted", async ({
  editor,
}) => {
  for (const [text, instead] of [
    ["pier", "landing stage"],
    ["the pier", "jetty"],
    ["pier", ""],
  ] as const) {
    await editor.mount({ document: page });
    const before = await editor.read();
    const { found, painted } = await editor.page.evaluate(([one, other]) => window.harness.replaceAll(one, other), [
      text,
      instead,
    ] as const);
    const hits = hitsOf(before, text);
    expect(hits.length).toBeGreaterThan(7);
    expect(found).toEqual(hits.map(({ line, hit }) => line.searched.text.slice(hit.from, hit.to)));
    // A hit that goes over formats is painted in its parts; fields are framed instead.
    const inText = hits.filter(({ line }) => line.kind !== "credit" && line.kind !== "alt");
    expect(painted.join("")).toHaveLength(inText.reduce((sum, { hit }) => sum + hit.to - hit.from, 0));
    const after = await editor.read();
    await editor.page.evaluate(() => window.harness.undo());
    expect(await editor.read()).toEqual(before);
    // As the editor writes it down: neighbours of one look are one there.
    await editor.mount({ document: asStored(before, text, instead) });
    expect(after).toEqual(await editor.read());
  }
});
