import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import type { SessionCare } from "../../state/session-care.ts";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button, WithTooltip } from "../../ui/button.tsx";

/** How many places in spelling and grammar are left to look at, and what is not looked at; it leads to the first of them. */
export function LanguageLine({ session }: { session: StorySession }) {
  const care = useStore(session.care);
  const { language } = useStore(session.fields);
  const { spelling } = useSettings().language;
  return (
    <>
      {care === null ? null : <Counts care={care} />}
      {spelling && language.startsWith("he") ? <NoHebrew /> : null}
    </>
  );
}

function Counts({ care }: { care: SessionCare }) {
  const say = useSay();
  const { platform } = useDesk().host;
  const { spelling, grammar } = useStore(care.counts);
  const isDown = useStore(care.status) === "down";
  if (isDown) {
    return (
      <WithTooltip label={say("language.down")}>
        <Button look="bare" onPress={() => care.walk(1)}>
          {say("language.isOff")}
        </Button>
      </WithTooltip>
    );
  }
  const parts = [
    spelling === 0
      ? ""
      : say(spelling === 1 ? "language.spelling.one" : "language.spelling.other", { count: spelling }),
    grammar === 0 ? "" : say(grammar === 1 ? "language.grammar.one" : "language.grammar.other", { count: grammar }),
  ].filter((part) => part !== "");
  if (parts.length === 0) return null;
  return (
    <WithTooltip label={say("language.walk", { key: commandKey("next-language", platform) })}>
      <Button look="bare" onPress={() => care.walk(1)}>
        {parts.join(" · ")}
      </Button>
    </WithTooltip>
  );
}

function NoHebrew() {
  const say = useSay();
  const desk = useDesk();
  return (
    <WithTooltip label={say("language.noHebrewWhy")}>
      <Button look="bare" onPress={() => desk.notices.tell("info", say("language.noHebrewWhy"))}>
        {say("language.noHebrew")}
      </Button>
    </WithTooltip>
  );
}
