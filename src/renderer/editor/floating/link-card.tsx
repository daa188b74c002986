import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { Pencil, Unlink } from "lucide-react";
import { type JSX, useLayoutEffect, useRef } from "react";
import { languageDirection } from "../../../shared/text/direction.ts";
import { runEditorCommand } from "../commands/commands-extension.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { OpenLink } from "../toolbar/open-link.tsx";
import { useToolbarState } from "../toolbar/use-toolbar-state.ts";
import { placeBeside } from "./place-beside.ts";

/**
 * Where the link leads that the caret stands in, below its words. For the mouse: the keyboard has the same in the link's form, so this
 * is no stop of the Tab key, and it never takes the focus.
 */
export function LinkCard(): JSX.Element | null {
  const { editable } = useEditorSurroundings();
  const { link, linkKey, range } = useToolbarState();
  return editable && link !== null && !range ? <Card key={linkKey} link={link} linkKey={linkKey} /> : null;
}

function Card({ link, linkKey }: { link: string; linkKey: string }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say, language } = useEditorSurroundings();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      const [part, words, page] = [card.current, editor.getElementByKey(linkKey), editor.getRootElement()];
      const desk = page?.parentElement?.getBoundingClientRect();
      if (!part || !words || !desk) return;
      const { top, bottom } = words.getBoundingClientRect();
      // Whoever writes elsewhere wants to see the page.
      part.hidden = !page?.contains(document.activeElement) || bottom < desk.top || top > desk.bottom;
      placeBeside(part, words);
    };
    follow();
    document.addEventListener("focusin", follow);
    window.addEventListener("scroll", follow, true);
    window.addEventListener("resize", follow);
    return () => {
      document.removeEventListener("focusin", follow);
      window.removeEventListener("scroll", follow, true);
      window.removeEventListener("resize", follow);
    };
  }, [editor, linkKey]);
  const button = (name: string, Icon: typeof Pencil, act: () => void) => (
    <button aria-label={name} className="tool-button" onClick={act} tabIndex={-1} title={name} type="button">
      <Icon aria-hidden="true" size={15} />
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a link and two buttons, not of fields
    <div
      aria-label={say("editor.linkCard")}
      className="selection-toolbar link-card"
      dir={languageDirection(language)}
      lang={language}
      // The page keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      ref={card}
      role="group"
    >
      <OpenLink className="link-open" shown url={link} />
      {button(say("editor.linkEdit"), Pencil, () => runEditorCommand(editor, "link"))}
      {button(say("editor.linkRemove"), Unlink, () => editor.dispatchCommand(TOGGLE_LINK_COMMAND, null))}
    </div>
  );
}
