import { houseTable } from "../../../shared/credit/house-organisations.ts";
import type { CreditSource } from "../../../shared/find/story-lines.ts";
import type { Desk } from "../desk.ts";
import type { StorySession } from "../story-session.ts";
import { createExpressionSearch } from "./expression-search.ts";
import { createStoryFind, type StoryFind } from "./story-find.ts";

/** Finding in the open story, for as long as its bar is open. */
const inUse = new WeakMap<StorySession, StoryFind>();

/** What credits of the open story are read and printed by. */
function creditsOf({ settings, library }: Desk): CreditSource {
  const { profile, organisations } = settings.get();
  const known = library.known.get();
  return {
    style: profile.creditStyle,
    organisations: houseTable(organisations),
    creditOf: (photo) => known[photo]?.credit,
  };
}

/** Finding in a story; whoever begins it ends it. Null when the story is left before. */
export async function createFind(desk: Desk, session: StorySession): Promise<StoryFind | null> {
  const editor = await session.mounted();
  if (!editor) return null;
  return createStoryFind(await editor.find(), createExpressionSearch(), desk.findView, () => creditsOf(desk));
}

/** Finding in a story, for its bar: the keys that go on from hit to hit use the same. Null when the story is left before. */
export async function beginFind(desk: Desk, session: StorySession): Promise<StoryFind | null> {
  const find = await createFind(desk, session);
  if (find) inUse.set(session, find);
  return find;
}

export function endFind(session: StorySession, find: StoryFind): void {
  if (inUse.get(session) === find) inUse.delete(session);
  find.end();
}

/** Finding in a story whose bar is open, or null. */
export function findInUse(session: StorySession): StoryFind | null {
  return inUse.get(session) ?? null;
}
