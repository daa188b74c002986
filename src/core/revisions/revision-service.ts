import { AppError } from "../../shared/app-error.ts";
import { parseDocument, unsealDocument } from "../../shared/document/parse.ts";
import type { Revision, RevisionContent, RevisionReason } from "../../shared/revisions.ts";
import type { StoryFields } from "../../shared/stories.ts";
import type { Database } from "../database/repositories.ts";
import type { StoryService } from "../stories/story-service.ts";
import { readContent } from "./revision-content.ts";

export interface RevisionServiceOptions {
  database: Database;
  stories: StoryService;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  onChange: (ids: string[]) => void;
}

export interface KeepVersion {
  id: string;
  /** The story's version as the asker knows it. */
  version: number;
  name: string;
  reason: Extract<RevisionReason, "named" | "before-restore" | "restored">;
  source?: string | undefined;
}

export interface SetAside {
  id: string;
  /** The version that the text was written on. */
  baseVersion: number;
  document: string;
  fields: StoryFields;
}

/** The kept versions of stories. */
export function createRevisionService(options: RevisionServiceOptions) {
  const { database } = options;

  const notFound = (id: string) => new AppError("not-found", "error.storyNotFound", { id });

  async function get(id: string, revision: string): Promise<RevisionContent> {
    const found = await database.revisions.get(id, revision);
    if (!found) throw new AppError("not-found", "revisions.notFound", { id: revision });
    const read = found.content === null ? { ok: false as const, problem: found.problem } : readContent(found.content);
    if (!read.ok) throw new AppError("corrupt", "revisions.unreadable", { problem: read.problem });
    return { revision: found.revision, document: JSON.stringify(read.document), fields: read.fields };
  }

  async function keep({ id, version, name, reason, source }: KeepVersion): Promise<{ revision: string }> {
    const request = { id: options.newId(), story: id, version, name: name.trim(), reason, source: source ?? null };
    const outcome = await database.revisions.keep(request);
    if (outcome.ok) {
      options.onChange([id]);
      return { revision: outcome.revision };
    }
    if (outcome.reason === "missing") throw notFound(id);
    throw new AppError("conflict", "revisions.movedOn");
  }

  return {
    /** A page of a story's history, newest first, from the one after `before` on. */
    async list(id: string, before: string | null, limit: number): Promise<{ revisions: Revision[]; total: number }> {
      const found = await database.revisions.list(id, before, limit);
      if (!found) throw notFound(id);
      const counted = new Map<string, Revision["words"]>();
      // One by one: a save that comes in between does not wait for all of them.
      for (const one of found.uncounted) counted.set(one, await database.revisions.countWords(id, one));
      const revisions = found.revisions.map((one) => ({ ...one, words: counted.get(one.id) ?? one.words }));
      return { revisions, total: found.total };
    },

    /** A version whole. Throws `corrupt` when what is stored of it does not prove right; the others are not touched by that. */
    get,

    /** Keeps the text that is stored. Throws `conflict` when that is no longer `version`. */
    keep,

    /** Keeps a text that lost against another, beside the story's own. Throws `invalid` when it is no page. */
    async setAside({ id, baseVersion, document, fields }: SetAside): Promise<{ revision: string }> {
      const parsed = parseDocument(document);
      if (!parsed.ok) throw new AppError("invalid", "error.documentInvalid", { problem: parsed.problem });
      const revision = await database.revisions.setAside({
        id: options.newId(),
        story: id,
        storyVersion: baseVersion,
        at: options.clock().toISOString(),
        actor: await options.actor(),
        document: JSON.stringify(unsealDocument(parsed.document)),
        fields: JSON.stringify(fields),
      });
      if (revision === null) throw notFound(id);
      options.onChange([id]);
      return { revision };
    },

    /** Makes a version the story's text again. The text that it replaces is kept in the same transaction. */
    async restore(id: string, revision: string): Promise<{ version: number; savedAt: string }> {
      const { document, fields } = await get(id, revision);
      const { version: baseVersion } = await options.stories.read(id);
      const saved = await options.stories.save({ id, baseVersion, document, fields, before: "before-restore" });
      await keep({ id, version: saved.version, name: "", reason: "restored", source: revision });
      return { version: saved.version, savedAt: saved.savedAt };
    },
  };
}
export type RevisionService = ReturnType<typeof createRevisionService>;
