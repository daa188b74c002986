import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyCredit } from "../credit/credit.ts";
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
  phrase,
  pullQuote,
  quote,
  related,
  storyDocument,
  table,
  textNode,
} from "./build.ts";
import type { BodyNode, InlineNode, StoryDocument } from "./nodes.ts";
import { parseDocument, unsealDocument } from "./parse.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const anyInline: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.tuple(text, fc.nat(127)).map(([words, format]) => textNode(words, format)),
  fc.tuple(text, fc.constantFrom("he", "fr", "zh-Hant")).map(([words, language]) => phrase(words, language)),
  text.map((words) => link("https://example.org/", words)),
  fc.constant<InlineNode>({ type: "linebreak", version: 1 }),
  fc.record({ type: fc.constantFrom("whisper", "footnote"), n: fc.jsonValue() }) as unknown as fc.Arbitrary<InlineNode>,
);
const line = fc.array(anyInline, { maxLength: 4 });
const lists = fc
  .tuple(fc.constantFrom("bullet" as const, "number" as const), fc.array(line, { minLength: 1, maxLength: 3 }))
  .map(([kind, items]) => list(kind, items));
const photo = fc
  .record({ photo: text, caption: text, alt: text, decorative: fc.boolean(), width: fc.constantFrom("inline", "wide") })
  .map((use) => photoNode({ ...use, credit: emptyCredit } as Parameters<typeof photoNode>[0]));
const anyBlock: fc.Arbitrary<BodyNode> = fc.oneof(
  line.map(paragraph),
  line.map((words) => ({ ...paragraph(words), direction: "rtl" as const, $: { language: "he" } })),
  line.map((words) => heading("h3", words)),
  line.map(quote),
  lists,
  photo,
  fc.array(photo, { minLength: 2, maxLength: 3 }).map(gallery),
  fc.tuple(text, line).map(([words, name]) => pullQuote(words, name)),
  fc.tuple(line, fc.array(lists, { minLength: 1, maxLength: 2 })).map(([title, facts]) => factBox(title, facts)),
  fc.tuple(text, text).map(([words, date]) => correction(words, { date })),
  fc.tuple(text, line, text).map(([url, title, words]) => embed(url, title, words)),
  fc.tuple(line, fc.array(line, { minLength: 1, maxLength: 3 })).map(([title, entries]) => related(title, entries)),
  fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => table(rows)),
  fc.constant(divider()),
  fc.record({ type: fc.constantFrom("poll", "map"), value: fc.jsonValue() }) as unknown as fc.Arbitrary<BodyNode>,
);

function parsed(value: unknown): StoryDocument {
  const read = parseDocument(JSON.stringify(value));
  if (!read.ok) throw new Error(read.problem);
  return read.document;
}

test("what is stored is read and stored again to the letter, unknown parts included", () => {
  fc.assert(
    fc.property(text, fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (headline, body) => {
      const stored = JSON.stringify(storyDocument({ headline }, body));
      const once = parsed(JSON.parse(stored));
      expect(unsealDocument(once)).toEqual(JSON.parse(stored));
      expect(parsed(unsealDocument(once))).toEqual(once);
      expect(parsed(once)).toEqual(once);
    }),
  );
});
