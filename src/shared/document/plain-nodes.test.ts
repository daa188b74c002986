import fc from "fast-check";
import { expect, test } from "vitest";
import { factBox, heading, list, paragraph, photoNode, phrase, quote, table } from "./build.ts";
import { readBlock } from "./parse-nodes.ts";
import { isPlainBlock } from "./plain-nodes.ts";

test("what people mostly write is plain; what has more to it is not", () => {
  const plain = [paragraph("a\nb"), heading("h3", "a"), quote("a"), list("number", ["a"]), photoNode({ caption: "a" })];
  expect(plain.map(isPlainBlock)).toEqual(plain.map(() => true));
  expect(isPlainBlock(paragraph([phrase("ב", "he")]))).toBe(true);
  const nested = list("bullet", ["a"]);
  nested.children[0]?.children.push(list("bullet", ["b"]) as never);
  const more = [nested, factBox("a", ["b"]), table([["a"]]), { type: "poll" }, null, "paragraph"];
  expect(more.map(isPlainBlock)).toEqual(more.map(() => false));
});

/** Well-formed and malformed nodes of every kind that a block may hold, in any depth. */
const { block } = fc.letrec((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    fc.record(
      {
        type: fc.constantFrom("text", "text", "text", "linebreak", "whisper"),
        text: fc.oneof(fc.string(), fc.constant(7)),
        format: fc.constantFrom(0, 3, 1.5, "bold", 2 ** 60),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constantFrom("link", "autolink", "list"),
        url: fc.constantFrom("https://post.example/", 7),
        listType: fc.constantFrom("bullet", "check"),
        children: fc.array(tie("inline"), { maxLength: 3 }),
      },
      { requiredKeys: ["type"] },
    ),
    fc.constantFrom(null, 7, []),
  ),
  block: fc.record(
    {
      type: fc.constantFrom("paragraph", "quote", "heading", "list", "photo", "table", "poll"),
      tag: fc.constantFrom("h2", "h1"),
      listType: fc.constantFrom("bullet", "number", "check"),
      children: fc.array(
        fc.oneof(tie("inline"), fc.record({ type: fc.constant("listitem"), children: fc.array(tie("inline")) })),
        {
          maxLength: 4,
        },
      ),
      $: fc.constant({ language: "he" }),
    },
    { requiredKeys: ["type"] },
  ),
}));

const photo = fc
  .record({
    alt: fc.oneof(fc.string(), fc.constant(null)),
    decorative: fc.constantFrom(true, 1),
    credit: fc.constantFrom(null, {}, "AP"),
    crop: fc.constantFrom(undefined, null, { x: 0 }),
    altDirection: fc.constantFrom(undefined, null, "rtl", "up"),
    $slots: fc.constantFrom(
      undefined,
      {},
      { caption: { type: "caption", children: [paragraph("a")] } },
      { caption: 7 },
    ),
  })
  .map((changes) => JSON.parse(JSON.stringify({ ...photoNode({ caption: "a" }), ...changes })) as unknown);

test("whatever is recognised as plain is what the reader would give back", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(block, photo), (value) => {
      if (!isPlainBlock(value)) return;
      plain += 1;
      expect(readBlock(structuredClone(value), "root")).toEqual(value);
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(50);
});
