import { describe, expect, it } from "vitest";
import { type StoryView, storyViews } from "../../../shared/story-views.ts";
import { changeView, isNameTaken, moveView } from "./saved-views.ts";

const view = (id: string): StoryView => ({
  id,
  name: `View ${id}`,
  text: "",
  sort: { by: "updated", descending: true },
  columns: [],
});
const three = [view("a"), view("b"), view("c")];
const ids = (views: readonly StoryView[]) => views.map(({ id }) => id).join("");

describe("saved views", () => {
  it("are moved, never past an end", () => {
    expect(ids(moveView(three, "c", -1))).toBe("acb");
    expect(ids(moveView(three, "a", -1))).toBe("abc");
    expect(ids(moveView(three, "b", 5))).toBe("acb");
    expect(ids(moveView(three, "x", 1))).toBe("abc");
  });

  it("keep what a later version wrote into one, also an order and a column that are not known here", () => {
    const later = { ...view("b"), sort: { by: "mood", descending: false }, columns: ["mood"], colour: "red" };
    const [kept] = changeView(storyViews.parse([later]), "b", { name: "Other" });
    expect(kept).toEqual({ ...later, name: "Other" });
    expect(storyViews.parse([kept])).toEqual([{ ...later, name: "Other" }]);
  });

  it("have a name of their own each", () => {
    expect(isNameTaken(three, " view A ", null)).toBe(true);
    expect(isNameTaken(three, "View a", "a")).toBe(false);
    expect(storyViews.safeParse([view("a"), view("a")]).success).toBe(false);
  });
});
