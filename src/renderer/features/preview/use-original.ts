import { useCallback, useEffect, useState } from "react";
import type { Result } from "../../../shared/contract.ts";
import { parseDocument } from "../../../shared/document/parse.ts";
import { documentText } from "../../../shared/document/walk.ts";
import type { Client } from "../../../shared/rpc.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";
import { createStorySession, type StorySession } from "../../state/story-session.ts";

export interface Original {
  /** The original, open to be read; null until it is here. Nothing is ever changed in it. */
  original: StorySession | null;
  error: unknown;
  /** Whether its words are other ones than those that the translation began with, and nobody said that they were taken over. */
  hasChanged: boolean;
  /** What it says now was taken over. */
  seen(): void;
}

const page = 500;

/** The words that a translation began with: it began as a copy of its original. Null where that version is not known. */
async function firstWords(client: Client, translation: string): Promise<string | null> {
  let before: string | null = null;
  for (;;) {
    const answer: Result<"revisions.list"> = await client.request("revisions.list", {
      ...{ id: translation, before, limit: page },
    });
    const oldest = answer.revisions.at(-1);
    if (oldest === undefined) return null;
    before = oldest.id;
    if (answer.revisions.length === page) continue;
    if (oldest.reason !== "created") return null;
    const { document } = await client.request("revisions.get", { id: translation, revision: oldest.id });
    const parsed = parseDocument(document);
    return parsed.ok ? documentText(parsed.document) : null;
  }
}

/** The story that a translation says in another language, kept up to date. */
export function useOriginal(session: StorySession, id: string): Original {
  const { client, takenOver } = useDesk();
  const [original, setOriginal] = useState<StorySession | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [first, setFirst] = useState<string | null>(null);
  const [words, setWords] = useState<{ text: string; version: number } | null>(null);
  const seenVersions = useStore(takenOver);

  useEffect(() => {
    let isOver = false;
    let open: StorySession | null = null;
    const look = async () => {
      const story = await client.request("stories.open", { id });
      if (isOver) return;
      if (open === null) {
        open = createStorySession(client, story);
        setOriginal(open);
      } else if (story.version > open.version()) open.adopt(story);
      setWords({ text: documentText(open.read()), version: open.version() });
      setError(null);
    };
    const refresh = () => void look().catch((cause: unknown) => isOver || setError(cause));
    refresh();
    firstWords(client, session.id).then(
      (text) => isOver || setFirst(text),
      // Whether it changed is then not known; the page itself is shown all the same.
      () => {},
    );
    const stop = client.on("stories.changed", ({ ids }) => {
      if (ids.includes(id)) refresh();
    });
    return () => {
      isOver = true;
      stop();
      open?.close();
    };
  }, [client, id, session]);

  const seen = useCallback(() => {
    if (words) takenOver.update((now) => ({ ...now, [session.id]: words.version }));
  }, [takenOver, words, session]);
  const hasChanged =
    first !== null && words !== null && words.text !== first && words.version > (seenVersions[session.id] ?? 0);
  return { original, error, hasChanged, seen };
}
