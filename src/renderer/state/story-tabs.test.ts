import { expect, test } from "vitest";
import { createStoryTabs, type StoryTab } from "./story-tabs.ts";

const tab = (id: string): StoryTab => ({
  ...{ id, session: null, headline: id, language: "en", spot: null, passing: false },
});
const open = (...ids: string[]) => {
  const tabs = createStoryTabs();
  for (const id of ids) tabs.put(tab(id));
  return { tabs, ids: () => tabs.all.get().map(({ id }) => id) };
};

test("a story comes behind the one in front, or in another's place", () => {
  const { tabs, ids } = open("a", "b", "c");
  tabs.activate("a");
  tabs.put(tab("d"));
  expect([ids(), tabs.active()?.id]).toEqual([["a", "d", "b", "c"], "d"]);
  tabs.put(tab("e"), "d");
  expect([ids(), tabs.active()?.id]).toEqual([["a", "e", "b", "c"], "e"]);
});

test("where the one in front is taken out, the next is in front, then the one before it, then none", () => {
  const { tabs, ids } = open("a", "b", "c");
  expect(tabs.remove("a")).toBeNull();
  expect(tabs.active()?.id).toBe("c");
  tabs.activate("b");
  expect(tabs.remove("b")?.id).toBe("c");
  tabs.put(tab("d"));
  expect(tabs.remove("d")?.id).toBe("c");
  expect(tabs.remove("c")).toBeNull();
  expect([ids(), tabs.active()]).toEqual([[], null]);
});

test("a tab is moved to any place, and stays in front", () => {
  const { tabs, ids } = open("a", "b", "c");
  tabs.move("c", 0);
  expect([ids(), tabs.active()?.id]).toEqual([["c", "a", "b"], "c"]);
  tabs.move("c", 2);
  tabs.move("nobody", 0);
  expect(ids()).toEqual(["a", "b", "c"]);
});
