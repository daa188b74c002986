import { AppError } from "../../../shared/app-error.ts";
import { keepNotes } from "../../../shared/document/notes.ts";
import { say } from "../../../shared/messages/catalogue.ts";
import type { Desk } from "../../state/desk.ts";
import { errorText } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import type { Side } from "./sides.ts";

/** Stores what stands in the window and keeps it as a version. Throws when either cannot be done. */
async function keepPresent(desk: Desk, session: StorySession): Promise<void> {
  if (!(await session.flush())) throw new AppError("refused", "versions.unsaved");
  const request = { id: session.id, version: session.version(), name: "", reason: "before-restore" } as const;
  await desk.client.request("revisions.keep", request);
}

/**
 * Puts an earlier page and facts in place of the present ones, which are kept as a version first. In the page it is one step
 * that can be undone. Notes of the desk that were written since stay. True when it was done; a failure is told, and nothing was changed then.
 */
export async function bringBack(
  desk: Desk,
  session: StorySession,
  story: Pick<Side, "document" | "fields">,
): Promise<boolean> {
  try {
    await keepPresent(desk, session);
    session.replace({ ...story, document: keepNotes(story.document, session.read()) });
    await session.flush();
    return true;
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
    return false;
  }
}

/** Brings a whole version back, and says so in the history. */
export async function bringBackVersion(desk: Desk, session: StorySession, side: Side): Promise<boolean> {
  if (!(await bringBack(desk, session, side))) return false;
  const { id } = session;
  const request = { id, version: session.version(), name: "", reason: "restored" } as const;
  // The text is back and saved; without this row the history only does not say where it came from.
  await desk.client.request("revisions.keep", { ...request, source: side.revision?.id }).catch(() => {});
  desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "versions.isBack"));
  return true;
}
