import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { type JSX, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { languageDirection } from "../../../shared/text/direction.ts";
import { runEditorCommand } from "../commands/commands-extension.ts";
import { editorCommand } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { placeBeside } from "../floating/place-beside.ts";
import { findInsertables, type Insertable } from "./insertable.ts";
import { $takeQuery, type SlashQuery, watchSlash } from "./slash-query.ts";

const listId = "galley-slash-menu";
const optionId = (id: string) => `${listId}-${id}`;

/** The query behind the slash, and a way to let it be text: then no menu comes for this paragraph until the slash is gone. */
function useSlash(editor: LexicalEditor): { slash: SlashQuery | null; dismiss: () => void } {
  const [slash, setSlash] = useState<SlashQuery | null>(null);
  const [dismissed, setDismissed] = useState("");
  useEffect(
    () =>
      watchSlash(editor, (next) => {
        setSlash(next);
        if (next === null) setDismissed("");
      }),
    [editor],
  );
  return { slash: slash?.key === dismissed ? null : slash, dismiss: () => setDismissed(slash?.key ?? "") };
}

function choose(editor: LexicalEditor, { id }: Insertable): void {
  editor.update($takeQuery, { discrete: true, tag: "history-merge" });
  runEditorCommand(editor, id);
}

/** The menu that a slash at the start of a paragraph opens: what can be put there, found by typing on. */
export function SlashMenu(): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const { say, editable } = useEditorSurroundings();
  const { slash, dismiss } = useSlash(editor);
  const found = useMemo(() => (slash ? findInsertables(slash.query, say) : []), [slash, say]);
  if (!slash || !editable) return null;
  // Whoever writes on after nothing was found is writing text.
  if (found.length === 0 && slash.query.includes(" ")) return null;
  return <SlashList dismiss={dismiss} editor={editor} found={found} key={slash.query} slash={slash} />;
}

interface SlashListProps {
  editor: LexicalEditor;
  slash: SlashQuery;
  found: readonly Insertable[];
  dismiss: () => void;
}

function SlashList({ editor, slash, found, dismiss }: SlashListProps): JSX.Element {
  const { say, language } = useEditorSurroundings();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = found[active];
  useLayoutEffect(() => placeBeside(list.current, editor.getElementByKey(slash.key)), [editor, slash.key]);
  useMenuKeys(editor, {
    move: (step) => setActive((now) => (found.length === 0 ? 0 : (now + step + found.length) % found.length)),
    take: () => chosen && choose(editor, chosen),
    dismiss,
  });
  useActiveDescendant(editor, chosen ? optionId(chosen.id) : null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div
      aria-label={say("editor.insertMenu")}
      className="style-popover slash-menu"
      dir={languageDirection(language)}
      id={listId}
      lang={language}
      ref={list}
      role="listbox"
      tabIndex={-1}
    >
      {found.map((one, at) => (
        <SlashOption active={at === active} choose={() => choose(editor, one)} key={one.id} one={one} />
      ))}
      {found.length === 0 && (
        <div aria-disabled="true" aria-selected="false" className="slash-nothing" role="option" tabIndex={-1}>
          {say("editor.insertNothing", { query: slash.query })}
        </div>
      )}
    </div>
  );
}

function SlashOption({
  one,
  active,
  choose: take,
}: {
  one: Insertable;
  active: boolean;
  choose: () => void;
}): JSX.Element {
  const { say } = useEditorSurroundings();
  const { icon: Icon, id } = one;
  return (
    <div
      aria-selected={active}
      className="style-item insert-item"
      data-focused={active ? "" : undefined}
      id={optionId(id)}
      // On the press, so that the page keeps the keyboard.
      onMouseDown={(event) => {
        event.preventDefault();
        take();
      }}
      role="option"
      tabIndex={-1}
    >
      <Icon aria-hidden="true" size={16} />
      <span>{say(editorCommand(id).label)}</span>
    </div>
  );
}

interface MenuKeys {
  move: (step: number) => void;
  take: () => void;
  dismiss: () => void;
}

/** The keys of the menu, while the page has the keyboard. */
function useMenuKeys(editor: LexicalEditor, keys: MenuKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const on = (act: () => void) => (event: KeyboardEvent | null) => {
      if (event?.isComposing || event?.altKey || event?.ctrlKey || event?.metaKey) return false;
      event?.preventDefault();
      act();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(() => latest.current.move(1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(() => latest.current.move(-1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        on(() => latest.current.take()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        on(() => latest.current.take()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        on(() => latest.current.dismiss()),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor]);
}

/** Tells screen readers which option is meant: the page keeps the focus. */
function useActiveDescendant(editor: LexicalEditor, id: string | null): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root) return;
    root.setAttribute("aria-controls", listId);
    if (id) root.setAttribute("aria-activedescendant", id);
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, id]);
}
