import { AppError } from "../../shared/app-error.ts";
import { say } from "../../shared/messages/catalogue.ts";
import type { Desk } from "./desk.ts";
import { errorText } from "./say.tsx";

/** Saves the open story, has its page frozen, and has that page printed to a file that the person chooses. */
export async function savePdf(desk: Desk): Promise<void> {
  const session = desk.session.get();
  if (session === null) return;
  const language = desk.settings.get().interfaceLanguage;
  try {
    if (!(await session.flush())) throw new AppError("refused", "desk.publishUnsaved");
    const { hash } = await desk.client.request("publication.prepare", { id: session.id });
    const { file } = await desk.client.request("publication.savePdf", { id: session.id, hash });
    if (file !== null) desk.notices.tell("info", say(language, "host.pdfSaved", { file: `\u2068${file}\u2069` }));
  } catch (error) {
    desk.notices.tell("danger", errorText(language, error));
  }
}
