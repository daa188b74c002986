import { describe, expect, it } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import type { Client } from "../../shared/rpc.ts";
import type { StorySummary } from "../../shared/stories.ts";
import { createStoryList } from "./story-list.ts";

/** A core that lists what stands in `rows`, as new objects each time. */
function lister() {
  const core = { rows: [] as Partial<StorySummary>[], isDown: false };
  const request = async () => {
    if (core.isDown) throw new AppError("unavailable", "error.connectionLost");
    return { stories: core.rows.map((row) => ({ ...row })), total: core.rows.length };
  };
  const list = createStoryList({ request } as unknown as Client);
  let sets = 0;
  list.state.subscribe(() => {
    sets += 1;
  });
  return { core, list, sets: () => sets };
}

describe("the list of stories", () => {
  it("changes once where it says something else, and not at all where it says the same", async () => {
    const { core, list, sets } = lister();
    core.rows = [
      { id: "a", headline: "One" },
      { id: "b", headline: "Two" },
    ];
    await list.refresh();
    expect([sets(), list.fetched.get()]).toEqual([1, 1]);
    const [, second] = list.state.get().stories;
    await list.refresh();
    expect([sets(), list.fetched.get()]).toEqual([1, 2]);
    core.rows = [
      { id: "a", headline: "Another" },
      { id: "b", headline: "Two" },
    ];
    await list.refresh();
    expect(sets()).toBe(2);
    expect(list.state.get().stories[1]).toBe(second);
    core.rows = [{ id: "b", headline: "Two" }];
    await list.refresh();
    expect(list.state.get()).toMatchObject({ total: 1, stories: [{ id: "b" }] });
  });

  it("keeps its rows after a failure, and is well again when the same ones come", async () => {
    const { core, list } = lister();
    core.rows = [{ id: "a", headline: "One" }];
    await list.refresh();
    core.isDown = true;
    await list.refresh();
    expect(list.state.get()).toMatchObject({ status: "failed", stories: [{ id: "a" }] });
    core.isDown = false;
    await list.refresh();
    expect(list.state.get()).toMatchObject({ status: "ready", error: null, stories: [{ id: "a" }] });
  });
});
