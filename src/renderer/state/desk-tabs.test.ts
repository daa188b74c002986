import { describe, expect, it, vi } from "vitest";
import { coreForEach, lineTo, openDesk, sessionOf, storedSummary } from "../testing/desk-line.ts";
import type { Desk } from "./desk.ts";
import { goToTab, reopenTab, restoreTabs, stepTab } from "./desk-tabs.ts";

const core = coreForEach();
const line = () => lineTo(core.current());

const notices = (desk: Desk) => desk.notices.all.get().map((notice) => notice.text);

describe("open stories", () => {
  const open = (desk: Desk) => desk.tabs.all.get().map(({ id }) => id);

  it("keep what is changed in them; one that was only looked at gives its place to the next", async () => {
    const { client } = line();
    const desk = await openDesk(client);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await client.request("stories.create", { language: "en" })).id);
    const [a = "", b = "", c = ""] = ids;
    await desk.openStory(a);
    await desk.openStory(b);
    expect(open(desk)).toEqual([b]);
    const session = sessionOf(desk);
    session.changeFields({ summary: "changed" });
    await desk.openStory(a);
    expect(open(desk)).toEqual([b, a]);
    expect(await storedSummary(client, b)).toBe("changed");
    await desk.openStory(b);
    expect(sessionOf(desk)).toBe(session);
    await desk.openStory(a, "tab");
    await desk.openStory(c);
    expect(open(desk)).toEqual([b, a, c]);
    expect(await desk.closeStory(b)).toBe(true);
    expect([open(desk), sessionOf(desk).id]).toEqual([[a, c], c]);
    await reopenTab(desk);
    expect([open(desk), sessionOf(desk).id]).toEqual([[a, c, b], b]);
    stepTab(desk, 1);
    await vi.waitFor(() => expect(sessionOf(desk).id).toBe(a));
    goToTab(desk, 9);
    expect(sessionOf(desk).id).toBe(b);
  });

  it("give up their editors when others were used since, never with something unsaved in them", async () => {
    const { client, state } = line();
    const desk = await openDesk(client);
    const ids: string[] = [];
    for (let n = 0; n < 9; n += 1) ids.push((await client.request("stories.create", { language: "en" })).id);
    await desk.openStory(ids[0] ?? "", "tab");
    await desk.openStory(ids[1] ?? "", "tab");
    const unsaved = sessionOf(desk);
    await client.request("stories.save", {
      ...(await client.request("stories.open", { id: unsaved.id })),
      baseVersion: 1,
      document: unsaved.snapshot().document,
      fields: { ...unsaved.fields.get(), summary: "theirs" },
    });
    unsaved.changeFields({ summary: "mine" });
    for (const id of ids.slice(2)) await desk.openStory(id, "tab");
    expect(unsaved.save.get().status).toBe("conflict");
    const awake = desk.tabs.all.get().map(({ session }) => session !== null);
    expect(awake).toEqual([false, true, false, ...Array(6).fill(true)]);
    // A conflict is to be seen, and nothing of it is closed.
    expect(await desk.closeStory(unsaved.id)).toBe(false);
    expect(notices(desk).join()).toContain("changed elsewhere as well");
    state.fault = "none";
    await desk.openStory(ids[0] ?? "");
    expect(sessionOf(desk).id).toBe(ids[0]);
  });

  it("come back as they were, without those that are gone", async () => {
    const { client } = line();
    const desk = await openDesk(client);
    const { id } = await client.request("stories.create", { language: "he" });
    const gone = "00000000-0000-7000-8000-000000000000";
    const kept = (one: string) => ({ id: one, headline: "before", language: "en", spot: null, passing: false });
    const state = { at: 1, tabs: [kept(gone), kept(id)], active: gone, place: "photos", closed: [kept(gone)] };
    expect(await restoreTabs(desk, state)).toBe(true);
    expect([open(desk), sessionOf(desk).id, desk.closed.get()]).toEqual([[id], id, []]);
    expect(desk.tabs.all.get()[0]).toMatchObject({ headline: "", language: "he" });
    expect(await restoreTabs(desk, { ...state, tabs: [kept(gone)] })).toBe(false);
  });
});
