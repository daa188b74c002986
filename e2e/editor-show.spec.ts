import fc from "fast-check";
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
} from "../src/shared/document/build.ts";
import type { BodyNode, PhotoNode, StoryDocument } from "../src/shared/document/nodes.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";

const text = fc.constantFrom("The boat came in", "ראש הממשלה", "Two cafés, one seat", "Ropes — rotted", "A");
const photo: fc.Arbitrary<PhotoNode> = fc
  .record({ alt: text, caption: text, decorative: fc.boolean() })
  .map((use) => ({ ...photoNode(use), $slots: { caption: caption(use.caption) } }));
const block: fc.Arbitrary<BodyNode> = fc.oneof(
  text.map((value) => paragraph(value)),
  fc.tuple(text, text).map(([a, b]) => paragraph([textNode(`${a} `), textNode(b, 1), link("https://example.org/", a)])),
  text.map((value) => heading("h3", value)),
  text.map((value) => quote(value)),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => list("bullet", items.map(inline))),
  photo,
  fc.array(photo, { minLength: 2, maxLength: 3 }).map((photos) => gallery(photos)),
  text.map((value) => ({ type: "sealed" as const, version: 1, inline: false, raw: { type: "chart", title: value } })),
);
const page = fc
  .tuple(text, text, fc.array(block, { minLength: 1, maxLength: 8 }))
  .map(([headline, standfirst, body]) => storyDocument({ headline, standfirst }, body));

const show = (editor: EditorPage, document: StoryDocument, mode: "undoable" | "afresh") =>
  editor.page.evaluate(([next, how]) => window.harness.show(next, how), [document, mode] as const);
const step = (editor: EditorPage, way: "undo" | "redo") => editor.page.evaluate((name) => window.harness[name](), way);

/** The page as the editor itself keeps it. */
async function kept(editor: EditorPage, document: StoryDocument): Promise<StoryDocument> {
  await editor.mount({ document });
  return editor.read();
}

test("any page is shown in place of any other, as one step that can be undone, and afresh without one", async ({
  editor,
}) => {
  for (const [one, other] of fc.sample(fc.tuple(page, page), { numRuns: 25, seed: 4 })) {
    const later = await kept(editor, other);
    const earlier = await kept(editor, one);
    await show(editor, later, "undoable");
    expect(await editor.read()).toEqual(later);
    await step(editor, "undo");
    expect(await editor.read()).toEqual(earlier);
    await step(editor, "redo");
    expect(await editor.read()).toEqual(later);
    await show(editor, earlier, "afresh");
    expect(await editor.read()).toEqual(earlier);
    await step(editor, "undo");
    expect(await editor.read()).toEqual(earlier);
  }
});

test("blocks that are equal stay, with the caret in them", async ({ editor }) => {
  const body = ["First words", "Second words", "Third words"].map((value) => paragraph(value));
  await editor.mount({ document: storyDocument({ headline: "Here" }, body) });
  await editor.body("p").nth(1).click();
  await editor.press("Home");
  await editor
    .body("p")
    .nth(1)
    .evaluate((element) => element.setAttribute("data-marked", ""));
  const next = storyDocument({ headline: "There" }, [
    paragraph("New first words"),
    ...body.slice(1),
    paragraph("Last"),
  ]);
  await show(editor, next, "afresh");
  expect(await editor.lines()).toEqual([
    "kicker:",
    "headline:There",
    "standfirst:",
    "p:New first words",
    "p:Second words",
    "p:Third words",
    "p:Last",
  ]);
  await expect(editor.body("p[data-marked]")).toHaveText("Second words");
  await editor.type("And ");
  expect((await editor.lines())[4]).toBe("p:And Second words");
});
