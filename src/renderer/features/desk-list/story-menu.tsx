import { useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import { nothingChosen } from "../../state/desk-list/choose.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";

/** What can be done with the chosen stories, where the pointer or the row is. */
export function StoryMenu({ at, onClose }: { at: { x: number; y: number }; onClose: () => void }) {
  const { deskList: list } = useDesk();
  const say = useSay();
  const place = useRef<HTMLSpanElement>(null);
  const { id } = useStore(list.focused);
  const afterwards = (run: () => void) => {
    onClose();
    // After the menu has given the keyboard back.
    setTimeout(run);
  };
  return (
    <>
      <span ref={place} className="menu-place" style={{ insetBlockStart: at.y, left: at.x }} />
      <Popover
        className="popover"
        isOpen
        triggerRef={place}
        placement="bottom start"
        offset={0}
        onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      >
        <Menu className="options" aria-label={say("list.rows")} autoFocus="first">
          <MenuItem
            className="option"
            onAction={() => afterwards(() => (id === null ? undefined : list.openStory(id)))}
          >
            {say("list.open")}
          </MenuItem>
          <MenuItem className="option" onAction={() => afterwards(() => list.choice.set(nothingChosen))}>
            {say("list.chooseNone")}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
