import fc from "fast-check";
import {
  divider,
  factBox,
  gallery,
  heading,
  list,
  paragraph,
  photoNode,
  pullQuote,
  table,
} from "../src/shared/document/build.ts";
import type { StoryDocument } from "../src/shared/document/nodes.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { photoOne, photoTwo, story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 }, harnessMode: "development" });

const keys = fc.constantFrom(
  ..."ArrowUp ArrowDown ArrowLeft ArrowRight Home End Enter Shift+Enter Backspace Delete Control+Backspace Tab".split(
    " ",
  ),
  ..."Shift+ArrowUp Shift+ArrowDown Shift+ArrowRight Shift+End Control+a Control+b Control+End Control+Home".split(" "),
  ..."Alt+ArrowUp Alt+ArrowDown Escape Control+Enter Control+Alt+2 Control+Shift+8 Control+Shift+9".split(" "),
  ..."Control+Alt+q Control+Alt+b Control+Shift+. a b # - / Space Control+z Control+Shift+z".split(" "),
);
/** Where a sequence begins. */
const places = [".head-headline", ".head-standfirst", "p", "h2", ".card-text", "td", "figcaption .caption", "li"];
const work = fc.record({
  place: fc.constantFrom(...places),
  keys: fc.array(keys, { minLength: 12, maxLength: 28 }),
});

const page = story(
  paragraph("One two"),
  heading("h2", "Three"),
  pullQuote("Four five", "Six"),
  gallery([photoOne, photoTwo]),
  list("bullet", ["Seven", "Eight"]),
  table([
    ["Nine", "Ten"],
    ["Eleven", ""],
  ]),
  factBox("Twelve", ["Thirteen"]),
  photoNode({ caption: "Fourteen" }),
  divider(),
  paragraph("Fifteen"),
);

/** The laws that hold of every page, whatever was done. */
function expectLawful(document: StoryDocument): void {
  expect(parseDocument(JSON.stringify(document))).toEqual({ ok: true, document });
  const types = document.root.children.map(({ type }) => type);
  expect(types.slice(0, 3)).toEqual(["kicker", "headline", "standfirst"]);
  expect(types.slice(3).some((type) => ["kicker", "headline", "standfirst"].includes(type))).toBe(false);
  expect(types.length).toBeGreaterThan(3);
  for (const node of document.root.children) {
    if (node.type === "gallery") expect((node.children as unknown[]).length).toBeGreaterThan(1);
  }
}

const sequences = Number(process.env.GALLEY_RANDOM_SEQUENCES ?? 10);
const seed = Number(process.env.GALLEY_RANDOM_SEED ?? 5);

for (const [at, { place, keys: pressed }] of fc.sample(work, { numRuns: sequences, seed }).entries()) {
  test(`random work ${at + 1}, in ${place}: the laws hold, undo leads back and redo there again`, async ({
    editor,
  }) => {
    await editor.mount({ document: page });
    await editor.surface
      .locator(place)
      .first()
      .click({ position: { x: 12, y: 8 } });
    await test.step(pressed.join(" "), () => editor.press(...pressed));
    const done = await editor.read();
    expectLawful(done);
    // From wherever the keyboard is by now.
    const repeat = async (step: "undo" | "redo", until: StoryDocument) => {
      // A step may change nothing, such as Enter over two empty lines.
      for (let times = 0, still = 0; times < 80 && still < 4; times++) {
        const before = JSON.stringify(await editor.read());
        await editor.page.evaluate((name) => window.harness[name](), step);
        still = JSON.stringify(await editor.read()) === before ? still + 1 : 0;
      }
      expect(await editor.read()).toEqual(until);
    };
    if (!pressed.includes("Control+z")) {
      await repeat("undo", page);
      await repeat("redo", done);
    } else await repeat("undo", page);
  });
}
