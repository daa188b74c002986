import { expect, test } from "vitest";
import { headingIds } from "./heading-ids.ts";

test("an id is made of the heading's words and is unique", () => {
  const ids = headingIds(["What changes", null, "מה משתנה", "What changes", "What changes 2", "…"]);
  expect([...ids]).toEqual([
    [1, "what-changes"],
    [3, "מה-משתנה"],
    [4, "what-changes-2"],
    [5, "what-changes-2-2"],
    [6, "heading-story"],
  ]);
});

test("no heading takes a name that the page uses itself", () => {
  const ids = headingIds(["Photos", "Photo 1", "Photos 2", "Story", "Comments", "Comments title", "Photography"]);
  expect([...ids.values()]).toEqual([
    "heading-photos",
    "heading-photo-1",
    "heading-photos-2",
    "heading-story",
    "heading-comments",
    "heading-comments-title",
    "photography",
  ]);
});
