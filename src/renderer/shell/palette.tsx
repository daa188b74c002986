import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { shownKeys } from "../../shared/keys.ts";
import { say as sayIn } from "../../shared/messages/catalogue.ts";
import type { Desk } from "../state/desk.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import { namesOf } from "../state/desk-tabs.ts";
import { openInWindow } from "../state/open-in-window.ts";
import { createQuickFind } from "../state/quick-find.ts";
import { useSpeech } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import type { KnownStory } from "../state/window-memory.ts";
import { allCommands, type ListedCommand } from "./all-commands.ts";
import {
  commandSign,
  isChoosable,
  type PaletteGroup,
  type PaletteKind,
  type PaletteOption,
  paletteGroups,
  showPhoto,
} from "./palette-options.ts";
import { PaletteRow } from "./palette-row.tsx";
import { alsoCalled } from "./palette-words.ts";
import "./palette.css";

const groupNames = {
  command: "palette.commands",
  recent: "palette.recent",
  story: "palette.stories",
  photo: "palette.photos",
} as const satisfies Record<PaletteGroup["kind"], string>;

/**
 * Every story, every photo and everything that can be done now, found by typing a part of it. Arrows choose, Enter opens in a tab,
 * with Ctrl in a new window; Tab leaves the commands alone, and brings the rest back.
 */
export function Palette({ kind }: { kind: PaletteKind }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const front = useSession()?.id;
  const [typed, setTyped] = useState("");
  const [find] = useState(() => createQuickFind(desk.client, desk.library));
  const found = useStore(find.state);
  const recent = useRecentStories(desk, front);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Enter was pressed before the answer to what is typed was there. */
  const waiting = useRef<{ inWindow: boolean } | null>(null);

  const { platform } = desk.host;
  // What is possible is asked for as it will be once the palette is gone.
  const commands = allCommands(platform)
    .filter((command) => command.id !== "palette" && command.id !== "quick-open" && command.isPossible(desk, null))
    .map((command) => {
      const why = command.whyNot(desk);
      return { command, name: say(command.label), also: alsoNamed(command), why: why === null ? "" : say(why) };
    });
  const groups = paletteGroups({ kind, typed, found, recent, commands });
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ key }) => key === activeKey) ?? options.find(isChoosable) ?? options[0];
  const isSettled = typed.startsWith(commandSign) || found.text === typed;

  const close = () => desk.dialog.set(null);
  /** After the dialog has given the keyboard back to where it was. */
  const afterwards = (run: () => void) => {
    close();
    setTimeout(run);
  };
  const openStory = async (id: string, text: string) => {
    if ((await desk.openStory(id, "tab")) && text.trim() !== "") await desk.openAt(id, text);
  };
  const choose = (option: PaletteOption, inWindow: boolean) =>
    isChoosable(option) &&
    afterwards(() => {
      if (option.kind === "command") return option.command.isPossible(desk) ? option.command.run(desk) : undefined;
      if (option.kind === "photo") return showPhoto(desk, option.photo.id, typed);
      if (inWindow) return void openInWindow(desk, option.story.id);
      void openStory(option.story.id, option.kind === "story" ? typed : "");
    });

  const type = (text: string) => {
    setTyped(text);
    setActiveKey(null);
    waiting.current = null;
    if (!text.startsWith(commandSign)) void find.look(text);
  };
  useEffect(() => {
    if (!isSettled || waiting.current === null) return;
    const { inWindow } = waiting.current;
    waiting.current = null;
    if (active) choose(active, inWindow);
  });
  useEffect(() => {
    const row = active && list.current?.querySelector(`[id="${CSS.escape(rowId(active.key))}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const at = active ? options.indexOf(active) : -1;
      setActiveKey(options.at((at + step) % options.length)?.key ?? null);
    } else if (event.key === "Enter") {
      const inWindow = event.ctrlKey || event.metaKey;
      // A command is there at once; of stories, what is shown may still be an answer to something else.
      if (isSettled || activeKey !== null) active && choose(active, inWindow);
      else waiting.current = { inWindow };
    } else if (event.key === "Tab") type(typed.startsWith(commandSign) ? typed.slice(1).trimStart() : `> ${typed}`);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const title = say(kind === "palette" ? "palette.title" : "palette.openTitle");
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
    >
      <Modal className="modal palette-box">
        <Dialog className="palette" aria-label={title}>
          <div className="palette-search">
            <input
              className="input"
              role="combobox"
              aria-label={say("palette.search")}
              aria-expanded={options.length > 0}
              aria-controls="palette-list"
              aria-autocomplete="list"
              aria-activedescendant={active && rowId(active.key)}
              placeholder={say(kind === "palette" ? "palette.search" : "palette.openSearch")}
              value={typed}
              maxLength={500}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className="palette-list" id="palette-list" role="listbox" aria-label={title} ref={list}>
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
              <div key={group.kind} role="group" aria-labelledby={`palette.${group.kind}`}>
                <p className="option-section" id={`palette.${group.kind}`}>
                  {say(groupNames[group.kind])}
                </p>
                {group.options.map((option) => (
                  <PaletteRow
                    key={option.key}
                    id={rowId(option.key)}
                    option={option}
                    typed={typed.replace(/^>\s*/, "")}
                    isActive={option === active}
                    onChoose={(inWindow) => choose(option, inWindow)}
                  />
                ))}
              </div>
            ))}
          </div>
          <p className="palette-none quiet" role="status">
            {options.length > 0 || !isSettled
              ? ""
              : found.error !== null
                ? sayError(found.error)
                : say(typed === "" ? "palette.noRecent" : "palette.none")}
          </p>
          <p className="palette-help quiet">
            {say("palette.help", { key: shownKeys({ code: "Enter", mod: true }, platform) })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The stories opened last but the one in front: as they were called then, and a moment later as they are called now. */
function useRecentStories(desk: Desk, front: string | undefined): readonly KnownStory[] {
  const [recent, setRecent] = useState(() => desk.recent.all().filter(({ id }) => id !== front));
  useEffect(() => {
    let isGone = false;
    namesOf(desk.client, desk.recent.all()).then((names) => {
      if (!isGone) setRecent((now) => now.flatMap(({ id }) => names.get(id) ?? []));
    });
    return () => {
      isGone = true;
    };
  }, [desk]);
  return recent;
}

/** What else finds a command: its English name, which every window has, and what people call it. */
function alsoNamed({ id, label }: ListedCommand): string {
  return `${sayIn("en", label)} ${alsoCalled[id] ?? ""}`;
}

const rowId = (key: string) => `palette.row.${key}`;
