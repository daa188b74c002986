import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { getDOMSelection } from "lexical";
import { Languages, Link2, MessageSquarePlus } from "lucide-react";
import { type JSX, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import { languageDirection } from "../../../shared/text/direction.ts";
import { runEditorCommand } from "../commands/commands-extension.ts";
import type { EditorCommandId } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { formatIcons } from "../toolbar/format-icons.ts";
import { ToolButton } from "../toolbar/tool-button.tsx";
import { formatNames, type ToolbarState, useToolbarState } from "../toolbar/use-toolbar-state.ts";
import { place } from "./place-beside.ts";

/** Bold and italic stand before the link, as in the toolbar; what is used less comes behind it. */
const beforeLink = 2;

/** Whether the pointer is down: a toolbar that comes while a selection is drawn would be in its way. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      // Its own buttons are pressed too, and must not go away from under the pointer.
      if (!(event.target instanceof Element && event.target.closest(".selection-toolbar"))) setDown(true);
    };
    const release = () => setDown(false);
    window.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
    return () => {
      window.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", release);
    };
  }, []);
  return down;
}

/**
 * The formats over the words that are selected. For the mouse: the keyboard has the same buttons in the toolbar (Alt+F10),
 * so this one is no stop of the Tab key, and it never takes the focus.
 */
export function SelectionToolbar(): JSX.Element | null {
  const { editable } = useEditorSurroundings();
  const state = useToolbarState();
  const pointerDown = usePointerDown();
  return editable && state.range && !pointerDown ? <FloatingTools {...state} /> : null;
}

function FloatingTools({ formats, link, links }: Pick<ToolbarState, "formats" | "link" | "links">): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say, language } = useEditorSurroundings();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      const selection = getDOMSelection(window);
      const part = bar.current;
      // Whoever writes beside the page (a note on these words, what is to be found) wants to see them.
      const isBeside = document.activeElement?.closest(".inspector-column, .find-bar") != null;
      if (part && isBeside) part.hidden = true;
      if (isBeside || !part || !selection || selection.rangeCount === 0 || selection.isCollapsed) return;
      const range = selection.getRangeAt(0).getBoundingClientRect();
      const desk = editor.getRootElement()?.parentElement?.getBoundingClientRect();
      const top = range.top - part.offsetHeight - 8;
      const above = top > (desk?.top ?? 0);
      part.hidden = range.bottom < (desk?.top ?? 0) || range.top > (desk?.bottom ?? window.innerHeight);
      place(part, range.left + range.width / 2 - part.offsetWidth / 2, above ? top : range.bottom + 8);
    };
    follow();
    document.addEventListener("selectionchange", follow);
    document.addEventListener("focusin", follow);
    window.addEventListener("scroll", follow, true);
    window.addEventListener("resize", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      document.removeEventListener("focusin", follow);
      window.removeEventListener("scroll", follow, true);
      window.removeEventListener("resize", follow);
    };
  }, [editor]);
  const run = (command: EditorCommandId) => {
    runEditorCommand(editor, command);
  };
  const format = (name: (typeof formatNames)[number]) => (
    <ToolButton
      command={name}
      icon={formatIcons[name]}
      key={name}
      outOfTabs
      pressed={formats.split(" ").includes(name)}
      run={run}
    />
  );
  return (
    // The press of a button must not take the selection that it is about.
    <div
      className="selection-toolbar"
      dir={languageDirection(language)}
      lang={language}
      onMouseDownCapture={(event) => event.preventDefault()}
      onPointerDownCapture={(event) => event.preventDefault()}
      ref={bar}
      role="presentation"
    >
      <AriaToolbar aria-label={say("editor.selectionTools")} className="tool-group">
        {formatNames.slice(0, beforeLink).map(format)}
        <ToolButton command="link" disabled={!links} icon={Link2} outOfTabs pressed={link !== null} run={run} />
        {formatNames.slice(beforeLink).map(format)}
        <ToolButton command="language" icon={Languages} outOfTabs run={run} />
        <ToolButton command="note" icon={MessageSquarePlus} outOfTabs run={run} />
      </AriaToolbar>
    </div>
  );
}
