import { describe, expect, it } from "vitest";
import type { Client } from "../../../shared/rpc.ts";
import type { Settings } from "../../../shared/settings.ts";
import { defaultStages } from "../../../shared/stages.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { createStore } from "../store.ts";
import { createRememberedView } from "../view-settings.ts";
import { columnTexts, createStoryBoard } from "./story-board.ts";

const card = (id: string, stage: string, priority = 0, due = "") => ({ id, stage, priority, due }) as StoryRow;

function board(stories: StoryRow[]) {
  const inColumn = (text: string) =>
    stories.filter(({ stage }) => {
      const asked = [...text.matchAll(/(-?)stage:"(\w+)"/g)];
      return asked.every(([, not, id]) => (stage === id) === (not === ""));
    });
  const client = {
    request: async (method: string, params: { texts: string[]; text: string }) =>
      method === "stories.count"
        ? { counts: params.texts.map((text) => inColumn(text).length) }
        : { stories: inColumn(params.text), next: null },
  } as unknown as Client;
  const settings = createStore({ stages: [...defaultStages] } as Settings);
  return createStoryBoard({ client, settings, view: createRememberedView(null).listView });
}

const shown = (made: ReturnType<typeof board>) =>
  made.state.get().columns.map(({ stage, cards }) => [stage, cards.map(({ id }) => id).join(" ")]);

describe("the board", () => {
  it("asks for what the search says beside stage and publication", () => {
    expect(columnTexts("harbour stage:ready is:published is:held", ["draft", "to read"])).toEqual([
      { stage: "draft", text: 'harbour is:held is:unpublished stage:"draft"' },
      { stage: "to read", text: 'harbour is:held is:unpublished stage:"to read"' },
      { stage: "", text: 'harbour is:held is:unpublished -stage:"draft" -stage:"to read"' },
    ]);
  });

  it("has the urgent first, then what is due first, then what is not due at all", async () => {
    const made = board([
      card("whenever", "draft"),
      card("late", "draft", 0, "2026-11-26T10:00:00.000Z"),
      card("early", "draft", 0, "2026-11-25T10:00:00.000Z"),
      card("urgent", "draft", 2),
    ]);
    await made.refresh();
    expect(shown(made)).toEqual([
      ["draft", "urgent early late whenever"],
      ["editing", ""],
      ["ready", ""],
    ]);
  });

  it("shows stories of a stage that the desk no longer has, beside the others", async () => {
    const made = board([card("a", "draft"), card("b", "subbing")]);
    await made.refresh();
    expect(shown(made).at(-1)).toEqual(["", "b"]);
  });

  it("moves a card at once, to its place among the others", async () => {
    const made = board([card("a", "draft", 1), card("b", "ready", 2), card("c", "ready", -1)]);
    await made.refresh();
    made.moveCard("a", "ready");
    expect(shown(made)).toEqual([
      ["draft", ""],
      ["editing", ""],
      ["ready", "b a c"],
    ]);
    expect(made.state.get().columns.map(({ total }) => total)).toEqual([0, 0, 3]);
  });
});
