import { useEffect } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { readingMinutes } from "../../../shared/text/reading-time.ts";
import type { StoryCounts } from "../../../shared/text/story-counts.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useSelectedLater } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fetched } from "../../ui/fetched.tsx";

/** What is seen on a press only, with a field that is larger than all else of the line. */
const LengthCard = fetched(() => import("./length-card.tsx").then((part) => part.LengthCard));

const isCounted = (counts: StoryCounts | null) => counts !== null;
const bodyWords = (counts: StoryCounts | null) => counts?.body.words ?? 0;
const headWords = (counts: StoryCounts | null) => counts?.head.words ?? 0;

/** The length of the body in one line, against its target; more of it, and the target itself, on a press. */
export function LengthButton({ session }: { session: StorySession }) {
  const say = useSay();
  const isReady = useSelectedLater(session.counts, isCounted);
  useEffect(() => void LengthCard.fetch(), []);
  if (!isReady) return <span className="length-none">{say("around.counting")}</span>;
  return (
    <DialogTrigger>
      <Button className="button bare length">
        <LengthLine session={session} />
      </Button>
      <Popover className="popover" placement="top start" offset={4}>
        <Dialog className="length-card" aria-label={say("around.lengthTitle")}>
          <LengthCard session={session} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What the button says. It changes with every word; the button itself does not. */
function LengthLine({ session }: { session: StorySession }) {
  const say = useSay();
  const words = useSelectedLater(session.counts, bodyWords);
  const all = words + useSelectedLater(session.counts, headWords);
  const language = useSelected(session.fields, (fields) => fields.language);
  const target = useSelected(session.fields, (fields) => fields.targetLength);
  const minutes = readingMinutes(all, language);
  return (
    <>
      <span className="heard-only">{say("around.length")}: </span>
      {target > 0 ? say("around.wordsOfTarget", { words, target }) : say("around.words", { words })}
      {target > 0 ? <TargetBar words={words} target={target} /> : null}
      <span className="quiet">{say("around.minutes", { minutes })}</span>
    </>
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
