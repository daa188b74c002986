import { say } from "../../shared/messages/catalogue.ts";
import type { Desk } from "../state/desk.ts";
import { mendOf } from "../state/mends/mend-of.ts";
import { sameFinding } from "../ui/finding-list.tsx";
import { goToNeighbour, mendedAt } from "./neighbour.ts";

/** Puts right the finding that was gone to last, and says so; goes to the first where none was. */
export function mendFinding(desk: Desk): void {
  const session = desk.session.get();
  const findings = session?.findings.get() ?? [];
  const at = findings.findIndex((finding) => sameFinding(finding, session?.lastFinding.get() ?? null));
  const finding = findings[at];
  if (session === null || finding === undefined) {
    goToNeighbour(desk, 1);
    return;
  }
  const mend = mendOf(desk, session, finding);
  const { interfaceLanguage: language } = desk.settings.get();
  if (mend === null) {
    desk.notices.tell("info", say(language, "mend.none"));
    return;
  }
  mend.run();
  mendedAt.set(session, at);
  desk.notices.tell("info", say(language, "mend.done", { mend: say(language, mend.label, mend.values) }));
}
