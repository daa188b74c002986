import { describe, expect, it, vi } from "vitest";
import { coreForEach, lineTo, memoryJournal, openDesk, sessionOf, storedSummary } from "../testing/desk-line.ts";
import { type Desk, startDesk } from "./desk.ts";
import { startJournal } from "./journal-session.ts";

const core = coreForEach();
const line = () => lineTo(core.current());

const notices = (desk: Desk) => desk.notices.all.get().map((notice) => notice.text);

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
