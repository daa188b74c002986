import { type CSSProperties, type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from "react";
import { useLocale } from "react-aria-components";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { addDays } from "../../../shared/text/wall-clock.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { chooseOnly, chooseToo, nothingChosen } from "../../state/desk-list/choose.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { dayKey, gridTemplate, shownColumns } from "./columns.ts";
import { type ListAct, listAct } from "./list-keys.ts";
import { rowId, StoryRow } from "./story-row.tsx";
import { headHelp, TableHead } from "./table-head.tsx";
import { useCellContext } from "./use-cell-context.ts";
import { useRowExcerpts } from "./use-row-excerpts.ts";
import { useRowWindow } from "./use-row-window.ts";

/** The heights of rows and of their head, in CSS pixels; desk-list.css draws them so. */
const heights = { lines: 46, line: 28 } as const;
const headHeight = 30;

export interface StoryTableProps {
  onSearch: () => void;
  onMenu: (at: { x: number; y: number }) => void;
}

/** The list as a grid of which only the rows in sight are in the document. The keyboard stays on the grid, whatever scrolls by. */
export function StoryTable({ onSearch, onMenu }: StoryTableProps) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { direction } = useLocale();
  const { deskList: list } = desk;
  const view = useStore(list.view);
  const { total } = useStore(list.pages.state);
  const choice = useStore(list.choice);
  const focused = useStore(list.focused);
  const session = useSession();
  const context = useCellContext(view.density === "lines");
  const columns = useMemo(() => shownColumns(view), [view]);
  const frame = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState("");
  const rowHeight = heights[view.density];
  const { window: seen, reveal, pageRows } = useRowWindow({ list, frame, total, rowHeight, headHeight });
  const byDay = dayKey(view);
  const excerpts = useRowExcerpts(list, seen.from, seen.to, context.hasLines && context.wanted.length > 0);

  const focusRow = useCallback(
    (index: number) => {
      const to = Math.max(0, Math.min(seen.count - 1, index));
      list.focused.set({ index: to, id: list.pages.row(to)?.id ?? null });
      reveal(to);
      return to;
    },
    [list, reveal, seen.count],
  );
  // A row that was not known when the keyboard came to it has its story by now.
  const focusedId = list.pages.row(focused.index)?.id ?? focused.id;

  const toggle = (index: number) => {
    const story = list.pages.row(index);
    if (story) list.choice.update((now) => chooseToo(now, story.id, index));
  };
  const extendTo = (index: number, from: number) => {
    if (list.choice.get().anchor === null) list.choice.set({ ...nothingChosen, anchor: from });
    void list.chooseBetween(list.choice.get().anchor ?? from, index);
  };
  const move = ({ to, extend }: Extract<ListAct, { act: "move" }>) => {
    const { index } = list.focused.get();
    const places = {
      next: index + 1,
      previous: index - 1,
      first: 0,
      last: seen.count - 1,
      "page-down": index + pageRows(),
      "page-up": index - pageRows(),
    };
    const reached = focusRow(places[to]);
    if (extend) extendTo(reached, index);
  };
  const openMenu = () => {
    const row = document.getElementById(rowId(focused.index))?.getBoundingClientRect();
    if (row) onMenu({ x: row.x + row.width / 2, y: row.bottom });
  };
  const acts: Readonly<Record<Exclude<ListAct["act"], "move">, () => void>> = {
    open: () => void (focusedId === null ? undefined : list.openStory(focusedId)),
    choose: () => toggle(focused.index),
    all: () => void list.chooseAll(),
    search: onSearch,
    keys: () => desk.dialog.set("shortcuts"),
    clear: () => (choice.ids.size > 0 ? list.choice.set(nothingChosen) : desk.place.set("page")),
    undo: () => void list.edits.undo(),
    menu: openMenu,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The heads of the columns have keys of their own.
    const inHead = event.target instanceof Element && event.target.closest(".list-head") !== null;
    const act = listAct(event, desk.host.platform);
    if (act === null || (inHead && (act.act === "open" || act.act === "choose"))) return;
    event.preventDefault();
    if (act.act === "move") move(act);
    else acts[act.act]();
  };

  const rowOf = (event: MouseEvent): number | null => {
    const row = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    return row === null ? null : Number(row.getAttribute("data-index"));
  };
  const onClick = (event: MouseEvent) => {
    const index = rowOf(event);
    if (index === null) return;
    const before = list.focused.get().index;
    focusRow(index);
    const onTick = event.target instanceof Element && event.target.closest(".list-tick") !== null;
    const story = list.pages.row(index);
    if (event.shiftKey) extendTo(index, before);
    else if (event.ctrlKey || event.metaKey || onTick) toggle(index);
    else if (story) list.choice.set(chooseOnly(story.id, index));
  };
  const onDoubleClick = (event: MouseEvent) => {
    const index = rowOf(event);
    const story = index === null ? undefined : list.pages.row(index);
    if (story) void list.openStory(story.id);
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = rowOf(event);
    const story = index === null ? undefined : list.pages.row(index);
    if (index === null || story === undefined) return;
    event.preventDefault();
    focusRow(index);
    if (!list.choice.get().ids.has(story.id)) list.choice.set(chooseOnly(story.id, index));
    onMenu({ x: event.clientX, y: event.clientY });
  };

  const dayOf = (index: number): string => {
    const row = byDay === null ? undefined : list.pages.row(index);
    return row === undefined || byDay === null ? "" : context.times.day(row[byDay]);
  };
  const { today } = context.times;
  const nearDays: Readonly<Record<string, MessageKey>> = {
    [today]: "list.today",
    [addDays(today, -1)]: "list.yesterday",
    [addDays(today, 1)]: "list.tomorrow",
  };
  /** The first row in sight always says its day: that stands where it was when the day's first row is scrolled away. */
  const dayShown = (index: number): string | null => {
    if (byDay === null) return null;
    const row = list.pages.row(index);
    if (row === undefined) return "";
    const day = dayOf(index);
    const isFirst = index === 0 || (list.pages.row(index - 1) !== undefined && dayOf(index - 1) !== day);
    if (!isFirst && index !== seen.top) return "";
    const near = nearDays[day];
    if (near !== undefined) return say(near);
    return day === "" ? say("list.noDay") : context.times.dayName(day);
  };

  const indexes = Array.from({ length: Math.max(0, seen.to - seen.from) }, (_, at) => seen.from + at);
  const isThere = focused.index >= seen.from && focused.index < seen.to;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table of a hundred thousand rows of which forty are there is no table element. */}
      <div
        role="grid"
        className={`list-grid ${view.density}`}
        ref={frame}
        tabIndex={0}
        aria-label={say("list.rows")}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (byDay === null ? 1 : 2)}
        aria-multiselectable
        aria-activedescendant={isThere ? rowId(focused.index) : undefined}
        style={{ "--list-columns": gridTemplate(view, byDay !== null) } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
      >
        <TableHead
          view={view}
          columns={columns}
          hasDays={byDay !== null}
          isRtl={direction === "rtl"}
          onSpoken={setSpoken}
        />
        <div role="presentation" className="list-all" style={{ blockSize: seen.count * rowHeight }}>
          <div role="presentation" className="list-seen" style={{ translate: `0 ${seen.from * rowHeight}px` }}>
            {indexes.map((index) => {
              const story = list.pages.row(index);
              return (
                <StoryRow
                  key={index}
                  index={index}
                  story={story}
                  columns={columns}
                  context={context}
                  excerpt={story === undefined ? undefined : excerpts.get(story.id)}
                  isChosen={story !== undefined && choice.ids.has(story.id)}
                  isFocused={index === focused.index}
                  isOpen={story !== undefined && story.id === session?.id}
                  day={dayShown(index)}
                />
              );
            })}
          </div>
        </div>
      </div>
      {seen.count < total ? (
        <p className="list-note">
          {say("list.tooMany", { shown: shownNumber(language, seen.count), total: shownNumber(language, total) })}
        </p>
      ) : null}
      <p className="heard-only" role="status">
        {spoken}
      </p>
      <p className="heard-only" id={headHelp}>
        {say("list.columnHelp")}
      </p>
    </>
  );
}
