import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageInput } from "../../../../shared/publication/page-input.ts";
import { renderPage } from "../../../../shared/publication/render-page.ts";
import { editAtRandom } from "../../../../shared/publication/testing/edit-at-random.ts";
import { pageCorpus } from "../../../../shared/publication/testing/page-corpus.ts";
import { blocksMark, PageRenderer, pageText, type RenderedPage } from "./page-renderer.ts";

function render(renderer: PageRenderer, input: PageInput, thorough: boolean): RenderedPage {
  const steps = renderer.render(input, thorough);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const bodyOf = (html: string) => html.slice(html.indexOf("<body>"));

test.each(Object.entries(pageCorpus()))(
  "whatever is edited, the body is that of the whole page at once, and all of it before it is compared: %s",
  (_, input) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (choices) => {
        const renderer = new PageRenderer();
        expect(pageText(render(renderer, input, true))).toBe(renderPage(input));
        let now = input;
        for (const choice of choices) {
          now = { ...now, document: editAtRandom(now.document, choice) };
          if (choice % 5 === 0) now = { ...now, fields: { ...now.fields, section: `Section ${choice}` } };
          expect(bodyOf(pageText(render(renderer, now, false)))).toBe(bodyOf(renderPage(now)));
        }
        expect(pageText(render(renderer, now, true))).toBe(renderPage(now));
      }),
      { numRuns: 12 },
    );
  },
);

test("blocks keep their numbers though some leave nothing, and what did not change is the same string", () => {
  const input = pageCorpus().unfinished as PageInput;
  const renderer = new PageRenderer();
  const first = render(renderer, input, true);
  const again = render(renderer, { ...input, document: { ...input.document } }, false);
  expect(again.around).toBe(first.around);
  expect(again.around.split(blocksMark)).toHaveLength(2);
  expect(again.numbers).toEqual(first.numbers);
  expect(first.numbers.length).toBe(first.blocks.length);
  expect(first.numbers.at(-1)).toBeGreaterThan(first.blocks.length);
});
