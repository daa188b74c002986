import { say } from "../../shared/messages/catalogue.ts";
import { printFrame } from "../client/print-frame.ts";
import { previewUrl } from "../client/urls.ts";
import type { Desk } from "./desk.ts";
import { freshCandidate } from "./fresh-candidate.ts";
import { errorText } from "./say.tsx";

/**
 * Saves the open story, has its page frozen, and has that page printed: to a file that the person chooses, or where the host cannot, by
 * the browser's own dialog.
 */
export async function savePdf(desk: Desk): Promise<void> {
  const session = desk.session.get();
  if (session === null) return;
  const language = desk.settings.get().interfaceLanguage;
  try {
    const { hash } = await freshCandidate(desk, session);
    if (desk.host.kind === "web") {
      await printFrame(previewUrl(desk.host.previewBase, hash), say(language, "command.savePdf"));
      return;
    }
    const { file } = await desk.client.request("publication.savePdf", { id: session.id, hash });
    if (file !== null) desk.notices.tell("info", say(language, "host.pdfSaved", { file: `\u2068${file}\u2069` }));
  } catch (error) {
    desk.notices.tell("danger", errorText(language, error));
  }
}
