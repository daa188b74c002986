import fc from "fast-check";
import { expect, test } from "vitest";
import { factBox, heading, list, paragraph, photoNode, storyDocument, table } from "../document/build.ts";
import type { BodyNode } from "../document/nodes.ts";
import { BlockMemory } from "./block-memory.ts";
import { pageContext } from "./page-context.ts";
import type { PageInput } from "./page-input.ts";
import { renderBlocks } from "./render-body.ts";
import type { Template } from "./template.ts";
import { broadsheet } from "./templates/broadsheet/broadsheet.ts";
import { editAtRandom } from "./testing/edit-at-random.ts";
import { pageCorpus } from "./testing/page-corpus.ts";
import { sampleId, sampleInput } from "./testing/page-samples.ts";

/** Counts what is really rendered. */
function counting(): { template: Template; rendered: BodyNode["type"][] } {
  const rendered: BodyNode["type"][] = [];
  const entries = Object.entries(broadsheet.blocks).map(([type, render]) => [
    type,
    (...given: Parameters<typeof render>) => {
      rendered.push(type as BodyNode["type"]);
      return (render as (...all: unknown[]) => string)(...given);
    },
  ]);
  return { template: { ...broadsheet, blocks: Object.fromEntries(entries) }, rendered };
}

function render(memory: BlockMemory, input: PageInput, template: Template): string[] {
  const steps = memory.render(pageContext(input), template);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map(({ html }) => html);
  }
}

const withBody = (input: PageInput, body: BodyNode[]): PageInput => ({
  ...input,
  document: storyDocument({ headline: "x" }, body),
});

test("what did not change is not rendered again, wherever it went", () => {
  const { template, rendered } = counting();
  const memory = new BlockMemory();
  const [one, two, box, title] = [paragraph("one"), paragraph("two"), factBox("", ["box"]), heading("h2", "title")];
  const input = sampleInput({});
  render(memory, withBody(input, [one, two, box, title]), template);
  expect(rendered.splice(0)).toEqual(["paragraph", "paragraph", "factbox", "heading"]);
  render(memory, withBody(input, [one, paragraph("other"), box, title]), template);
  expect(rendered.splice(0)).toEqual(["paragraph"]);
  // The number of a block counts only for those whose renderer asks for it.
  render(memory, withBody(input, [two, list("bullet", ["a"]), one, box, title]), template);
  expect(rendered.splice(0)).toEqual(["list", "factbox", "heading"]);
});

test("what other blocks decide is noticed: ids of headings, numbers and count of pictures, numbers of tables", () => {
  const memory = new BlockMemory();
  const [same, again, photo, rows] = [
    heading("h2", "same"),
    heading("h2", "same"),
    photoNode({ photo: sampleId(1), alt: "a" }),
    table([["a"]]),
  ];
  const other = photoNode({ photo: sampleId(2), alt: "b" });
  for (const body of [[same, again, photo], [again], [other, photo, again], [rows], [photo, rows, other], [photo]]) {
    const input = withBody(sampleInput({ document: storyDocument({}, [photo, other]) }), body);
    expect(render(memory, input, broadsheet)).toEqual(renderBlocks(pageContext(input), broadsheet));
  }
});

test("facts that all blocks share make all of them anew", () => {
  const memory = new BlockMemory();
  const input = withBody(sampleInput({}), [paragraph("שלום"), paragraph("Hello")]);
  expect(render(memory, input, broadsheet)).toEqual(['<p lang="he" dir="rtl">שלום</p>', "<p>Hello</p>"]);
  const hebrew = { ...input, fields: { ...input.fields, language: "he" } };
  expect(render(memory, hebrew, broadsheet)).toEqual(["<p>שלום</p>", '<p lang="en" dir="ltr">Hello</p>']);
});

test("one that looked at the whole story is made anew whenever anything in it changes", () => {
  const first = paragraph("first");
  const nosy: Template = {
    ...broadsheet,
    blocks: {
      ...broadsheet.blocks,
      paragraph: (_node, _place, page) => `<p>${JSON.stringify(page.input.document).length}</p>`,
    },
  };
  const memory = new BlockMemory();
  const before = withBody(sampleInput({}), [first, paragraph("a")]);
  const after = withBody(before, [first, paragraph("abc")]);
  after.fields = before.fields;
  const [long] = render(memory, before, nosy);
  expect(render(memory, { ...before, document: after.document }, nosy)[0]).not.toBe(long);
});

test.each(Object.entries(pageCorpus()))("whatever is edited, blocks are those of a fresh rendering: %s", (_, input) => {
  const edits = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(edits, (choices) => {
      const memory = new BlockMemory();
      let { document } = input;
      for (const choice of choices) {
        document = editAtRandom(document, choice);
        const now = { ...input, document };
        expect(render(memory, now, broadsheet)).toEqual(renderBlocks(pageContext(now), broadsheet));
      }
    }),
    { numRuns: 30 },
  );
});
