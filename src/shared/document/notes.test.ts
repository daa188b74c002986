import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareStories } from "../compare/compare-stories.ts";
import { caption, factBox, gallery, list, paragraph, photoNode, storyDocument, table, textNode } from "./build.ts";
import type { InlineNode, StoryDocument } from "./nodes.ts";
import { isNoteId, keepNotes, noteLimits, notePlaces, notesOf, openNotes, withoutNotes } from "./notes.ts";
import { parseDocument, unsealDocument } from "./parse.ts";

const noted = (text: string, ...notes: string[]): InlineNode => ({ ...textNode(text), $: { notes } });
const withThreads = (document: StoryDocument, notes: unknown): StoryDocument => ({
  ...document,
  root: { ...document.root, $: { notes } },
});
const note = (text: string) => ({
  author: "Noa",
  at: "2026-11-20T10:00:00.000Z",
  text,
  words: "wall",
  replies: [],
  resolved: null,
});

describe("notes on a page", () => {
  const marked = withThreads(
    storyDocument({ headline: "Head" }, [
      paragraph([
        textNode("The "),
        noted("har", "a"),
        noted("bour", "a", "b"),
        noted(" wall", "b"),
        textNode(" stands."),
      ]),
      {
        ...photoNode({ photo: "p", caption: "Crane" }),
        $: { notes: ["c"] },
        $slots: { caption: { ...caption(""), children: [paragraph([noted("Crane", "d")])] } },
      },
    ]),
    {
      b: note("Which?"),
      a: note("Sure?"),
      gone: note("Cut"),
      d: { ...note("OK"), resolved: { author: "Dan", at: "x" } },
    },
  );

  test("are read in the order in which they were begun, their places in the page's, overlapping ones too", () => {
    expect(notesOf(marked).map(({ id, text }) => `${id} ${text}`)).toEqual(["b Which?", "a Sure?", "gone Cut", "d OK"]);
    expect(openNotes(marked).map(({ id }) => id)).toEqual(["b", "a", "gone"]);
    expect(notePlaces(marked)).toEqual([
      { id: "a", words: "harbour" },
      { id: "b", words: "bour wall" },
      { id: "c", words: "" },
      { id: "d", words: "Crane" },
    ]);
    expect(notesOf(marked)[3]?.resolved).toEqual({ author: "Dan", at: "" });
  });

  test("on words of several lines name them a space apart", () => {
    const page = storyDocument({}, [
      paragraph([textNode("The "), noted("har", "a"), { ...noted("bour", "a"), format: 1 } as InlineNode]),
      list("bullet", [[noted("wall", "a")], [noted("gate", "a")]]),
    ]);
    expect(notePlaces(page)).toEqual([{ id: "a", words: "harbour wall gate" }]);
  });

  test("that are taken away leave the page as it was before, to the letter", () => {
    const plain = storyDocument({ headline: "Head" }, [
      paragraph("The harbour wall stands."),
      photoNode({ photo: "p", caption: "Crane" }),
    ]);
    expect(JSON.stringify(withoutNotes(marked))).toBe(JSON.stringify(plain));
    expect(withoutNotes(plain)).toBe(plain);
    const parted = storyDocument({}, [paragraph([textNode("one"), textNode(" two")])]);
    expect(withoutNotes(parted)).toBe(parted);
  });

  test("do not join what differs in something else", () => {
    const line = [
      noted("bold", "a"),
      textNode("plain", 1),
      { ...textNode("x"), $: { language: "he" } },
    ] as InlineNode[];
    const bare = withoutNotes(storyDocument({}, [paragraph(line)]));
    expect(bare.root.children[3]).toMatchObject({ children: [{ text: "bold" }, { text: "plain" }, { text: "x" }] });
  });

  test("of a present page stay when an earlier one takes its place", () => {
    const earlier = withThreads(storyDocument({ headline: "Then" }, []), { a: note("Sure?"), old: note("Old") });
    const kept = keepNotes(earlier, withThreads(storyDocument({}, []), { a: note("Answered"), b: note("New") }));
    expect(notesOf(kept).map(({ text }) => text)).toEqual(["Answered", "Old", "New"]);
    expect(keepNotes(earlier, storyDocument({}, []))).toBe(earlier);
  });

  test("are told when versions are compared, and a version that differs in them alone is not the same", () => {
    const before = { document: withoutNotes(marked), fields: {} };
    const { same, notes, body, words } = compareStories(before, { document: marked, fields: {} });
    expect([same, notes.changed, words]).toEqual([false, true, { added: 0, removed: 0 }]);
    expect(body.every(({ change }) => change === "same")).toBe(true);
    expect(notes.after).toContain("Noa: Which?");
    expect(compareStories(before, before).same).toBe(true);
  });
});

const anything = fc.anything({
  maxDepth: 3,
  values: [fc.string(), fc.constantFrom("a", "b", "__proto__"), fc.double(), fc.constant(null)],
});
const someIds = fc.oneof(anything, fc.array(fc.constantFrom("a", "b", "c", "x".repeat(65), 7, null)));
const someThread = fc.oneof(
  anything,
  fc.record({ text: anything, author: anything, at: anything, replies: anything, resolved: anything, words: anything }),
);
const someThreads = fc.oneof(
  anything,
  fc.dictionary(fc.constantFrom("a", "b", "__proto__", "constructor", "§"), someThread),
);

test("whatever stands where notes are kept, the page is read, kept to the letter, and never more than what it says", () => {
  fc.assert(
    fc.property(someIds, someIds, someThreads, (one, two, threads) => {
      const on = (notes: unknown) => ({ $: { notes } });
      const document = withThreads(
        storyDocument({}, [
          paragraph([textNode("a"), { ...textNode("b"), ...on(one) }]),
          { ...list("bullet", [[{ ...textNode("c"), ...on(two) } as InlineNode]]), ...on(one) },
          factBox([{ ...textNode("d"), ...on(two) } as InlineNode], ["e"]),
          table([[[{ ...textNode("f"), ...on(one) } as InlineNode]]]),
          gallery([{ ...photoNode({ photo: "p" }), ...on(two) }, photoNode({ photo: "q" })]),
        ]),
        threads,
      );
      const json = JSON.stringify(document);
      const read = parseDocument(json);
      if (!read.ok) throw new Error(read.problem);
      expect(unsealDocument(read.document)).toEqual(JSON.parse(json));
      for (const { id, text, author, replies } of notesOf(read.document)) {
        expect([typeof id, typeof text, typeof author]).toEqual(["string", "string", "string"]);
        expect(text.length).toBeLessThanOrEqual(noteLimits.text);
        expect(replies.every((reply) => typeof reply.text === "string")).toBe(true);
      }
      expect(notePlaces(read.document).every(({ id }) => isNoteId(id))).toBe(true);
      const bare = withoutNotes(read.document);
      expect(JSON.stringify(bare)).not.toContain('"notes"');
      expect(notesOf(bare)).toEqual([]);
      expect(keepNotes(bare, read.document).root.children).toBe(bare.root.children);
    }),
  );
});
