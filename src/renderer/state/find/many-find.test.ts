import { expect, test } from "vitest";
import type { Client } from "../../../shared/rpc.ts";
import type { ReplaceHit, ReplacePreview } from "../../../shared/story-replace.ts";
import type { StorySession } from "../story-session.ts";
import { createManyFind, mostShown } from "./many-find.ts";

const wanted = {
  query: { text: "a", capitals: false, marks: false, wholeWord: false, expression: false },
  replacement: { text: "b", keepCapitals: true, expression: false },
};
const hit = (fixed: ReplaceHit["fixed"] = null): ReplaceHit => ({
  ...{ kind: "text", block: 1, photo: 0, before: "", found: "a", instead: "b", after: "", fixed },
});
const preview = (id: string, hits: ReplaceHit[]): ReplacePreview => ({
  ...{ id, headline: id, language: "en", version: 3, published: false, damaged: false, hits },
});

function open(answer: (ids: string[]) => ReplacePreview[], sessions: StorySession[] = [], ids = ["1", "2", "3"]) {
  const asked: string[][] = [];
  const client = {
    request: async (_method: string, params: { ids: string[] }) => {
      asked.push(params.ids);
      return { stories: answer(params.ids) };
    },
  } as unknown as Client;
  return { find: createManyFind(client, ids, () => sessions), asked };
}

test("what is ticked is asked for: hits one by one, stories as a whole, never what is fixed", async () => {
  const { find } = open(() => [
    preview("1", [hit(), hit("inherited"), hit()]),
    preview("2", [hit()]),
    preview("3", [hit("corrected")]),
  ]);
  await find.look(wanted);
  const [one, two, three] = find.state.get().stories as [ReplacePreview, ReplacePreview, ReplacePreview];
  expect(find.wanted()).toMatchObject({ hits: 3, stories: [{ id: "1", version: 3, hits: 3, left: [] }, { id: "2" }] });
  expect(find.ticked(three)).toBe(false);
  find.tick(one, 1);
  expect(find.ticked(one)).toBe(true);
  find.tick(one, 2);
  find.tickStory(two);
  expect([find.ticked(one), find.ticked(two)]).toEqual(["some", false]);
  expect(find.wanted()).toEqual({ hits: 1, stories: [{ id: "1", version: 3, hits: 3, left: [2] }] });
  find.tickStory(one);
  expect(find.wanted().hits).toBe(2);
});

test("a story that cannot be read is named, and nothing of it is asked for", async () => {
  const { find } = open(() => [preview("1", [hit()]), { ...preview("2", []), damaged: true }]);
  await find.look(wanted);
  expect(find.state.get().damaged).toMatchObject([{ id: "2" }]);
  expect(find.wanted().stories.map(({ id }) => id)).toEqual(["1"]);
});

test("it goes on slice by slice, and stops where there is more than anybody looks over, and says so", async () => {
  const many = Array.from({ length: mostShown }, () => hit());
  const ids = Array.from({ length: 120 }, (_, at) => String(at));
  const { find, asked } = open(([first = ""]) => [preview(first, many)], [], ids);
  await find.look(wanted);
  expect(asked.map(({ length }) => length)).toEqual([50, 50]);
  expect(find.state.get()).toMatchObject({ looked: 100, total: 120, isCut: true, isLooking: false });
});

test("what is typed here is saved first; a story where that fails is left out and named", async () => {
  const session = (id: string, isClean: boolean) =>
    ({
      id,
      flush: async () => isClean,
      isClean: () => isClean,
      read: () => ({ root: { children: [{ type: "headline", children: [{ type: "text", text: `Story ${id}` }] }] } }),
    }) as unknown as StorySession;
  const { find, asked } = open(() => [], [session("1", true), session("2", false), session("9", false)]);
  await find.look(wanted);
  expect(asked).toEqual([["1", "3"]]);
  expect(find.state.get().unsaved).toEqual([{ id: "2", headline: "Story 2" }]);
});
