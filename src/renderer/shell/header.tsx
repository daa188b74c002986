import { ArrowLeft, CalendarClock, Eye, Images, List, PanelLeft, PanelRight, Send } from "lucide-react";
import type { ReactNode } from "react";
import { countBlocking } from "../../shared/checks/finding.ts";
import { commandOf, type DeskCommandId } from "../../shared/commands.ts";
import type { MessageKey } from "../../shared/messages/catalogue.ts";
import { commandKey } from "../state/command-key.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import type { DeskPlace } from "../state/photo-desk.ts";
import { useSay } from "../state/say.tsx";
import { useSelected, useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { Button, IconButton, WithTooltip } from "../ui/button.tsx";
import { runDeskCommand } from "./desk-commands.ts";
import { DeskMenu } from "./desk-menu.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useShownColumns } from "./side-column.tsx";

/**
 * The line above everything: name, how the story stands with its stored form, preview and publish. What only shows or hides something
 * beside the page leaves it the keyboard when it is pressed by the mouse.
 */
export function Header() {
  const desk = useDesk();
  const session = useSession();
  const say = useSay();
  const shows = useShownColumns();
  const { platform } = desk.host;
  const place = useStore(desk.place);
  const isPage = place === "page";

  return (
    <header className="header">
      <div className="header-side">
        {isPage ? (
          <IconButton
            label={say(shows.stories ? "desk.hideStories" : "desk.showStories")}
            keys={commandKey("fold-stories", platform)}
            aria-expanded={shows.stories}
            preventFocusOnPress
            onPress={() => runDeskCommand(desk, "fold-stories")}
          >
            <PanelLeft size={16} aria-hidden className="pointing" />
          </IconButton>
        ) : null}
        <h1 className="header-name">{say("desk.name")}</h1>
        <PlaceButton place="day" command="day" label="day.title" icon={<CalendarClock size={15} aria-hidden />} />
        <PlaceButton
          place="stories"
          command="story-list"
          label="list.title"
          icon={<List size={15} aria-hidden className="pointing" />}
        />
        <PlaceButton
          place="photos"
          command="photo-desk"
          label="photoDesk.title"
          icon={<Images size={15} aria-hidden />}
        />
      </div>
      {session === null ? null : <SaveStatus session={session} />}
      <div className="header-side end">
        {session === null ? null : <PublicationButtons session={session} />}
        <DeskMenu />
        {isPage ? (
          <IconButton
            label={say(shows.inspector ? "desk.hideInspector" : "desk.showInspector")}
            keys={commandKey("fold-inspector", platform)}
            aria-expanded={shows.inspector}
            preventFocusOnPress
            onPress={() => runDeskCommand(desk, "fold-inspector")}
          >
            <PanelRight size={16} aria-hidden className="pointing" />
          </IconButton>
        ) : null}
      </div>
    </header>
  );
}

interface PlaceButtonProps {
  place: DeskPlace;
  command: DeskCommandId;
  label: MessageKey;
  icon: ReactNode;
}

/** Puts something in the page's place; while it is there, the way back. */
function PlaceButton({ place, command, label, icon }: PlaceButtonProps) {
  const desk = useDesk();
  const say = useSay();
  const isHere = useStore(desk.place) === place;
  return (
    <WithTooltip label={say(commandOf(command).label)} keys={commandKey(command, desk.host.platform)}>
      <Button look={isHere ? "plain" : "bare"} onPress={() => runDeskCommand(desk, command)}>
        {isHere ? <ArrowLeft size={15} aria-hidden className="pointing" /> : icon}
        <span className="header-words">{say(isHere ? "photoDesk.back" : label)}</span>
      </Button>
    </WithTooltip>
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
        <Button
          isDisabled={isDisabled}
          aria-expanded={isPreviewed}
          preventFocusOnPress
          onPress={() => runDeskCommand(desk, "preview")}
        >
          <Eye size={15} aria-hidden />
          <span className="header-words">{say("preview.open")}</span>
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
