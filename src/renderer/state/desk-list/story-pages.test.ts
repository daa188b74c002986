import { describe, expect, it } from "vitest";
import type { Client } from "../../../shared/rpc.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { createStoryPages, type ListQuery, pageSize } from "./story-pages.ts";

const query: ListQuery = { text: "", sort: { by: "updated", descending: true } };
const named = (name: string | number) => ({ id: `s${name}`, headline: `Story ${name}` }) as StoryRow;

/** A core that lists what stands in `stories`, and notes what it was asked. */
function lister(count: number) {
  const stories = Array.from({ length: count }, (_, at) => named(at));
  const asked: string[] = [];
  const answers: Record<string, (params: Record<string, unknown>) => unknown> = {
    "stories.find": ({ offset, after, limit }) => {
      asked.push(after === undefined ? `offset ${offset}` : `after ${after}`);
      const from = after === undefined ? Number(offset) : stories.findIndex(({ id }) => id === after) + 1;
      const some = stories.slice(from, from + Number(limit));
      return { stories: some, next: from + some.length < stories.length ? (some.at(-1)?.id ?? null) : null };
    },
    "stories.count": () => {
      asked.push("count");
      return { counts: [stories.length] };
    },
  };
  const client = { request: async (method: string, params: object) => answers[method]?.({ ...params }) } as Client;
  return { client, stories, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the pages of a list", () => {
  it("knows how many there are and holds only what was looked at", async () => {
    const { client, asked } = lister(100_000);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    expect(pages.state.get()).toMatchObject({ status: "ready", total: 100_000 });
    expect([pages.row(0)?.id, pages.row(pageSize)?.id]).toEqual(["s0", undefined]);
    pages.show(50_020, 50_060);
    await settled();
    expect(pages.row(50_050)?.id).toBe("s50050");
    expect(asked).toEqual(["offset 0", "count", "offset 50000"]);
  });

  it("goes on behind the page before where that is known", async () => {
    const { client, asked } = lister(450);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    pages.show(90, 130);
    await settled();
    expect(asked.at(-1)).toBe("after s99");
    expect(pages.row(130)?.id).toBe("s130");
  });

  it("counts nothing where one page holds everything", async () => {
    const { client, asked } = lister(7);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    expect(pages.state.get().total).toBe(7);
    expect(asked).toEqual(["offset 0"]);
  });

  it("tells by how many rows what is looked at moved when others came before it", async () => {
    const { client, stories } = lister(1_000);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    pages.show(320, 350);
    await settled();
    const shifts: number[] = [];
    pages.onShift((rows) => shifts.push(rows));
    stories.unshift(named("new"), named("newer"));
    await pages.refresh();
    expect(shifts).toEqual([2]);
    expect(pages.row(322)?.id).toBe("s320");
    expect(pages.state.get().total).toBe(1_002);
  });

  it("follows the others when the first story in sight is the one that left", async () => {
    const { client, stories } = lister(1_000);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    pages.show(320, 350);
    await settled();
    const shifts: number[] = [];
    pages.onShift((rows) => shifts.push(rows));
    const [saved] = stories.splice(320, 1);
    if (saved) stories.unshift(saved);
    await pages.refresh();
    // The one behind it stands where it stood.
    expect(shifts).toEqual([]);
    expect(pages.row(321)?.id).toBe("s321");
  });

  it("shows what is new at the beginning, where nobody is moved away from it", async () => {
    const { client, stories } = lister(500);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    pages.show(0, 30);
    pages.onShift(() => expect.unreachable());
    stories.unshift(named("new"));
    await pages.refresh();
    expect(pages.row(0)?.id).toBe("snew");
  });

  it("fetches a page anew that was known before stories changed, once it is looked at", async () => {
    const { client, stories, asked } = lister(1_000);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    pages.show(300, 330);
    await settled();
    stories[5] = named("changed");
    await pages.refresh();
    expect(pages.row(5)?.id).toBe("s5");
    pages.show(0, 30);
    await settled();
    expect(pages.row(5)?.id).toBe("schanged");
    expect(asked.at(-1)).toBe("offset 0");
  });

  it("keeps what it has when it cannot be refreshed, and says so", async () => {
    const { client } = lister(10);
    const pages = createStoryPages(client, query);
    await pages.ask(query);
    client.request = () => Promise.reject(new Error("gone"));
    await pages.refresh();
    expect(pages.state.get()).toMatchObject({ status: "failed", total: 10 });
    expect(pages.row(3)?.id).toBe("s3");
  });

  it("does not take an answer to an older question for one to a newer", async () => {
    const { client } = lister(10);
    const { request } = client;
    const waiting: (() => void)[] = [];
    client.request = (async (method: never, params: never) => {
      if ((params as ListQuery).text === "old") await new Promise<void>((resolve) => waiting.push(resolve));
      return request(method, params);
    }) as typeof request;
    const pages = createStoryPages(client, query);
    const old = pages.ask({ ...query, text: "old" });
    await pages.ask({ ...query, text: "new" });
    for (const go of waiting) go();
    await old;
    expect(pages.query().text).toBe("new");
    expect(pages.state.get().status).toBe("ready");
  });
});
