import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
} from "./build.ts";
import { documentLimit, parseDocument, unsealDocument } from "./parse.ts";

const sample = storyDocument({ kicker: "Harbour", headline: "Wall", standfirst: "Rebuilt" }, [
  paragraph("One"),
  heading("h2", "Two"),
  list("number", ["a", [link("https://example.org/", "b")]]),
  quote("Three"),
  photoNode({ caption: "Crane\n\nAgain", alt: "A crane", altLanguage: "en" }),
  gallery([photoNode({ decorative: true }), photoNode({ width: "wide" })]),
  pullQuote("We counted\n\nthe days", [link("https://example.org/", "Noa")]),
  factBox("Facts", ["Four", list("bullet", ["five"])]),
  correction("Six", { kind: "clarification", date: "2026-11-22" }),
  embed("https://example.org/film", "Seven", "Eight"),
  related("More", [[link("https://example.org/a", "nine")], "ten"]),
  table([["a", [phrase("ב", "he")]], ["c"]]),
  divider(),
  { ...paragraph("onze"), $: { language: "fr" }, direction: "rtl" },
]);

const read = (value: unknown) => parseDocument(JSON.stringify(value));

describe("reading a document", () => {
  test("what Galley builds is read back as it is", () => {
    expect(read(sample)).toEqual({ ok: true, document: sample });
  });

  test("unknown blocks and inline nodes are sealed and given back when stored", () => {
    const odd = { type: "poll", question: "?", children: [] };
    const mark = { type: "whisper", children: [{ type: "text", text: "psst", format: 0 }] };
    const root = { ...sample.root, children: [...sample.root.children, odd, { ...paragraph(""), children: [mark] }] };
    const parsed = read({ ...sample, root });
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(parsed.document.root.children.at(-2)).toMatchObject({ type: "sealed", inline: false, raw: odd });
    expect(unsealDocument(parsed.document)).toEqual({ ...sample, root });
    expect(read(unsealDocument(parsed.document))).toEqual(parsed);
  });

  test("a photo from before there were widths is as wide as the text", () => {
    const { width: _, ...old } = photoNode({ alt: "A crane" });
    expect(read({ ...sample, root: { ...sample.root, children: [old] } })).toMatchObject({
      ok: true,
      document: { root: { children: [{}, {}, {}, { type: "photo", width: "inline" }] } },
    });
  });

  test("a block gets the slots that it lacks; one whose slot holds something unknown is sealed whole", () => {
    const bare = { type: "pullquote", version: 1 };
    const later = { type: "factbox", version: 1, $slots: { title: { type: "fancytitle", children: [] } } };
    const inside = { ...pullQuote("x") };
    const quiz = { type: "quiz", answer: 42 };
    inside.$slots = { text: { ...inside.$slots?.text, type: "caption", children: [quiz as never] } };
    const root = {
      ...sample.root,
      children: [bare, later, inside, gallery([{ ...photoNode(), $slots: later.$slots as object }])],
    };
    const stored = { ...sample, root: { ...root, children: [...sample.root.children.slice(0, 3), ...root.children] } };
    const parsed = read(stored);
    if (!parsed.ok) throw new Error(parsed.problem);
    const [, , , one, two, three] = parsed.document.root.children;
    expect(one).toEqual(pullQuote(""));
    expect(two).toEqual({ type: "sealed", version: 1, inline: false, raw: later });
    expect(three).toMatchObject({ $slots: { text: { children: [{ type: "sealed", raw: quiz }] } } });
    expect(unsealDocument(parsed.document)).toMatchObject({ root: { children: [{}, {}, {}, {}, later, inside, {}] } });
    expect(read(unsealDocument(parsed.document))).toEqual(parsed);
  });

  test.each([
    [table([]), /no cells/],
    [{ ...table([["a"]]), children: [paragraph("a")] }, /not a tablerow/],
    [{ ...correction("x"), kind: "apology" }, /kind/],
    [{ type: "embed" }, /url/],
    [{ ...factBox("a", []), $slots: { text: { type: "boxtext", children: [heading("h2", "x")] } } }, /not a paragraph/],
  ])("a malformed block is refused in words (%#)", (block, problem) => {
    const parsed = read({ ...sample, root: { ...sample.root, children: [block] } });
    expect(parsed.ok ? "" : parsed.problem).toMatch(problem);
  });

  test.each([
    ["[]", /not a Galley document/],
    ["{", /JSON/],
    ['{"format":"galley-document","version":2,"root":{}}', /format 2/],
    [
      JSON.stringify({ ...sample, root: { type: "root", children: [{ type: "heading", tag: "h1", children: [] }] } }),
      /tag/,
    ],
    [JSON.stringify({ ...sample, root: { type: "root", children: [{ type: "photo", photo: 7 }] } }), /photo/],
    [" ".repeat(documentLimit + 1), /16 MB/],
  ])("%.60s is refused in words", (json, problem) => {
    const parsed = parseDocument(json);
    expect(parsed.ok ? "" : parsed.problem).toMatch(problem);
  });

  test("deep nesting is refused, not a crash", () => {
    const deep = `${'{"type":"list","listType":"bullet","children":[{"type":"listitem","children":['.repeat(5000)}${"]}]}".repeat(5000)}`;
    const parsed = parseDocument(
      `{"format":"galley-document","version":1,"root":{"type":"root","children":[${deep}]}}`,
    );
    expect(parsed.ok).toBe(false);
  });

  test("never throws, whatever comes", () => {
    const types = fc.constantFrom(
      "root",
      "text",
      "paragraph",
      "photo",
      "gallery",
      "list",
      "listitem",
      "caption",
      "boxtext",
      "pullquote",
      "factbox",
      "correction",
      "embed",
      "related",
      "table",
      "tablerow",
      "tablecell",
      "divider",
      "headline",
      "x",
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(types, fc.jsonValue()),
          children: fc.oneof({ depthSize: "small" }, fc.jsonValue(), fc.array(tie("node"), { maxLength: 4 })),
          text: fc.jsonValue(),
          $slots: fc.oneof(
            { depthSize: "small" },
            fc.jsonValue(),
            fc.record(
              { caption: tie("node"), text: tie("node"), title: tie("node"), links: tie("node") },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: ["type"] },
      ),
    }));
    fc.assert(
      fc.property(node, fc.string(), (root, text) => {
        const parsed = read({ format: "galley-document", version: 1, root });
        if (parsed.ok) expect(read(parsed.document)).toEqual(parsed);
        expect(parseDocument(text)).toHaveProperty("ok");
      }),
    );
  });
});
