import { expect, test } from "vitest";
import { organisations } from "../../../shared/credit/organisations.ts";
import { paragraph, photoNode, storyDocument } from "../../../shared/document/build.ts";
import { documentText } from "../../../shared/document/walk.ts";
import { compileFind } from "../../../shared/find/compile-find.ts";
import { searchedText } from "../../../shared/find/find-query.ts";
import { replaceInStory } from "../../../shared/find/replace-in-story.ts";
import { type CreditSource, linesOf } from "../../../shared/find/story-lines.ts";
import type { PageFind } from "../../editor/find/page-find.ts";
import { createStore } from "../store.ts";
import type { ExpressionSearch } from "./expression-search.ts";
import { findView } from "./find-view.ts";
import { createStoryFind } from "./story-find.ts";

const credit = { items: [], raw: "City desk", state: "review" as const, exempt: "" };
const source: CreditSource = { style: "slash", organisations, creditOf: () => credit };

const never: ExpressionSearch = { find: () => new Promise(() => {}), end: () => {} };

/** Answers in its own time, as a worker does. */
const inTime: ExpressionSearch = {
  async find({ query, texts }) {
    await new Promise((resolve) => setTimeout(resolve));
    const compiled = compileFind(query);
    return compiled.ok ? { ok: true, hits: texts.map((text) => compiled.find(searchedText(text))) } : compiled;
  },
  end: () => {},
};

/** A page without a window: what is shown and painted is noted. */
function open(texts: string[], search: Partial<ReturnType<typeof findView.parse>>, expressions = never) {
  let document = storyDocument({ headline: "City" }, [...texts.map(paragraph), photoNode({ photo: "p1" })]);
  const shown: string[] = [];
  const page: PageFind = {
    lines: (credits) => linesOf(document, credits),
    limits: () => null,
    inside: (hits) => [...hits],
    fromCaret: () => 0,
    nextFromCaret: () => null,
    paint: () => {},
    show: ({ line, hit }) => void shown.push(`${line.kind} ${hit.from}`),
    select: () => true,
    replace(edits, credits) {
      document = replaceInStory(document, edits, credits);
      return edits;
    },
    end: () => {},
  };
  const view = createStore(findView.parse(search));
  const find = createStoryFind(page, expressions, view, () => source);
  void find.search();
  return { find, view, shown, text: () => documentText(document), state: () => find.state.get() };
}

test("one walks from hit to hit, round the ends of the page, and each is shown", () => {
  const { find, shown, state } = open(["A city and a city"], { text: "city" });
  expect(state().hits).toHaveLength(4);
  find.step(1);
  find.step(1);
  find.step(-1);
  find.goTo(3);
  find.step(1);
  expect(shown).toEqual(["headline 0", "text 2", "text 13", "text 2", "credit 0", "headline 0"]);
  expect(find.limit(true)).toBe(false);
});

test("what a replacement puts there is not found next, and the last one leads to the first", () => {
  const { find, text, state } = open(["A city, a city"], { text: "city", replacement: "city hall" });
  for (let turn = 0; turn < 3; turn += 1) find.replaceHere();
  expect(text()).toBe("City hall\n\nA city hall, a city hall");
  expect(state().at).toBe(3);
  // The library's credit is left, and that is told; the next one is the first again.
  find.replaceHere();
  expect(state()).toMatchObject({ at: 0, replaced: { count: 0, left: { inherited: 1 } } });
});

test("all that is ticked is replaced at once, and what was left is counted", () => {
  const { find, text, state } = open(["A city, a city"], { text: "city", replacement: "town" });
  const [, second] = state().hits;
  if (!second) throw new Error("not found");
  find.tick(second, false);
  expect(state().hits.map(find.isTicked)).toEqual([true, false, true, true]);
  find.replaceTicked();
  expect(text()).toBe("Town\n\nA city, a town");
  expect(state().replaced).toEqual({ count: 2, left: { inherited: 1 } });
  expect(state().hits).toHaveLength(2);
  find.tickAll(false);
  expect(state().hits.some(find.isTicked)).toBe(false);
  // Somebody writes on: what was done is no longer what undo brings back.
  find.again();
  expect(state().replaced).toBeNull();
});

test("what is replaced while an expression is searched for is what it finds, not what was found before", async () => {
  const { find, view, text, state } = open(["a ab abc ab"], { text: "a", replacement: "x" }, inTime);
  view.update((now) => ({ ...now, text: "a\\w", expression: true }));
  void find.search();
  find.replaceHere();
  find.replaceHere();
  expect(text()).toContain("a ab abc ab");
  await expect.poll(() => state().replaced?.count).toBe(1);
  await expect.poll(text).toContain("a x xc ab");
});
