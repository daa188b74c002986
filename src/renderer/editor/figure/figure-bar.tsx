import {
  ArrowDown,
  ArrowUp,
  Combine,
  Crop,
  GripVertical,
  type LucideIcon,
  RefreshCw,
  Share2,
  Trash2,
} from "lucide-react";
import type { JSX, MouseEvent } from "react";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { type EditorCommandId, shownKeyOf } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import type { FigureAction } from "./figure-commands.ts";

/** A name with its command's keys. They keep their order among Hebrew: a sign at their end would go to their beginning. */
const withKeys = (name: string, command: EditorCommandId | null) =>
  command === null ? name : `${name} (\u2066${shownKeyOf(command)}\u2069)`;

interface FigureBarProps {
  label: string;
  /** What the last button is called. */
  remove: MessageKey;
  /** Whether it can be joined with the photo above. */
  joins?: boolean;
  act: (action: FigureAction) => boolean;
  /** Opens the choice of another picture; absent where there is none to replace. */
  replace: (() => void) | null;
  /** Opens the choice of what is shown of the picture; absent where there is none. */
  crop?: (() => void) | null;
  /** Whether it stands for the story elsewhere, and how that is changed; absent where there is no picture to choose. */
  hero?: { chosen: boolean; toggle: () => void } | null;
  announce: (sentence: string) => void;
}

const moves: readonly [FigureAction, MessageKey, LucideIcon, EditorCommandId | null][] = [
  ["up", "editor.moveUp", ArrowUp, "moveBlockUp"],
  ["down", "editor.moveDown", ArrowDown, "moveBlockDown"],
  ["join", "editor.joinPrevious", Combine, null],
];

/** The buttons of a block: move, join, replace, remove. Shown when the block is selected, hovered or has the focus. */
export function FigureBar({
  label,
  remove,
  joins = false,
  act,
  replace,
  crop = null,
  hero = null,
  announce,
}: FigureBarProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const run = (action: FigureAction) => (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    if (!act(action)) announce(say(action === "join" ? "editor.joinNothing" : "editor.moveNothing"));
    // Moving the figure in the page takes the focus from the button that was pressed.
    if (action !== "remove") requestAnimationFrame(() => button.isConnected && button.focus({ preventScroll: false }));
  };
  return (
    <div aria-label={label} className="figure-bar" role="toolbar">
      <span
        aria-hidden="true"
        className="figure-grip"
        data-drag-block=""
        draggable="true"
        title={say("editor.dragFigure")}
      >
        <GripVertical size={15} />
      </span>
      {moves
        .filter(([action]) => joins || action !== "join")
        .map(([action, key, Icon, command]) => (
          <button
            aria-label={say(key)}
            data-action={action}
            key={action}
            onClick={run(action)}
            title={withKeys(say(key), command)}
            type="button"
          >
            <Icon aria-hidden="true" size={15} />
          </button>
        ))}
      {crop && (
        <button
          aria-label={say("editor.crop")}
          data-action="crop"
          onClick={crop}
          title={say("editor.crop")}
          type="button"
        >
          <Crop aria-hidden="true" size={15} />
        </button>
      )}
      {hero && (
        <button
          aria-label={say("editor.hero")}
          aria-pressed={hero.chosen}
          data-action="hero"
          onClick={hero.toggle}
          title={withKeys(say("editor.hero"), "hero")}
          type="button"
        >
          <Share2 aria-hidden="true" size={15} />
        </button>
      )}
      {replace && (
        <button
          aria-label={say("editor.replacePicture")}
          data-action="replace"
          onClick={replace}
          title={say("editor.replacePicture")}
          type="button"
        >
          <RefreshCw aria-hidden="true" size={15} />
        </button>
      )}
      <button aria-label={say(remove)} data-action="remove" onClick={run("remove")} title={say(remove)} type="button">
        <Trash2 aria-hidden="true" size={15} />
      </button>
    </div>
  );
}
