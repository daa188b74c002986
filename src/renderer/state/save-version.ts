import type { Desk } from "./desk.ts";
import { errorText } from "./say.tsx";

/** Saves the open story and keeps it as a version: what a person means who presses the key for saving. */
export async function saveVersion(desk: Desk): Promise<void> {
  const session = desk.session.get();
  if (session === null || !(await session.flush())) return;
  try {
    const request = { id: session.id, version: session.version(), name: "", reason: "named" } as const;
    await desk.client.request("revisions.keep", request);
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
  }
}
