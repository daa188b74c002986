import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OrganisationTable } from "../credit/organisation.ts";
import {
  caption,
  gallery,
  heading,
  inline,
  link,
  list,
  paragraph,
  photoNode,
  quote,
  storyDocument,
  textNode,
} from "../document/build.ts";
import type { BodyNode, PhotoNode } from "../document/nodes.ts";
import { parsedCredit } from "../publication/testing/page-samples.ts";
import { type CompareBlock, compareBlocks } from "./compare-block.ts";
import { type BlockDiff, compareStories } from "./compare-stories.ts";
import { readBack, type SideBlock } from "./read-back.ts";
import { type Run, runsText } from "./run.ts";

const compare = (before: BodyNode[], after: BodyNode[], fields: [object, object] = [{}, {}]) =>
  compareStories(
    { document: storyDocument({ headline: "One" }, before), fields: fields[0] as Record<string, unknown> },
    { document: storyDocument({ headline: "One" }, after), fields: fields[1] as Record<string, unknown> },
  );

/** `[-removed-]` and `{+added+}` as they would be read. */
const marked = (block: BlockDiff, name = "text") =>
  block.parts
    .filter((part) => part.name === name)
    .flatMap((part) => part.pieces)
    .map(({ change, text }) => (change === "same" ? text : change === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

const told = (blocks: readonly BlockDiff[]) =>
  blocks.map(({ change, moved, before, after }) => `${change}${moved === "no" ? "" : ` ${moved}`} ${before}>${after}`);

const long = (name: string) =>
  paragraph(`The ${name} paragraph has some words of its own about the ${name} of the town.`);

describe("comparing two versions", () => {
  test("words that changed are marked, and nothing around them", () => {
    const { body, words, same } = compare(
      [paragraph("The ferry left at nine, with forty people.")],
      [paragraph("The ferry left at ten, with forty happy people.")],
    );
    expect(body.map((block) => marked(block))).toEqual([
      "The ferry left at [-nine-]{+ten+}, with forty{+ happy+} people.",
    ]);
    expect(words).toEqual({ added: 2, removed: 1 });
    expect(same).toBe(false);
  });

  test("neighbouring changes are shown as one", () => {
    const { body } = compare([paragraph("a big red boat")], [paragraph("a small blue boat")]);
    expect(marked(body[0] as BlockDiff)).toBe("a [-big red-]{+small blue+} boat");
  });

  test("two equal versions are the same, however their runs are divided", () => {
    const whole = [paragraph([textNode("one two")])];
    const divided = [paragraph([textNode("one "), textNode("two")])];
    expect(compare(whole, divided)).toMatchObject({ same: true, words: { added: 0, removed: 0 } });
  });

  test("a paragraph that moved is told as moved, not as lost and new", () => {
    const [a, b, c, d] = ["harbour", "market", "school", "bridge"].map(long) as [
      BodyNode,
      BodyNode,
      BodyNode,
      BodyNode,
    ];
    const { body, words } = compare([a, b, c, d], [b, c, d, a]);
    expect(told(body)).toEqual(["same away 0>3", "same 1>0", "same 2>1", "same 3>2", "same here 0>3"]);
    expect(words).toEqual({ added: 0, removed: 0 });
  });

  test("a paragraph that moved and was edited is both", () => {
    const [a, b, c] = ["harbour", "market", "school"].map(long) as [BodyNode, BodyNode, BodyNode];
    const edited = paragraph("The harbour paragraph has some new words of its own about the harbour of the town.");
    const { body } = compare([a, b, c], [b, c, edited]);
    expect(told(body)).toEqual(["same away 0>2", "same 1>0", "same 2>1", "changed here 0>2"]);
    expect(marked(body.at(-1) as BlockDiff)).toContain("some {+new +}words");
  });

  test("a rewritten paragraph is compared with its predecessor, a strange one is new", () => {
    const { body } = compare(
      [long("harbour"), long("market")],
      [long("harbour"), paragraph("Nothing alike whatsoever."), long("square")],
    );
    expect(told(body)).toEqual(["same 0>0", "added null>1", "changed 1>2"]);
  });

  test("bold, a link's address and the kind of a block are changes", () => {
    const bold = compare([paragraph("so it is")], [paragraph([textNode("so "), textNode("it", 1), textNode(" is")])]);
    expect(marked(bold.body[0] as BlockDiff)).toBe("so [-it-]{+it+} is");
    const linked = compare(
      [paragraph([link("https://a.example", "here")])],
      [paragraph([link("https://b.example", "here")])],
    );
    expect(marked(linked.body[0] as BlockDiff)).toBe("[-here-]{+here+}");
    const raised = compare([paragraph("A title of sorts")], [heading("h2", "A title of sorts")]);
    expect(raised.body[0]).toMatchObject({ change: "changed", kindBefore: "paragraph", kindAfter: "heading h2" });
  });

  test("caption, alt, credit and picture are compared each for itself", () => {
    const credit = (line: string) => ({ items: [], raw: line, state: "review" as const, exempt: "" });
    const photo = "00000000-0000-7000-8000-000000000001";
    const { body } = compare(
      [photoNode({ photo, caption: "A boat at sea", alt: "Boat", credit: credit("Dana Reed, Coast Agency") })],
      [photoNode({ photo, caption: "A boat at the pier", alt: "Boat", credit: credit("Dana Reid, Coast Agency") })],
    );
    const [block] = body as [BlockDiff];
    expect(marked(block, "caption")).toBe("A boat at [-sea-]{+the pier+}");
    expect(marked(block, "credit")).toBe("Dana [-Reed-]{+Reid+}, Coast Agency");
    expect(block.parts.filter((part) => part.changed).map((part) => part.name)).toEqual([
      "caption",
      "credit",
      "creditData",
    ]);
  });

  test("photos of a gallery are followed by themselves", () => {
    const shot = (number: number, text = "") =>
      photoNode({ photo: `00000000-0000-7000-8000-00000000000${number}`, caption: text });
    const { body } = compare([gallery([shot(1), shot(2, "Two"), shot(3)])], [gallery([shot(2, "Too"), shot(3)])]);
    expect(body).toMatchObject([{ change: "changed", kindAfter: "gallery" }]);
    expect(told(body[0]?.photos ?? [])).toEqual(["removed 0>null", "changed 1>0", "same 2>1"]);
  });

  test("fields: texts word by word, others as they are, unknown ones too", () => {
    const { fields, same } = compare(
      [],
      [],
      [
        { summary: "A short one", onHold: false, later: { a: 1, b: 2 } },
        { summary: "A long one", onHold: true, later: { b: 2, a: 1 } },
      ],
    );
    expect(same).toBe(false);
    expect(fields.map(({ name, changed }) => [name, changed])).toEqual([
      ["summary", true],
      ["onHold", true],
      ["later", false],
    ]);
    expect(fields[0]?.pieces?.map((piece) => piece.change)).toEqual(["same", "removed", "added", "same"]);
    expect(fields[1]).toMatchObject({ before: false, after: true, pieces: null });
  });

  test("Hebrew words and Han characters are told apart as readers do", () => {
    const hebrew = compare([paragraph("ראש הממשלה אמר אתמול")], [paragraph("ראש הממשלה אמר היום")]);
    expect(marked(hebrew.body[0] as BlockDiff)).toBe("ראש הממשלה אמר [-אתמול-]{+היום+}");
    const han = compare([paragraph("今天天气很好")], [paragraph("今天天气不好")]);
    expect(marked(han.body[0] as BlockDiff)).toBe("今天天气[-很-]{+不+}好");
  });
});

const words = fc.constantFrom("the", "boat", "harbour", "ראש", "海", "😀", ",", " ", "\n", "a", "b", "c", "café", "—");
const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" "));
const run = fc.oneof(
  text.map((value) => textNode(value)),
  text.map((value) => textNode(value, 1)),
  text.map((value) => link("https://a.example", value)),
);
const photo: fc.Arbitrary<PhotoNode> = fc
  .record({ photo: fc.constantFrom("", "p1", "p2"), caption: text, alt: text, decorative: fc.boolean() })
  .map((use) => ({ ...photoNode(use), $slots: { caption: caption(use.caption) } }));
const bodyBlock: fc.Arbitrary<BodyNode> = fc.oneof(
  text.map((value) => paragraph(value)),
  fc.array(run, { maxLength: 4 }).map((runs) => paragraph(runs)),
  text.map((value) => heading("h2", value)),
  text.map((value) => quote(value)),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => list("bullet", items.map(inline))),
  photo,
  fc.array(photo, { minLength: 2, maxLength: 4 }).map((photos) => gallery(photos)),
);
/** Two pages with much in common: blocks of one pool, in any order. */
const twoPages = fc
  .array(bodyBlock, { minLength: 1, maxLength: 12 })
  .chain((pool) =>
    fc.tuple(
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: bodyBlock })),
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: bodyBlock })),
    ),
  );

const joined = (runs: readonly Run[]) => {
  const out: Run[] = [];
  for (const { text: value, format, href } of runs) {
    const last = out.at(-1);
    if (last?.format === format && last.href === href) last.text += value;
    else if (value !== "") out.push({ text: value, format, href });
  }
  return out;
};
const asSide = (block: CompareBlock): SideBlock => ({
  kind: block.kind,
  parts: block.parts
    .map(({ name, runs }) => ({ name, runs: joined(runs) }))
    .filter((part) => runsText(part.runs) !== ""),
  photos: block.photos.map(asSide),
});

test("each side can be read back from the comparison, block by block and look by look", () => {
  fc.assert(
    fc.property(twoPages, ([left, right]) => {
      const [before, after] = [storyDocument({ headline: "A b c" }, left), storyDocument({ headline: "A c" }, right)];
      const diff = compareStories({ document: before, fields: {} }, { document: after, fields: {} });
      for (const [side, document] of [
        ["before", before],
        ["after", after],
      ] as const) {
        const blocks = compareBlocks(document);
        expect(readBack(diff.head, side)).toEqual(blocks.head.map(asSide));
        expect(readBack(diff.body, side)).toEqual(blocks.body.map(asSide));
      }
    }),
    { numRuns: 400 },
  );
});

test("a credit is worded by the publication's own organisations", () => {
  const credit = parsedCredit({ name: "Rivka Tal", role: "photographer" }, { name: "Harbour Watch", role: "handout" });
  const empty = { document: storyDocument({}, []), fields: {} };
  const story = { document: storyDocument({}, [photoNode({ credit })]), fields: {} };
  const worded = (organisations?: OrganisationTable) =>
    compareStories(empty, story, organisations)
      .body.map((block) => marked(block, "credit"))
      .filter(Boolean);
  expect(worded()).toEqual(["{+Rivka Tal / HO-Harbour Watch+}"]);
  const house: OrganisationTable = [{ name: "Harbour Watch", kind: "spokesperson", aliases: [] }];
  expect(worded(house)).toEqual(["{+Rivka Tal / Harbour Watch+}"]);
});
