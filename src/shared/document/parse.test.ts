import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gallery, heading, link, list, paragraph, photoNode, quote, storyDocument } from "./build.ts";
import { documentLimit, parseDocument, unsealDocument } from "./parse.ts";

const sample = storyDocument({ kicker: "Harbour", headline: "Wall", standfirst: "Rebuilt" }, [
  paragraph("One"),
  heading("h2", "Two"),
  list("number", ["a", [link("https://example.org/", "b")]]),
  quote("Three"),
  photoNode({ caption: "Crane\n\nAgain", alt: "A crane", altLanguage: "en" }),
  gallery([photoNode({ decorative: true }), photoNode({})]),
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
      "headline",
      "x",
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(types, fc.jsonValue()),
          children: fc.oneof({ depthSize: "small" }, fc.jsonValue(), fc.array(tie("node"), { maxLength: 4 })),
          text: fc.jsonValue(),
          $slots: fc.oneof({ depthSize: "small" }, fc.jsonValue(), fc.record({ caption: tie("node") })),
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
