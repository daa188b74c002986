import { HistoryExtension } from "@lexical/history";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { $getSelection, COMMAND_PRIORITY_EDITOR } from "lexical";
import { Bold, ImagePlus, Italic, Link2, List, ListOrdered, Redo2, Undo2 } from "lucide-react";
import { type JSX, useEffect, useRef, useState } from "react";
import { Toolbar as AriaToolbar, Group, Separator } from "react-aria-components";
import { EDIT_LINK_COMMAND, runEditorCommand } from "../commands/commands-extension.ts";
import type { EditorCommandId } from "../commands/editor-commands.ts";
import { focusPage } from "../create-handle.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { LinkPopover } from "./link-popover.tsx";
import { StyleSelect } from "./style-select.tsx";
import { ToolButton } from "./tool-button.tsx";
import { useToolbarState } from "./use-toolbar-state.ts";

/** Commands after which another control takes the keyboard by itself. */
const keepsFocusElsewhere: readonly EditorCommandId[] = ["link", "photo"];

/** The formatting toolbar: one tab stop, arrows inside. After a command the keyboard is back on the page. */
export function Toolbar(): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say, editable } = useEditorSurroundings();
  const state = useToolbarState();
  const canUndo = useExtensionSignalValue(HistoryExtension, "canUndo");
  const canRedo = useExtensionSignalValue(HistoryExtension, "canRedo");
  const [linking, setLinking] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          setLinking(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  const run = (command: EditorCommandId) => {
    runEditorCommand(editor, command);
    const onPage = editor.read(() => $getSelection() !== null);
    if (onPage && !keepsFocusElsewhere.includes(command)) requestAnimationFrame(() => focusPage(editor));
  };
  const closeLink = () => {
    setLinking(false);
    requestAnimationFrame(() => focusPage(editor));
  };
  const noText = !editable || !state.inText;
  const noBlock = !editable || state.kind === "fixed";
  return (
    <AriaToolbar aria-label={say("editor.toolbar")} className="galley-toolbar">
      <Group className="tool-group">
        <ToolButton command="undo" disabled={!editable || !canUndo} icon={Undo2} run={run} />
        <ToolButton command="redo" disabled={!editable || !canRedo} icon={Redo2} run={run} />
      </Group>
      <Separator orientation="vertical" />
      <StyleSelect kind={editable ? state.kind : "fixed"} run={run} />
      <Separator orientation="vertical" />
      <Group className="tool-group">
        <ToolButton command="bold" disabled={noText} icon={Bold} pressed={state.bold} run={run} />
        <ToolButton command="italic" disabled={noText} icon={Italic} pressed={state.italic} run={run} />
        <ToolButton
          command="link"
          disabled={noText}
          icon={Link2}
          pressed={state.link !== null}
          ref={linkButton}
          run={run}
        />
      </Group>
      <Separator orientation="vertical" />
      <Group className="tool-group">
        <ToolButton
          command="bulletList"
          disabled={noBlock}
          icon={List}
          pressed={state.kind === "bulletList"}
          run={run}
        />
        <ToolButton
          command="numberList"
          disabled={noBlock}
          icon={ListOrdered}
          pressed={state.kind === "numberList"}
          run={run}
        />
      </Group>
      <Separator orientation="vertical" />
      <ToolButton command="photo" disabled={!editable} icon={ImagePlus} run={run} />
      {linking && <LinkPopover close={closeLink} link={state.link} possible={state.range} trigger={linkButton} />}
    </AriaToolbar>
  );
}
