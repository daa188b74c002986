import { useCallback, useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { valuesOf } from "../../../shared/search/write-query.ts";
import { stageName } from "../../../shared/stage-name.ts";
import { askForTranslation, beginFrom } from "../../state/begin-story.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { nothingChosen } from "../../state/desk-list/choose.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { useBulk } from "./use-bulk.ts";

export interface StoryMenuProps {
  /** In CSS pixels of the window. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** What can be done with the chosen stories, where the pointer or the row is. */
export function StoryMenu({ at, onClose }: StoryMenuProps) {
  const desk = useDesk();
  const { deskList: list } = desk;
  const { say, language } = useSpeech();
  const { stages } = useSettings();
  const place = useRef<HTMLSpanElement>(null);
  const { id } = useStore(list.focused);
  const { ids } = useStore(list.choice);
  const { text } = useStore(list.view);
  const bulk = useBulk(useCallback(() => [...list.choice.get().ids], [list]));
  const isBin = valuesOf(text, "is").includes("binned");
  const item = (label: string, run: () => unknown) => (
    <MenuItem
      className="option"
      textValue={label}
      onAction={() => {
        onClose();
        // After the menu has given the keyboard back.
        setTimeout(run);
      }}
    >
      {label}
    </MenuItem>
  );
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
        <Menu className="options" aria-label={say("bulk.title")} autoFocus="first">
          <MenuSection>
            <Header className="option-section">{say("list.chosen", { count: ids.size })}</Header>
            {item(say("list.open"), () => (id === null ? undefined : list.openStory(id)))}
            {item(say("bulk.hold"), () => bulk.hold(true))}
            {item(say("bulk.release"), () => bulk.hold(false))}
            {item(say(isBin ? "bulk.putBack" : "bulk.bin"), () => bulk.bin(!isBin))}
            {item(say("list.chooseNone"), () => list.choice.set(nothingChosen))}
          </MenuSection>
          {ids.size <= 1 && id !== null ? (
            <MenuSection>
              <Header className="option-section">{say("begin.from")}</Header>
              {item(say("begin.duplicate"), () => beginFrom(desk, "duplicate", id))}
              {item(say("begin.followUp"), () => beginFrom(desk, "follow-up", id))}
              {item(say("begin.translation"), () => askForTranslation(desk, id))}
            </MenuSection>
          ) : null}
          <MenuSection>
            <Header className="option-section">{say("bulk.stage")}</Header>
            {stages.map((stage) => (
              <MenuItem
                key={stage.id}
                className="option"
                onAction={() => {
                  onClose();
                  void bulk.stage(stage.id);
                }}
              >
                {stageName(stages, stage.id, language)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
