import { Languages } from "lucide-react";
import { useState } from "react";
import { commandKey } from "../state/command-key.ts";
import { useDesk, useSettings } from "../state/desk-context.ts";
import { offerOf } from "../state/language-offer.ts";
import { languageName as nameOf } from "../state/languages.ts";
import { useSay } from "../state/say.tsx";
import { useSelected, useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { Button, WithTooltip } from "../ui/button.tsx";
import { runDeskCommand } from "./desk-commands.ts";

/** Offers to turn the story when its headline is in another script. Never turns anything by itself; what was declined is not asked again. */
export function LanguageBanner({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const { profile } = useSettings();
  const { language } = useStore(session.fields);
  const [declined, setDeclined] = useState("");
  const offered = useSelected(session.looks, () => offerOf(session, profile.language));
  if (offered === "" || offered === declined) return null;
  return (
    <div className="banner" role="status">
      <Languages size={16} aria-hidden />
      <p>{say("offer.language", { offered: nameOf(offered), language: nameOf(language) })}</p>
      <div className="banner-actions">
        <WithTooltip label={say("command.turnLanguage")} keys={commandKey("turn-language", desk.host.platform)}>
          <Button look="accent" onPress={() => runDeskCommand(desk, "turn-language")}>
            {say("offer.turn", { offered: nameOf(offered) })}
          </Button>
        </WithTooltip>
        <Button onPress={() => setDeclined(offered)}>{say("offer.leave")}</Button>
      </div>
    </div>
  );
}
