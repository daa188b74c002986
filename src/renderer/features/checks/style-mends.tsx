import type { BrokenRule, Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { mendStyle, mendStyleEverywhere } from "../../state/mends/style-mends.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";

/** How many suggestions have a button of their own; the sentence of the finding names all. */
const most = 3;

interface StyleMendsProps {
  finding: Finding;
  style: BrokenRule;
  session: StorySession;
}

/** What may stand in the place of words against house style, each at a press; and the first everywhere, where the rule found more. */
export function StyleMends({ finding, style, session }: StyleMendsProps) {
  const desk = useDesk();
  const say = useSay();
  const count = useSelected(
    session.findings,
    (all) => all.filter((one) => one.style?.rule === style.rule && one.where !== "story").length,
  );
  const [first] = style.instead;
  return (
    <span className="style-mends">
      {style.instead.slice(0, most).map((instead) => (
        <Button key={instead} look="bare" onPress={() => mendStyle(desk, session, finding, instead)}>
          {say("mend.write", { instead })}
        </Button>
      ))}
      {first !== undefined && count > 1 && finding.where !== "story" ? (
        <Button look="bare" onPress={() => mendStyleEverywhere(desk, session, finding, first)}>
          {say("mend.writeAll", { count })}
        </Button>
      ) : null}
    </span>
  );
}
