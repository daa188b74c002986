import { expect, test } from "vitest";
import { paragraph, storyDocument } from "../document/build.ts";
import type { StoryDocument } from "../document/nodes.ts";
import { blockText, bodyOf, headText } from "../document/walk.ts";
import { bringBackBlock, canBringBack } from "./bring-back.ts";
import { compareStories } from "./compare-stories.ts";

const page = (headline: string, ...texts: string[]) =>
  storyDocument(
    { headline },
    texts.map((text) => paragraph(text)),
  );
const texts = {
  harbour: "The harbour office counts the ships that come in before noon",
  market: "On market days nobody finds a seat in either of the two cafés",
  school: "Children walk to school along the river, whatever the weather is",
  bridge: "Engineers closed the old bridge because its ropes had rotted",
};
const long = (name: keyof typeof texts, more = "") => `${texts[name]}${more}.`;
const lines = (document: StoryDocument) => bodyOf(document).map(blockText);
const compare = (then: StoryDocument, now: StoryDocument) =>
  compareStories({ document: then, fields: {} }, { document: now, fields: {} });

test("a changed paragraph is as it was, a lost one is where it stood, and nothing else is touched", () => {
  const then = page("Then", long("harbour"), long("market"), long("school"));
  const now = page("Now", long("harbour", " town"), long("school"), long("bridge"));
  const diff = compare(then, now);
  const back = diff.body.filter(canBringBack).map((block) => lines(bringBackBlock(now, then, diff, block)));
  expect(back).toEqual([
    [long("harbour"), long("school"), long("bridge")],
    [long("harbour", " town"), long("market"), long("school"), long("bridge")],
  ]);
  const [, headline] = diff.head;
  if (!headline) throw new Error("no headline");
  const result = bringBackBlock(now, then, diff, headline);
  expect([headText(result, "headline"), lines(result)]).toEqual(["Then", lines(now)]);
});

test("a lost first paragraph comes back first", () => {
  const then = page("A", long("harbour"), long("market"));
  const now = page("A", long("market"));
  const diff = compare(then, now);
  const [lost] = diff.body;
  if (!lost) throw new Error("nothing was lost");
  expect(lines(bringBackBlock(now, then, diff, lost))).toEqual(lines(then));
});

test("bringing every block back, one after the other, leads to the earlier page where nothing was added or moved", () => {
  const then = page("Then", long("harbour"), long("market"), long("school"), long("bridge"));
  let now = page("Now", long("market", " square"), long("bridge"));
  for (;;) {
    const diff = compare(then, now);
    const next = [...diff.head, ...diff.body].find(canBringBack);
    if (!next) break;
    now = bringBackBlock(now, then, diff, next);
  }
  expect(now).toEqual(then);
});
