import { AppError } from "../../shared/app-error.ts";
import type { OpenStory } from "../../shared/contract.ts";
import { parseDocument } from "../../shared/document/parse.ts";
import { headText } from "../../shared/document/walk.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { sameStory } from "./same-story.ts";

/** What became of one entry of the journal. */
export interface Replayed {
  /** `saved` into its story; `kept` as a new story, because the other was changed or lost meanwhile; or `there` already. */
  outcome: "saved" | "kept" | "there";
  headline: string;
}

/** The story as it is stored; null when it is gone or cannot be read, so that nothing may be saved into it. */
async function openStored(client: Client, id: string): Promise<OpenStory | null> {
  try {
    const story = await client.request("stories.open", { id });
    return story.damage === "" ? story : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}

async function replayEntry(client: Client, entry: JournalEntry): Promise<Replayed> {
  const parsed = parseDocument(entry.document);
  const headline = parsed.ok ? headText(parsed.document, "headline") : "";
  const { document, fields } = entry;
  const stored = await openStored(client, entry.id);
  if (stored !== null && sameStory(entry, stored)) return { outcome: "there", headline };
  if (stored?.version === entry.version) {
    await client.request("stories.save", { id: entry.id, baseVersion: entry.version, document, fields });
    return { outcome: "saved", headline };
  }
  const created = await client.request("stories.create", { language: fields.language });
  const own = { ...fields, slug: "" };
  await client.request("stories.save", { id: created.id, baseVersion: created.version, document, fields: own });
  return { outcome: "kept", headline };
}

/**
 * Stores what an earlier window could not. An entry leaves the journal only when the core has it; what fails now stays for
 * the next start. Nothing that was stored meanwhile is overwritten. Never rejects.
 */
export async function replayJournal(client: Client, journal: Journal): Promise<Replayed[]> {
  const replayed: Replayed[] = [];
  for (const entry of await journal.all().catch(() => [])) {
    try {
      replayed.push(await replayEntry(client, entry));
      await journal.remove(entry.id);
    } catch {
      // Still in the journal.
    }
  }
  return replayed;
}
