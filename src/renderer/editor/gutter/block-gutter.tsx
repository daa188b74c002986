import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
import { GripVertical, Plus } from "lucide-react";
import { type JSX, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from "react-aria-components";
import { runEditorCommand } from "../commands/commands-extension.ts";
import { type EditorCommandId, editorCommand, shownKeyOf } from "../commands/editor-commands.ts";
import { insertText, isTextKind } from "../commands/insert-block.ts";
import { focusPage } from "../create-handle.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { InsertItems } from "../insert/insert-menu.tsx";
import { backToPage } from "../toolbar/back-to-page.ts";
import { registerBlockDrag } from "./block-drag.ts";
import { $goToBlock, blockAt, type ShownBlock } from "./block-places.ts";

/** The block under the pointer; it stays while a menu of the gutter is open, and goes when somebody types. */
function useHoveredBlock(editor: LexicalEditor, desk: HTMLElement | null, held: boolean): ShownBlock | null {
  const [block, setBlock] = useState<ShownBlock | null>(null);
  useEffect(() => {
    if (!desk || held) return;
    const onMove = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest(".block-gutter")) return;
      const next = event.pointerType === "mouse" && event.buttons === 0 ? blockAt(editor, event.clientY) : null;
      setBlock((now) => (now?.key === next?.key && now?.dom === next?.dom ? now : next));
    };
    const hide = () => setBlock(null);
    desk.addEventListener("pointermove", onMove);
    desk.addEventListener("pointerleave", hide);
    return () => {
      desk.removeEventListener("pointermove", onMove);
      desk.removeEventListener("pointerleave", hide);
    };
  }, [editor, desk, held]);
  const isShown = block !== null;
  useEffect(() => {
    // Only while there is something to hide: every listener has its price for a key.
    if (!desk || held || !isShown) return;
    const hide = () => setBlock(null);
    desk.addEventListener("keydown", hide, { once: true });
    return () => desk.removeEventListener("keydown", hide);
  }, [desk, held, isShown]);
  return block;
}

/**
 * What stands beside the block under the pointer: a plus that puts something after it and a handle to drag it by. For the
 * mouse: the keyboard has the slash menu, the toolbar's plus and Alt with the arrows, so these are no stops of the Tab key.
 */
export function BlockGutter(): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const { editable } = useEditorSurroundings();
  const [desk, setDesk] = useState<HTMLElement | null>(null);
  const [held, setHeld] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const block = useHoveredBlock(editor, desk, held);
  useEffect(() => editor.registerRootListener((root) => setDesk(root?.parentElement ?? null)), [editor]);
  useEffect(() => {
    if (desk && line.current) return registerBlockDrag(editor, desk, line.current);
    return undefined;
  }, [editor, desk]);
  return (
    <>
      <div className="drop-line" hidden ref={line} />
      {block && editable && desk && (
        <GutterButtons block={block} desk={desk} editor={editor} key={block.key} setHeld={setHeld} />
      )}
    </>
  );
}

interface GutterButtonsProps {
  editor: LexicalEditor;
  desk: HTMLElement;
  block: ShownBlock;
  setHeld: (held: boolean) => void;
}

const blockCommands = ["moveBlockUp", "moveBlockDown", "removeBlock"] as const satisfies readonly EditorCommandId[];

function GutterButtons({ editor, desk, block, setHeld }: GutterButtonsProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const part = place.current;
    const page = editor.getRootElement()?.getBoundingClientRect();
    if (!part || !page) return;
    const box = block.dom.getBoundingClientRect();
    const frame = desk.getBoundingClientRect();
    const rtl = getComputedStyle(desk).direction === "rtl";
    part.style.top = `${box.top - frame.top + desk.scrollTop}px`;
    part.style.left = `${(rtl ? page.right - part.offsetWidth - 2 : page.left + 2) - frame.left}px`;
  });
  const run = (command: EditorCommandId) => {
    editor.update(() => $goToBlock(block.key), { discrete: true, tag: "skip-dom-selection" });
    runEditorCommand(editor, command);
    if (command !== "photo" && command !== "embed") requestAnimationFrame(() => focusPage(editor));
  };
  const insert = (command: EditorCommandId) => {
    if (!isTextKind(command)) return run(command);
    insertText(editor, command, () => ({ key: block.key, side: "after" }));
    requestAnimationFrame(() => focusPage(editor));
  };
  const hold = (isOpen: boolean) => {
    setHeld(isOpen);
    if (!isOpen) backToPage(editor);
  };
  return (
    <div className="block-gutter" ref={place}>
      <MenuTrigger onOpenChange={hold}>
        <TooltipTrigger delay={500}>
          <Button aria-label={say("editor.insert")} className="gutter-button" excludeFromTabOrder preventFocusOnPress>
            <Plus aria-hidden="true" size={16} />
          </Button>
          <Tooltip className="tool-tip" offset={6}>
            {say("editor.insertBelow")}
          </Tooltip>
        </TooltipTrigger>
        <Popover className="style-popover insert-popover" offset={4} placement="bottom start">
          <InsertItems run={insert} />
        </Popover>
      </MenuTrigger>
      <DragHandle block={block} run={run} setHeld={hold} />
    </div>
  );
}

interface DragHandleProps {
  block: ShownBlock;
  run: (command: EditorCommandId) => void;
  setHeld: (held: boolean) => void;
}

/** The handle: a click opens what can be done, a drag moves. A button of the library would open on the press already. */
function DragHandle({ block, run, setHeld }: DragHandleProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = (next: boolean) => {
    setOpen(next);
    setHeld(next);
  };
  return (
    <>
      <button
        aria-expanded={open}
        aria-haspopup="menu"
        aria-label={say("editor.dragBlock")}
        className="gutter-button gutter-handle"
        data-drag-block={block.key}
        draggable
        onClick={() => show(true)}
        ref={button}
        tabIndex={-1}
        title={say("editor.dragBlock")}
        type="button"
      >
        <GripVertical aria-hidden="true" size={16} />
      </button>
      <Popover
        className="style-popover"
        isOpen={open}
        offset={4}
        onOpenChange={show}
        placement="bottom start"
        triggerRef={button}
      >
        <Menu
          aria-label={say("editor.blockTools")}
          className="style-list"
          onAction={(key) => {
            show(false);
            run(key as EditorCommandId);
          }}
        >
          {blockCommands.map((id) => (
            <MenuItem className="style-item" id={id} key={id} textValue={say(editorCommand(id).label)}>
              <span>{say(editorCommand(id).label)}</span>
              <kbd>
                <bdi dir="ltr">{shownKeyOf(id)}</bdi>
              </kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
