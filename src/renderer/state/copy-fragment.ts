import type { Override } from "../../shared/checks/override.ts";
import { say } from "../../shared/messages/catalogue.ts";
import { copyHtml } from "../client/copy-html.ts";
import type { Desk } from "./desk.ts";
import { freshCandidate } from "./fresh-candidate.ts";
import { errorText } from "./say.tsx";

/** Saves the open story and puts it on the clipboard for another content system, figures and credits included. Told either way. */
export async function copyFragment(desk: Desk, overrides: readonly Override[] = []): Promise<void> {
  const session = desk.session.get();
  if (session === null) return;
  const language = desk.settings.get().interfaceLanguage;
  try {
    const { hash } = await freshCandidate(desk, session);
    const { html, text, pictures } = await desk.client.request("publication.fragment", {
      id: session.id,
      hash,
      overrides: [...overrides],
    });
    if (!copyHtml(html, text)) return desk.notices.tell("danger", say(language, "outputs.copyRefused"));
    desk.notices.tell("info", say(language, pictures === "site" ? "outputs.copied" : "outputs.copiedFolder"));
  } catch (error) {
    desk.notices.tell("danger", errorText(language, error));
  }
}
