import { ArrowLeft, Eye, Images, PanelLeft, PanelRight, Send } from "lucide-react";
import { countBlocking } from "../../shared/checks/finding.ts";
import { commandKey } from "../state/command-key.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import { useSay } from "../state/say.tsx";
import { useSelected, useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { Button, IconButton, WithTooltip } from "../ui/button.tsx";
import { runDeskCommand } from "./desk-commands.ts";
import { DeskMenu } from "./desk-menu.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useShownColumns } from "./side-column.tsx";

/** The line above everything: name, how the story stands with its stored form, preview and publish. */
export function Header() {
  const desk = useDesk();
  const session = useSession();
  const say = useSay();
  const shows = useShownColumns();
  const { platform } = desk.host;
  const isPhotos = useStore(desk.place) === "photos";

  return (
    <header className="header">
      <div className="header-side">
        {isPhotos ? null : (
          <IconButton
            label={say(shows.stories ? "desk.hideStories" : "desk.showStories")}
            keys={commandKey("fold-stories", platform)}
            aria-expanded={shows.stories}
            onPress={() => runDeskCommand(desk, "fold-stories")}
          >
            <PanelLeft size={16} aria-hidden className="pointing" />
          </IconButton>
        )}
        <h1 className="header-name">{say("desk.name")}</h1>
        <WithTooltip label={say("command.photoDesk")} keys={commandKey("photo-desk", platform)}>
          <Button look={isPhotos ? "plain" : "bare"} onPress={() => runDeskCommand(desk, "photo-desk")}>
            {isPhotos ? <ArrowLeft size={15} aria-hidden className="pointing" /> : <Images size={15} aria-hidden />}
            {say(isPhotos ? "photoDesk.back" : "photoDesk.title")}
          </Button>
        </WithTooltip>
      </div>
      {session === null ? null : <SaveStatus session={session} />}
      <div className="header-side end">
        {session === null ? null : <PublicationButtons session={session} />}
        <DeskMenu />
        {isPhotos ? null : (
          <IconButton
            label={say(shows.inspector ? "desk.hideInspector" : "desk.showInspector")}
            keys={commandKey("fold-inspector", platform)}
            aria-expanded={shows.inspector}
            onPress={() => runDeskCommand(desk, "fold-inspector")}
          >
            <PanelRight size={16} aria-hidden className="pointing" />
          </IconButton>
        )}
      </div>
    </header>
  );
}

function PublicationButtons({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const { platform } = desk.host;
  const toFix = useSelected(session.findings, countBlocking);
  const label = toFix > 0 ? say("desk.publishBlocked", { count: toFix }) : say("desk.publish");
  const isDisabled = session.damage !== "";
  const isPreviewed = useStore(desk.preview) !== "closed";
  return (
    <>
      <WithTooltip label={say("preview.open")} keys={commandKey("preview", platform)}>
        <Button isDisabled={isDisabled} aria-expanded={isPreviewed} onPress={() => runDeskCommand(desk, "preview")}>
          <Eye size={15} aria-hidden />
          {say("preview.open")}
        </Button>
      </WithTooltip>
      <WithTooltip label={say("desk.publish")} keys={commandKey("publish", platform)}>
        <Button
          look={toFix > 0 ? "plain" : "accent"}
          isDisabled={isDisabled}
          onPress={() => desk.dialog.set("publish")}
        >
          <Send size={15} aria-hidden className="pointing" />
          {label}
        </Button>
      </WithTooltip>
    </>
  );
}
