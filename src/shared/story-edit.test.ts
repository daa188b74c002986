import { expect, test } from "vitest";
import { storyEdit } from "./story-edit.ts";

test("an edit says nothing about facts that it does not name", () => {
  expect(storyEdit.parse({ set: { stage: "ready" } })).toEqual({ set: { stage: "ready" } });
  expect(storyEdit.parse({ set: { due: "" } })).toEqual({ set: { due: "" } });
});
