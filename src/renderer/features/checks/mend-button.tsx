import { isCheckCode, mendLabel } from "../../../shared/checks/check-table.ts";
import type { Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { mendOf } from "../../state/mends/mend-of.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { StyleMends } from "./style-mends.tsx";

/** What can be done about a finding at once; nothing where a person has to. What it does is found out when it is pressed. */
export function MendButton({ finding, session }: { finding: Finding; session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const label = isCheckCode(finding.code) ? mendLabel(finding.code) : null;
  // Most photos without a credit have none in the caption either: the button would promise too much. Captions change between looks.
  const isEmpty = useSelected(
    session.looks,
    () => finding.code === "photo.credit" && mendOf(desk, session, finding) === null,
  );
  if (finding.style) return <StyleMends finding={finding} style={finding.style} session={session} />;
  if (label === null || isEmpty) return null;
  const mend = () => {
    const made = mendOf(desk, session, finding);
    if (made) made.run();
    else desk.notices.tell("info", say("mend.none"));
  };
  return (
    <Button look="bare" onPress={mend}>
      {say(label === "around.mendHeading" ? "mend.headingLevel" : label)}
    </Button>
  );
}
