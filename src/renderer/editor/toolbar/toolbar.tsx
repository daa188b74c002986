import { HistoryExtension } from "@lexical/history";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { $getSelection, COMMAND_PRIORITY_EDITOR, mergeRegister } from "lexical";
import {
  ImagePlus,
  Languages,
  Link2,
  List,
  ListOrdered,
  MessageSquarePlus,
  PilcrowLeft,
  PilcrowRight,
  Redo2,
  Undo2,
} from "lucide-react";
import { type JSX, useEffect, useRef, useState } from "react";
import { Toolbar as AriaToolbar, Group, Separator } from "react-aria-components";
import { EDIT_LANGUAGE_COMMAND, EDIT_LINK_COMMAND, runEditorCommand } from "../commands/commands-extension.ts";
import type { EditorCommandId } from "../commands/editor-commands.ts";
import { insertText, isTextKind } from "../commands/insert-block.ts";
import { focusPage } from "../create-handle.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { $controlInHand } from "../figure/field-in-hand.ts";
import { $placeOfCaret } from "../figure/photo-places.ts";
import { InsertMenu } from "../insert/insert-menu.tsx";
import { backToPage } from "./back-to-page.ts";
import { formatIcons } from "./format-icons.ts";
import { LanguagePopover } from "./language-popover.tsx";
import { LinkPopover } from "./link-popover.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { StyleSelect } from "./style-select.tsx";
import { TableTools } from "./table-tools.tsx";
import { ToolButton } from "./tool-button.tsx";
import { formatNames, useToolbarState } from "./use-toolbar-state.ts";

/** Commands after which another control takes the keyboard by itself. */
const keepsFocusElsewhere: readonly EditorCommandId[] = ["link", "photo", "language", "embed", "note"];

/** How many of the formats have a button however narrow the toolbar is. */
const alwaysShown = 2;
const listTools = [
  ["bulletList", List],
  ["numberList", ListOrdered],
] as const;
const directionTools = [
  ["directionLtr", PilcrowRight, "ltr"],
  ["directionRtl", PilcrowLeft, "rtl"],
] as const;
const mediaTools = [
  ["photo", ImagePlus],
  ["note", MessageSquarePlus],
] as const;

/** The formatting toolbar: one tab stop, arrows inside. After a command the keyboard is back on the page. */
export function Toolbar(): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say, editable } = useEditorSurroundings();
  const state = useToolbarState();
  const canUndo = useExtensionSignalValue(HistoryExtension, "canUndo");
  const canRedo = useExtensionSignalValue(HistoryExtension, "canRedo");
  const [open, setOpen] = useState<"link" | "language" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = place.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") requestAnimationFrame(() => focusPage(editor));
    };
    // At the window, before anything else: an open tooltip keeps the key to itself. And only while the focus is here: the
    // keys of the page are too many to be looked at by whoever does not want them.
    const listen = () => window.addEventListener("keydown", onKey, { capture: true });
    const leave = () => window.removeEventListener("keydown", onKey, { capture: true });
    bar?.addEventListener("focusin", listen);
    bar?.addEventListener("focusout", leave);
    return () => {
      bar?.removeEventListener("focusin", listen);
      bar?.removeEventListener("focusout", leave);
      leave();
    };
  }, [editor]);
  const linkButton = useRef<HTMLButtonElement>(null);
  const languageButton = useRef<HTMLButtonElement>(null);
  useEffect(
    () =>
      mergeRegister(
        ...(
          [
            [EDIT_LINK_COMMAND, "link"],
            [EDIT_LANGUAGE_COMMAND, "language"],
          ] as const
        ).map(([command, name]) =>
          editor.registerCommand(
            command,
            () => {
              setOpen(name);
              return true;
            },
            COMMAND_PRIORITY_EDITOR,
          ),
        ),
      ),
    [editor],
  );
  const run = (command: EditorCommandId) => {
    runEditorCommand(editor, command);
    const onPage = editor.read(() => $getSelection() !== null || $controlInHand(editor) !== null);
    if (onPage && !keepsFocusElsewhere.includes(command)) requestAnimationFrame(() => focusPage(editor));
  };
  /** Where no text can be turned (on a photo, in a caption or the head) a new one is put. */
  const insert = (command: EditorCommandId) => {
    const list = command === "bulletList" || command === "numberList";
    const turns = list ? state.kind !== "fixed" : state.styles && state.kind !== "fixed";
    if (!isTextKind(command) || turns) return run(command);
    insertText(editor, command, () => $placeOfCaret(editor));
    requestAnimationFrame(() => focusPage(editor));
  };
  const toggled = (isOpen: boolean) => {
    if (!isOpen) backToPage(editor);
  };
  const close = () => {
    setOpen(null);
    requestAnimationFrame(() => focusPage(editor));
  };
  const noText = !editable || !state.inText;
  const formats = formatNames.map((command) => ({
    command,
    icon: formatIcons[command],
    pressed: state.formats.split(" ").includes(command),
    disabled: noText,
  }));
  const noLine = !editable || !(state.inText || state.field !== "");
  const noLanguage = !editable || !(state.inText || state.field === "alt");
  const noBlock = !editable || state.kind === "fixed";
  const lists = listTools.map(([command, icon]) => ({
    command,
    icon,
    pressed: state.kind === command,
    disabled: noBlock,
  }));
  const directions = directionTools.map(([command, icon, direction]) => ({
    command,
    icon,
    pressed: state.direction === direction,
    disabled: noLine,
  }));
  const media = mediaTools.map(([command, icon]) => ({ command, icon, disabled: !editable }));
  return (
    <div className="toolbar-frame">
      <AriaToolbar aria-label={say("editor.toolbar")} className="galley-toolbar" data-table={state.inTable} ref={place}>
        <Group className="tool-group">
          <ToolButton command="undo" disabled={!editable || !canUndo} icon={Undo2} run={run} />
          <ToolButton command="redo" disabled={!editable || !canRedo} icon={Redo2} run={run} />
        </Group>
        <Separator orientation="vertical" />
        <StyleSelect kind={editable && state.styles ? state.kind : "fixed"} onOpenChange={toggled} run={run} />
        <Separator orientation="vertical" />
        <Group className="tool-group">
          {formats.map((tool, at) => (
            <ToolButton key={tool.command} {...tool} {...(at < alwaysShown ? {} : { fold: 1 })} run={run} />
          ))}
          <ToolButton
            command="link"
            disabled={noText || !state.links}
            icon={Link2}
            pressed={state.link !== null}
            ref={linkButton}
            run={run}
          />
        </Group>
        <Separator data-fold={2} orientation="vertical" />
        <Group className="tool-group" data-fold={2}>
          {lists.map((tool) => (
            <ToolButton key={tool.command} {...tool} run={run} />
          ))}
        </Group>
        <Separator orientation="vertical" />
        <Group className="tool-group">
          {directions.map((tool) => (
            <ToolButton key={tool.command} {...tool} fold={3} run={run} />
          ))}
          <ToolButton
            command="language"
            disabled={noLanguage}
            icon={Languages}
            pressed={state.language !== ""}
            ref={languageButton}
            run={run}
          />
        </Group>
        <Separator orientation="vertical" />
        <Group className="tool-group">
          {media.map((tool) => (
            <ToolButton key={tool.command} {...tool} fold={4} run={run} />
          ))}
          <InsertMenu disabled={!editable} onOpenChange={toggled} run={insert} />
          <MoreMenu
            onOpenChange={toggled}
            run={run}
            tools={[...formats.slice(alwaysShown), ...lists, ...directions, ...media]}
          />
        </Group>
        {state.inTable && editable && <TableTools headerRow={state.headerRow} onOpenChange={toggled} run={run} />}
        {open === "link" && <LinkPopover close={close} link={state.link} possible={state.range} trigger={linkButton} />}
        {open === "language" && !noLanguage && (
          <LanguagePopover
            alt={state.field === "alt"}
            close={close}
            language={state.language}
            phrase={state.phrase}
            trigger={languageButton}
          />
        )}
      </AriaToolbar>
    </div>
  );
}
