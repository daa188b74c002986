import { openBrowserWindow } from "../client/beginning.ts";
import type { Desk } from "./desk.ts";
import { errorText } from "./say.tsx";

/** Opens a story in another window, after what was typed in it here is stored. A failure is told. */
export async function openInWindow(desk: Desk, story: string): Promise<void> {
  if (desk.host.kind === "web") return openBrowserWindow(story);
  try {
    await desk.tabs.find(story)?.session?.flush();
    await desk.client.request("host.openWindow", { story });
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
  }
}
