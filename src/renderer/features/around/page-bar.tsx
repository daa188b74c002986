import { AlignCenterVertical, Focus, Pilcrow, ZoomIn, ZoomOut } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { lengthOf } from "../../../shared/text/story-counts.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { stepOpenMark } from "../../state/step-open-mark.ts";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { useCaretPause } from "../../state/use-caret-pause.ts";
import { nextZoom } from "../../state/view-settings.ts";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { LanguageLine } from "./language-line.tsx";
import { LengthButton } from "./length-button.tsx";
import "./around.css";

/** The line below the page: how long the story is, and how the page is shown. */
export function PageBar({ session }: { session: StorySession }) {
  const say = useSay();
  return (
    <section className="page-bar" aria-label={say("around.pageBar")}>
      <LengthButton session={session} />
      <OpenMarks session={session} />
      <SelectionLength session={session} />
      <LanguageLine session={session} />
      <PageLook />
    </section>
  );
}

/** How much on the page is still to come, and the way to it. */
function OpenMarks({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const count = useStore(session.openMarks);
  if (count === 0) return null;
  return (
    <WithTooltip label={say("around.tkGo", { count })} keys={commandKey("next-tk", desk.host.platform)}>
      <Button look="bare" onPress={() => void stepOpenMark(desk, 1)}>
        <span className="open-marks">{say("around.tk", { count })}</span>
        <span className="heard-only"> {say("around.tkGo", { count })}</span>
      </Button>
    </WithTooltip>
  );
}

function SelectionLength({ session }: { session: StorySession }) {
  const say = useSay();
  useCaretPause();
  const text = session.editor()?.selectedText() ?? "";
  return <span className="selection-length">{text === "" ? "" : say("around.selected", { ...lengthOf(text) })}</span>;
}

/** Pressed by the mouse, none of these takes the keyboard from the page: one writes on. */
function PageLook() {
  const desk = useDesk();
  const say = useSay();
  const { zoom, typewriter, invisibles } = useStore(desk.pageView);
  const isFocused = useStore(desk.focusMode);
  const { platform } = desk.host;
  const zoomBy = (step: 1 | -1) => desk.pageView.update((now) => ({ ...now, zoom: nextZoom(now.zoom, step) }));
  return (
    <div className="page-look">
      <IconButton
        label={say("around.zoomOut")}
        keys={commandKey("page-smaller", platform)}
        isDisabled={nextZoom(zoom, -1) === zoom}
        preventFocusOnPress
        onPress={() => zoomBy(-1)}
      >
        <ZoomOut size={15} aria-hidden />
      </IconButton>
      <WithTooltip label={say("around.zoomReset", { zoom })}>
        <Button
          look="bare"
          preventFocusOnPress
          aria-label={say("around.zoomReset", { zoom })}
          onPress={() => desk.pageView.update((now) => ({ ...now, zoom: 100 }))}
        >
          <bdi className="zoom">{`${zoom}%`}</bdi>
        </Button>
      </WithTooltip>
      <IconButton
        label={say("around.zoomIn")}
        keys={commandKey("page-larger", platform)}
        isDisabled={nextZoom(zoom, 1) === zoom}
        preventFocusOnPress
        onPress={() => zoomBy(1)}
      >
        <ZoomIn size={15} aria-hidden />
      </IconButton>
      <WithTooltip label={say("around.typewriter")}>
        <ToggleButton
          className="button bare icon"
          preventFocusOnPress
          aria-label={say("around.typewriter")}
          isSelected={typewriter}
          onChange={(on) => desk.pageView.update((now) => ({ ...now, typewriter: on }))}
        >
          <AlignCenterVertical size={15} aria-hidden />
        </ToggleButton>
      </WithTooltip>
      <WithTooltip label={say("command.showInvisibles")} keys={commandKey("show-invisibles", platform)}>
        <ToggleButton
          className="button bare icon"
          preventFocusOnPress
          aria-label={say("command.showInvisibles")}
          isSelected={invisibles}
          onChange={(on) => desk.pageView.update((now) => ({ ...now, invisibles: on }))}
        >
          <Pilcrow size={15} aria-hidden />
        </ToggleButton>
      </WithTooltip>
      <WithTooltip
        label={say(isFocused ? "around.focusLeave" : "around.focusMode")}
        keys={commandKey("focus-mode", platform)}
      >
        <ToggleButton
          className="button bare icon"
          preventFocusOnPress
          aria-label={say("around.focusMode")}
          isSelected={isFocused}
          onChange={desk.focusMode.set}
        >
          <Focus size={15} aria-hidden />
        </ToggleButton>
      </WithTooltip>
    </div>
  );
}
