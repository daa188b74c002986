import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCore } from "../../core/create-core.ts";
import { AppError } from "../../shared/app-error.ts";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { type Client, type ConnectionState, createClient, type Transport } from "../../shared/rpc.ts";
import { webHostFacts } from "../../web-host/host-facts.ts";
import { createDesk, type Desk, startDesk } from "./desk.ts";
import { goToTab, reopenTab, restoreTabs, stepTab } from "./desk-tabs.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { startJournal } from "./journal-session.ts";

type Core = Awaited<ReturnType<typeof createCore>>;

let folder: string;
let core: Core;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-desk-"));
  core = await createCore({ dataDir: join(folder, "data"), host: webHostFacts, actor: "Noa Lev" });
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true });
});

/** The core in this process, reached as a window reaches it, over a line that a test can cut. */
function line() {
  const state: { fault: "none" | "lost before" | "lost after" } = { fault: "none" };
  const listeners = new Set<(state: ConnectionState) => void>();
  const lost = { ok: false, error: new AppError("unavailable", "error.connectionLost").toWire() } as const;
  const transport: Transport = {
    async request(method, params) {
      if (state.fault === "lost before") return lost;
      const answer = await core.handle(method, params);
      return state.fault === "lost after" ? lost : answer;
    },
    subscribe: (event, listener) =>
      core.onEvent((name, payload) => {
        if (name === event) listener(payload);
      }),
    onState(listener) {
      listeners.add(listener);
      listener({ status: "open", gap: 0 });
      return () => listeners.delete(listener);
    },
  };
  const connection = (status: ConnectionState["status"], gap: number) => {
    for (const listener of listeners) listener({ status, gap });
  };
  return { client: createClient(transport), state, connection };
}

async function openDesk(client: Client): Promise<Desk> {
  const [host, settings, health] = await Promise.all([
    client.request("host.info", {}),
    client.request("settings.get", {}),
    client.request("health.get", {}),
  ]);
  const desk = createDesk(client, { host, settings, health });
  await desk.list.refresh();
  return desk;
}

/** The open story; fails the test when there is none. */
function sessionOf(desk: Desk) {
  const session = desk.session.get();
  if (session === null) throw new Error("no story is open");
  return session;
}

const storedSummary = async (client: Client, id: string) =>
  (await client.request("stories.open", { id })).fields.summary;
const notices = (desk: Desk) => desk.notices.all.get().map((notice) => notice.text);

/** A journal that lives as long as the test, in place of the browser's. */
function memoryJournal(): Journal & { entries: Map<string, JournalEntry> } {
  const entries = new Map<string, JournalEntry>();
  return {
    entries,
    async put(entry) {
      entries.set(entry.id, entry);
    },
    async remove(id) {
      entries.delete(id);
    },
    all: async () => [...entries.values()],
  };
}

describe("the journal", () => {
  it("holds what cannot be stored, and lets go of it once it is", async () => {
    const { client, state } = line();
    const desk = await openDesk(client);
    const journal = memoryJournal();
    await desk.newStory();
    const session = sessionOf(desk);
    startJournal(session, journal);
    state.fault = "lost before";
    session.changeFields({ summary: "first" });
    await session.flush();
    session.changeFields({ summary: "first and second" });
    await vi.waitFor(() => expect(journal.entries.get(session.id)?.fields.summary).toBe("first and second"));
    state.fault = "none";
    session.retry();
    await vi.waitFor(() => expect(journal.entries.size).toBe(0), 5_000);
    expect(await storedSummary(client, session.id)).toBe("first and second");
  });

  it("gives what a closed window could not store to the next one", async () => {
    const { client } = line();
    const { id, version, document, fields } = await client.request("stories.create", { language: "en" });
    const journal = memoryJournal();
    await journal.put({ id, version, document, fields: { ...fields, summary: "typed offline" } });
    const desk = await startDesk(client, journal);
    expect(await storedSummary(client, id)).toBe("typed offline");
    expect(journal.entries.size).toBe(0);
    expect(notices(desk).join()).toContain("saved now");
  });

  it("overwrites nothing that was stored meanwhile: it becomes a story of its own", async () => {
    const { client } = line();
    const { id, version, document, fields } = await client.request("stories.create", { language: "en" });
    const theirs = { ...fields, summary: "theirs" };
    await client.request("stories.save", { id, baseVersion: version, document, fields: theirs });
    const journal = memoryJournal();
    await journal.put({ id, version, document, fields: { ...fields, summary: "typed offline" } });
    const before = (await client.request("stories.list", { offset: 0, limit: 10 })).total;
    await startDesk(client, journal);
    expect(await storedSummary(client, id)).toBe("theirs");
    const { stories, total } = await client.request("stories.list", { offset: 0, limit: 10 });
    expect(total).toBe(before + 1);
    expect(await storedSummary(client, stories[0]?.id ?? "")).toBe("typed offline");
    expect(journal.entries.size).toBe(0);
  });

  it("gives words whose story is gone a story of their own", async () => {
    const { client } = line();
    const { document, fields } = await client.request("stories.create", { language: "en" });
    const journal = memoryJournal();
    const gone = "00000000-0000-7000-8000-000000000000";
    await journal.put({ id: gone, version: 4, document, fields: { ...fields, summary: "typed offline" } });
    await startDesk(client, journal);
    const { stories } = await client.request("stories.list", { offset: 0, limit: 1 });
    expect(await storedSummary(client, stories[0]?.id ?? "")).toBe("typed offline");
    expect(journal.entries.size).toBe(0);
  });

  it("keeps what the core refuses for the next start", async () => {
    const { client } = line();
    const { id, version, document, fields } = await client.request("stories.create", { language: "en" });
    const journal = memoryJournal();
    await journal.put({ id, version, document, fields: { ...fields, summary: "typed offline" } });
    const other = await client.request("stories.create", { language: "en" });
    await journal.put({ id: other.id, version: other.version, document: "torn", fields });
    await startDesk(client, journal);
    expect([...journal.entries.keys()]).toEqual([other.id]);
  });
});

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

function savedAt(desk: Desk): string {
  const state = sessionOf(desk).save.get();
  return state.status === "saved" ? state.at : "";
}
