import { useEffect } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { readingMinutes } from "../../../shared/text/reading-time.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fetched } from "../../ui/fetched.tsx";

/** What is seen on a press only, with a field that is larger than all else of the line. */
const LengthCard = fetched(() => import("./length-card.tsx").then((part) => part.LengthCard));

/** The length of the body in one line, against its target; more of it, and the target itself, on a press. */
export function LengthButton({ session }: { session: StorySession }) {
  const say = useSay();
  const counts = useStore(session.counts);
  const { language, targetLength } = useStore(session.fields);
  useEffect(() => void LengthCard.fetch(), []);
  if (counts === null) return <span className="length-none">{say("around.counting")}</span>;
  const { words } = counts.body;
  const minutes = readingMinutes(words + counts.head.words, language);
  const line =
    targetLength > 0 ? say("around.wordsOfTarget", { words, target: targetLength }) : say("around.words", { words });
  return (
    <DialogTrigger>
      <Button className="button bare length">
        <span className="heard-only">{say("around.length")}: </span>
        {line}
        {targetLength > 0 ? <TargetBar words={words} target={targetLength} /> : null}
        <span className="quiet">{say("around.minutes", { minutes })}</span>
      </Button>
      <Popover className="popover" placement="top start" offset={4}>
        <Dialog className="length-card" aria-label={say("around.lengthTitle")}>
          <LengthCard counts={counts} session={session} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** How near the target the body is; over it in another colour, for both are worth knowing. */
function TargetBar({ words, target }: { words: number; target: number }) {
  const share = words / target;
  const look = share > 1.1 ? "over" : share >= 0.9 ? "near" : "under";
  return (
    <span className={`target-bar ${look}`} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
    </span>
  );
}
