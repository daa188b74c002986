import { AppError } from "../../shared/app-error.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import { blockingAfter, type Override } from "../../shared/checks/override.ts";
import { say } from "../../shared/messages/catalogue.ts";
import { printFrame } from "../client/print-frame.ts";
import { previewUrl } from "../client/urls.ts";
import type { Desk } from "./desk.ts";
import { freshCandidate } from "./fresh-candidate.ts";
import { errorText } from "./say.tsx";

/** Paper is a form of the page like any other: what may not go out is not printed. Elsewhere the core says so. */
function assertFree(findings: readonly Finding[], overrides: readonly Override[]): void {
  const [first, ...more] = blockingAfter(findings, overrides);
  if (first) throw new AppError("refused", "publish.blocked", { count: more.length + 1, first: first.message });
}

/**
 * Saves the open story, has its page frozen, and has that page printed: to a file that the person chooses, or where the host cannot, by
 * the browser's own dialog.
 */
export async function savePdf(desk: Desk, overrides: readonly Override[] = []): Promise<void> {
  const session = desk.session.get();
  if (session === null) return;
  const language = desk.settings.get().interfaceLanguage;
  try {
    const { hash, findings } = await freshCandidate(desk, session);
    if (desk.host.kind === "web") {
      assertFree(findings, overrides);
      await printFrame(previewUrl(desk.host.previewBase, hash), say(language, "command.savePdf"));
      return;
    }
    const { file } = await desk.client.request("publication.savePdf", {
      id: session.id,
      hash,
      overrides: [...overrides],
    });
    if (file !== null) desk.notices.tell("info", say(language, "host.pdfSaved", { file: `\u2068${file}\u2069` }));
  } catch (error) {
    desk.notices.tell("danger", errorText(language, error));
  }
}
