import { expect, test } from "vitest";
import { noteDrafts } from "./note-drafts.ts";

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test("what was written and not sent is there in the next window, story by story, until it is sent", () => {
  const storage = memory();
  const first = noteDrafts("one", storage);
  first.set("new", "Which wa");
  first.set("new", "Which wall?");
  noteDrafts("two", storage).set("new", "Another");
  expect(noteDrafts("one", storage).get("new")).toBe("Which wall?");
  first.delete("new");
  expect(noteDrafts("one", storage).get("new")).toBeUndefined();
  expect(noteDrafts("two", storage).get("new")).toBe("Another");
});

test("a storage that is full, forbidden or holds nonsense is no reason to lose what the window has", () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error("full");
    },
  };
  const drafts = noteDrafts("one", full);
  drafts.set("new", "Which wall?");
  expect(drafts.get("new")).toBe("Which wall?");
  const odd = memory();
  odd.items.set("galley.noteDrafts", '{"a":1}');
  noteDrafts("one", odd).set("new", "x");
  expect(noteDrafts("one", odd).get("new")).toBe("x");
  expect(noteDrafts("one", null).get("new")).toBeUndefined();
});
