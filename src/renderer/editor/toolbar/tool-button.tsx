import type { LucideIcon } from "lucide-react";
import type { JSX, Ref } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { type EditorCommandId, editorCommand, shownKeyOf } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";

interface ToolButtonProps {
  command: EditorCommandId;
  icon: LucideIcon;
  pressed?: boolean;
  disabled?: boolean;
  /** Shows the icon crossed out: what it stands for is removed. */
  struck?: boolean;
  /** Whether the Tab key passes it by: it is offered elsewhere too. */
  outOfTabs?: boolean;
  /** How soon a narrow toolbar folds it into its menu of more tools: 1 first. */
  fold?: 1 | 2 | 3 | 4;
  run: (command: EditorCommandId) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A command of the table as a button: its name, its key in the tooltip, its state. */
export function ToolButton(props: ToolButtonProps): JSX.Element {
  const { command, icon: Icon, pressed, disabled = false, struck = false, outOfTabs = false, fold, run, ref } = props;
  const { say } = useEditorSurroundings();
  const { label } = editorCommand(command);
  const key = shownKeyOf(command);
  return (
    <TooltipTrigger delay={500}>
      <Button
        aria-label={say(label)}
        className={pressed ? "tool-button tool-pressed" : "tool-button"}
        data-command={command}
        data-fold={fold}
        excludeFromTabOrder={outOfTabs}
        isDisabled={disabled}
        preventFocusOnPress={outOfTabs}
        onPress={() => run(command)}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        {...(ref === undefined ? {} : { ref })}
      >
        <span className={struck ? "tool-struck" : undefined}>
          <Icon aria-hidden="true" size={16} />
        </span>
      </Button>
      <Tooltip className="tool-tip" offset={6}>
        {say(label)}{" "}
        {key !== "" && (
          <kbd>
            <bdi dir="ltr">{key}</bdi>
          </kbd>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
