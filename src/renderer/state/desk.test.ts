import { describe, expect, it, vi } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import type { Client } from "../../shared/rpc.ts";
import { coreForEach, lineTo, openDesk, sessionOf, storedSummary } from "../testing/desk-line.ts";
import type { Desk } from "./desk.ts";

const core = coreForEach();
const line = () => lineTo(core.current());

const notices = (desk: Desk) => desk.notices.all.get().map((notice) => notice.text);

function savedAt(desk: Desk): string {
  const state = sessionOf(desk).save.get();
  return state.status === "saved" ? state.at : "";
}

describe("the desk", () => {
  it("saves the open story before another takes its place", async () => {
    const { client } = line();
    const desk = await openDesk(client);
    await desk.newStory();
    const first = sessionOf(desk);
    await desk.newStory();
    const second = sessionOf(desk);
    second.changeFields({ summary: "just typed" });
    expect(await desk.openStory(first.id)).toBe(true);
    expect(await storedSummary(client, second.id)).toBe("just typed");
    expect(sessionOf(desk).id).toBe(first.id);
  });

  it("stays with a story that cannot be saved, and says so", async () => {
    const { client, state } = line();
    const desk = await openDesk(client);
    await desk.newStory();
    const other = sessionOf(desk).id;
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ summary: "only here" });
    state.fault = "lost before";
    expect(await desk.openStory(other)).toBe(false);
    expect(await desk.closeStory()).toBe(false);
    expect(sessionOf(desk)).toBe(session);
    expect(session.fields.get().summary).toBe("only here");
    expect(session.save.get().status).toBe("offline");
    expect(notices(desk).join()).toContain("stays open: what was typed in it last could not be stored yet");
    state.fault = "none";
    expect(await desk.openStory(other)).toBe(true);
    expect(await storedSummary(client, session.id)).toBe("only here");
  });

  it("takes a save whose answer was lost for its own", async () => {
    const { client, state, connection } = line();
    const desk = await openDesk(client);
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ summary: "once" });
    state.fault = "lost after";
    expect(await session.flush()).toBe(false);
    state.fault = "none";
    session.changeFields({ summary: "twice" });
    connection("lost", 0);
    connection("open", 1);
    await vi.waitFor(() => expect(session.save.get().status).toBe("saved"), 10_000);
    expect(await session.flush()).toBe(true);
    expect(await storedSummary(client, session.id)).toBe("twice");
    expect(session.version()).toBe(3);
  });

  it("knows what is stored when a save whose answer was lost turns out to have been carried out", async () => {
    const { client, state } = line();
    const desk = await openDesk(client);
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ summary: "once" });
    state.fault = "lost after";
    expect(await session.flush()).toBe(false);
    state.fault = "none";
    expect(await session.flush()).toBe(true);
    expect(session.stored()).toMatchObject({ version: session.version(), fields: { summary: "once" } });
  });

  it("does not save what is as it was", async () => {
    const { client } = line();
    const desk = await openDesk(client);
    await desk.newStory();
    const session = sessionOf(desk);
    session.pageChanged();
    expect(await session.flush()).toBe(true);
    expect((await client.request("stories.open", { id: session.id })).version).toBe(1);
  });

  it("stops at a change made elsewhere, overwrites nothing, and saves mine over it at a person's word: theirs is in the history", async () => {
    const mine = await openDesk(line().client);
    const { client } = line();
    await mine.newStory();
    const { id } = sessionOf(mine);
    const stored = await client.request("stories.open", { id });
    const theirs = { ...stored.fields, summary: "theirs" };
    // Typed first, so that the change elsewhere cannot simply be followed.
    sessionOf(mine).changeFields({ summary: "mine", slug: "wished-for" });
    await client.request("stories.save", { id, baseVersion: 1, document: stored.document, fields: theirs });
    expect(await sessionOf(mine).flush()).toBe(false);
    expect(sessionOf(mine).save.get().status).toBe("conflict");
    expect(await mine.openStory("00000000-0000-7000-8000-000000000000")).toBe(false);
    expect(await storedSummary(client, id)).toBe("theirs");

    expect(await mine.takeMine()).toBe(true);
    expect(sessionOf(mine).save.get().status).toBe("saved");
    expect(await storedSummary(client, id)).toBe("mine");
    const { revisions } = await client.request("revisions.list", { id, before: null, limit: 10 });
    expect(revisions).toMatchObject([{ reason: "replaced", branch: true }]);
    const kept = await client.request("revisions.get", { id, revision: revisions[0]?.id ?? "" });
    expect(kept.fields.summary).toBe("theirs");
    sessionOf(mine).changeFields({ summary: "on from mine" });
    expect(await sessionOf(mine).flush()).toBe(true);
  });

  it("merges facts that were changed elsewhere with what was typed here, and says so", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const session = sessionOf(desk);
    const { id } = session;
    session.changeFields({ summary: "mine" });
    await session.flush();
    // Typed on before the other change is known, so that it cannot simply be followed.
    session.changeFields({ summary: "mine, and more" });
    const { edit } = await client.request("stories.edit", {
      ids: [id],
      edit: { set: { stage: "ready" }, addTags: ["sea"] },
    });
    expect(await session.flush()).toBe(true);
    const stored = await client.request("stories.open", { id });
    expect(stored.fields).toMatchObject({ summary: "mine, and more", stage: "ready", tags: ["sea"] });
    expect(session.fields.get()).toEqual(stored.fields);
    expect([session.version(), session.save.get().status]).toEqual([stored.version, "saved"]);
    expect(notices(desk).join()).toContain("changed elsewhere");
    // And on from there, also when the change is taken back.
    session.changeFields({ targetLength: 300 });
    await client.request("stories.undoEdit", { edit });
    expect(await session.flush()).toBe(true);
    expect((await client.request("stories.open", { id })).fields).toMatchObject({ stage: "draft", targetLength: 300 });
  });

  it("takes a text that was written elsewhere over, where only facts were changed here", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ summary: "mine" });
    const { fields } = await client.request("stories.open", { id: session.id });
    const document = JSON.stringify(storyDocument({ headline: "Theirs" }, [paragraph("Written elsewhere.")]));
    await client.request("stories.save", {
      id: session.id,
      baseVersion: 1,
      document,
      fields: { ...fields, tags: ["sea"] },
    });
    expect(await session.flush()).toBe(true);
    const stored = await client.request("stories.open", { id: session.id });
    expect(stored.fields).toMatchObject({ summary: "mine", tags: ["sea"] });
    expect([stored.document, session.snapshot().document].map((text) => text.includes("Written elsewhere."))).toEqual([
      true,
      true,
    ]);
    session.pageChanged();
    expect(await session.flush()).toBe(true);
    expect((await client.request("stories.open", { id: session.id })).version).toBe(stored.version);
  });

  it("asks a person where both changed the same fact", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ stage: "editing" });
    await client.request("stories.edit", { ids: [session.id], edit: { set: { stage: "ready" } } });
    expect(await session.flush()).toBe(false);
    expect(session.save.get().status).toBe("conflict");
    expect((await client.request("stories.open", { id: session.id })).fields.stage).toBe("ready");
  });

  it("takes theirs at a person's word: mine is in the history", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const { id } = sessionOf(desk);
    sessionOf(desk).changeFields({ summary: "mine" });
    const { document, fields } = await client.request("stories.open", { id });
    await client.request("stories.save", { id, baseVersion: 1, document, fields: { ...fields, summary: "theirs" } });
    await sessionOf(desk).flush();
    expect(await desk.takeTheirs()).toBe(true);
    expect(sessionOf(desk).fields.get().summary).toBe("theirs");
    const { revisions } = await client.request("revisions.list", { id, before: null, limit: 10 });
    expect(revisions).toMatchObject([{ reason: "set-aside", branch: true, version: 1 }]);
    const kept = await client.request("revisions.get", { id, revision: revisions[0]?.id ?? "" });
    expect(kept.fields.summary).toBe("mine");
    sessionOf(desk).changeFields({ summary: "on from theirs" });
    expect(await sessionOf(desk).flush()).toBe(true);
  });

  it("follows a change made elsewhere while nothing was typed here", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const opened = sessionOf(desk);
    const { document, fields } = await client.request("stories.open", { id: opened.id });
    const theirs = { ...fields, summary: "theirs" };
    await client.request("stories.save", { id: opened.id, baseVersion: 1, document, fields: theirs });
    await vi.waitFor(() => expect(sessionOf(desk).fields.get().summary).toBe("theirs"), 10_000);
    expect(sessionOf(desk)).toBe(opened);
    expect(opened.isClean()).toBe(true);
    expect(notices(desk)).toEqual(["This story was changed in another window. The newest text is shown."]);
    // What was followed is not sent back, and work goes on from it.
    opened.pageChanged();
    expect(await opened.flush()).toBe(true);
    expect((await client.request("stories.open", { id: opened.id })).version).toBe(2);
    opened.changeFields({ summary: "on from theirs" });
    expect(await opened.flush()).toBe(true);
  });

  it("hears that an open story went to the bin, and that it came back, while something is typed in it", async () => {
    const desk = await openDesk(line().client);
    const { client } = line();
    await desk.newStory();
    const session = sessionOf(desk);
    await client.request("stories.edit", { ids: [session.id], edit: { bin: true } });
    session.changeFields({ summary: "typed in the bin" });
    await vi.waitFor(() => expect(session.binned.get()).toBe(true), 10_000);
    await client.request("stories.edit", { ids: [session.id], edit: { bin: false } });
    await vi.waitFor(() => expect(session.binned.get()).toBe(false), 10_000);
    expect(await session.flush()).toBe(true);
    expect(await storedSummary(client, session.id)).toBe("typed in the bin");
  });

  it("hears of its own saves without opening the story again", async () => {
    const desk = await openDesk(line().client);
    await desk.newStory();
    const session = sessionOf(desk);
    session.changeFields({ summary: "mine" });
    await session.flush();
    await vi.waitFor(
      () =>
        expect(desk.list.state.get().stories.find((story) => story.id === session.id)?.updatedAt).toBe(savedAt(desk)),
      10_000,
    );
    expect(sessionOf(desk)).toBe(session);
  });

  it("does not ask for the list with each save while somebody writes", async () => {
    const { client } = line();
    /** How the story stood whenever the list was asked for. */
    const asked: string[] = [];
    let status = () => "";
    const watched: Client = {
      ...client,
      request: (method, params) => {
        if (method === "stories.list") asked.push(status());
        return client.request(method, params);
      },
    };
    const desk = await openDesk(watched);
    await desk.newStory();
    status = () => sessionOf(desk).save.get().status;
    const session = sessionOf(desk);
    asked.length = 0;
    // Longer than changes are gathered; a rest between two keys of a slow machine only makes it less strict.
    for (let key = 0; key < 14; key++) {
      session.changeFields({ summary: `typed ${key}` });
      if (key === 1) void session.flush();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await vi.waitFor(
      () =>
        expect(desk.list.state.get().stories.find((story) => story.id === session.id)?.updatedAt).toBe(savedAt(desk)),
      10_000,
    );
    expect(new Set(asked)).toEqual(new Set(["saved"]));
  });
});
