import { expect, test } from "vitest";
import { paragraph, storyDocument } from "./build.ts";
import { insertNotice } from "./insert-notice.ts";
import { parseDocument } from "./parse.ts";

const page = storyDocument({ headline: "A" }, [paragraph("One."), paragraph("Two.")]);

test.each([
  ["top", ["correction", "paragraph", "paragraph"]],
  ["end", ["paragraph", "paragraph", "correction"]],
] as const)("a notice at the %s is one more block, and the page stays a page", (place, types) => {
  const notice = {
    text: " It was 300 metres.\n\nWe regret it. ",
    kind: "clarification",
    place,
    date: "2026-03-04",
  } as const;
  const found = insertNotice(page, notice);
  expect(found.root.children.slice(3).map(({ type }) => type)).toEqual(types);
  expect(found.root.children.slice(0, 3)).toEqual(page.root.children.slice(0, 3));
  expect(parseDocument(JSON.stringify(found))).toMatchObject({ ok: true });
  expect(page.root.children).toHaveLength(5);
});
