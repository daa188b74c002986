import type { CheckCode } from "../../../shared/checks/check-table.ts";
import { mendLabel } from "../../../shared/checks/check-table.ts";
import type { Finding } from "../../../shared/checks/finding.ts";
import { isTextMend } from "../../../shared/checks/text-rules.ts";
import { useDesk } from "../../state/desk-context.ts";
import { mendOf } from "../../state/mends/mend-of.ts";
import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";

export interface MendAllProps {
  code: CheckCode;
  findings: readonly Finding[];
  session: StorySession;
}

/** Puts right all that one check found in the words of the page; each place is a step of undo. Nothing for what has to be looked at one by one. */
export function MendAll({ code, findings, session }: MendAllProps) {
  const desk = useDesk();
  const say = useSay();
  const label = mendLabel(code);
  if (label === null || !isTextMend(code)) return null;
  const mend = () => {
    for (const finding of findings) mendOf(desk, session, finding)?.run();
  };
  return (
    <Button look="bare" onPress={mend}>
      {say("mend.all", { mend: say(label), count: findings.length })}
    </Button>
  );
}
