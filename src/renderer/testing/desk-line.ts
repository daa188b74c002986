import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { createCore } from "../../core/create-core.ts";
import { AppError } from "../../shared/app-error.ts";
import { type Client, type ConnectionState, createClient, type Transport } from "../../shared/rpc.ts";
import { webHostFacts } from "../../web-host/host-facts.ts";
import { createDesk, type Desk } from "../state/desk.ts";
import type { Journal, JournalEntry } from "../state/journal.ts";

type Core = Awaited<ReturnType<typeof createCore>>;

/** Gives each test of a file a core of its own, in a folder that goes with it. Called once, at the head of the file. */
export function coreForEach(): { current(): Core } {
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
  return { current: () => core };
}

/** A core in this process, reached as a window reaches it, over a line that a test can cut. */
export function lineTo(core: Core) {
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

/** The desk of a window that has just been opened. */
export async function openDesk(client: Client): Promise<Desk> {
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
export function sessionOf(desk: Desk) {
  const session = desk.session.get();
  if (session === null) throw new Error("no story is open");
  return session;
}

/** The summary of a story as the core has it. */
export const storedSummary = async (client: Client, id: string) =>
  (await client.request("stories.open", { id })).fields.summary;

/** A journal that lives as long as the test, in place of the browser's. */
export function memoryJournal(): Journal & { entries: Map<string, JournalEntry> } {
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
