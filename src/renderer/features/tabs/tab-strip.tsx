import { ChevronDown, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StoryTab } from "../../state/story-tabs.ts";
import { WithTooltip } from "../../ui/button.tsx";
import { TabTitle, useTabState } from "./tab-title.tsx";
import { useTabDrag } from "./use-tab-drag.ts";
import "./tabs.css";

interface TabStripProps {
  tabId: (story: string) => string;
  pageId: (story: string) => string;
}

/** The stories that stand open, above the page; nothing while there is one or none. */
export function TabStrip(props: TabStripProps) {
  const desk = useDesk();
  return useStore(desk.tabs.all).length < 2 ? null : <Strip {...props} />;
}

/** Arrows put another story in front, Alt with them moves its tab, Delete closes it. */
function Strip({ tabId, pageId }: TabStripProps) {
  const desk = useDesk();
  const say = useSay();
  const tabs = useStore(desk.tabs.all);
  const front = useSession()?.id ?? desk.tabs.active()?.id;
  const strip = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState("");
  const nameOf = (tab: StoryTab | undefined) => tab?.headline || say("stories.untitled");

  const move = (id: string, to: number) => {
    if (to < 0 || to >= tabs.length) return;
    desk.tabs.move(id, to);
    const headline = nameOf(tabs.find((tab) => tab.id === id));
    setSpoken(say("tabs.moved", { headline, n: to + 1, total: tabs.length }));
  };
  const drag = useTabDrag((id, target, side) => {
    const rest = tabs.filter((tab) => tab.id !== id);
    const at = rest.findIndex((tab) => tab.id === target);
    if (at >= 0) move(id, side === "before" ? at : at + 1);
  });
  const close = async (tab: StoryTab) => {
    if (await desk.closeStory(tab.id)) setSpoken(say("tabs.closed", { headline: nameOf(tab) }));
  };

  useEffect(() => {
    const tab = front === undefined ? null : document.getElementById(tabId(front));
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // The one that had the keyboard is not in front any more, or gone.
    const isInStrip = strip.current?.contains(document.activeElement) && document.activeElement?.role === "tab";
    if (isInStrip) tab?.focus();
  }, [front, tabId]);

  useEffect(() => {
    const list = strip.current?.querySelector("[role=tablist]");
    if (!list) return;
    const watch = new ResizeObserver(() =>
      list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
    watch.observe(list);
    return () => watch.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent, tab: StoryTab, at: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const steps: Record<string, number> = {
      ArrowRight: isMirrored ? at - 1 : at + 1,
      ArrowLeft: isMirrored ? at + 1 : at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined && event.key !== "Delete") return;
    event.preventDefault();
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (to === undefined) void close(tab);
    else if (event.altKey) move(tab.id, to);
    else if (next) void desk.openStory(next.id);
  };

  return (
    <div className="tab-strip" ref={strip}>
      <div className="story-tabs" role="tablist" aria-label={say("tabs.strip")} {...drag}>
        {tabs.map((tab, at) => (
          <OneTab
            key={tab.id}
            tab={tab}
            isFront={tab.id === front}
            id={tabId(tab.id)}
            page={pageId(tab.id)}
            onKeyDown={(event) => onKeyDown(event, tab, at)}
            onClose={() => void close(tab)}
          />
        ))}
      </div>
      <AllTabs tabs={tabs} front={front} />
      <p className="heard-only" role="status">
        {spoken}
      </p>
    </div>
  );
}

interface OneTabProps {
  tab: StoryTab;
  isFront: boolean;
  id: string;
  page: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
}

function OneTab({ tab, isFront, id, page, onKeyDown, onClose }: OneTabProps) {
  const desk = useDesk();
  const say = useSay();
  const state = useTabState(tab);
  return (
    <div className="story-tab" role="presentation" data-tab={tab.id} data-front={isFront} data-state={state}>
      <button
        type="button"
        role="tab"
        id={id}
        className="story-tab-name"
        aria-selected={isFront}
        aria-controls={isFront ? page : undefined}
        tabIndex={isFront ? 0 : -1}
        draggable
        title={tab.headline}
        onClick={() => void desk.openStory(tab.id)}
        onDoubleClick={() => desk.tabs.change(tab.id, { passing: false })}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // The middle button closes, and must not begin to scroll.
          if (event.button === 1) event.preventDefault();
        }}
        onAuxClick={(event) => {
          if (event.button === 1) onClose();
        }}
      >
        <TabTitle tab={tab} />
        {state === "stored" ? null : <span className="heard-only">{say(`tabs.${state}`)}</span>}
        <span className="tab-sign" aria-hidden />
      </button>
      {/* For the pointer alone: with the keyboard it is Delete, and the command. */}
      <button type="button" className="story-tab-close" tabIndex={-1} aria-hidden onClick={onClose}>
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}

/** Every open story by name, for when the strip has no room for all of them. */
function AllTabs({ tabs, front }: { tabs: readonly StoryTab[]; front: string | undefined }) {
  const desk = useDesk();
  const say = useSay();
  return (
    <MenuTrigger>
      <WithTooltip label={say("tabs.list")} keys={commandKey("next-tab", desk.host.platform)}>
        <AriaButton className="button bare icon" aria-label={say("tabs.list")}>
          <ChevronDown size={15} aria-hidden />
        </AriaButton>
      </WithTooltip>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          className="options tab-menu"
          aria-label={say("tabs.list")}
          selectionMode="single"
          selectedKeys={front === undefined ? [] : [front]}
          onAction={(id) => void desk.openStory(String(id))}
        >
          {tabs.map((tab) => (
            <MenuItem key={tab.id} id={tab.id} className="option" textValue={tab.headline || say("stories.untitled")}>
              <TabTitle tab={tab} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
