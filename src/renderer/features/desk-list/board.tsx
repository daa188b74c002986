import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { useLocale } from "react-aria-components";
import { stageName } from "../../../shared/stage-name.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { useDesk } from "../../state/desk-context.ts";
import { chooseOnly, chooseToo, nothingChosen } from "../../state/desk-list/choose.ts";
import type { BoardColumn } from "../../state/desk-list/story-board.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { BoardCard } from "./board-card.tsx";
import { listAct } from "./list-keys.ts";
import { useBulk } from "./use-bulk.ts";
import { useCellContext } from "./use-cell-context.ts";

const dragType = "application/x-galley-story";

export interface BoardProps {
  onSearch: () => void;
  onMenu: (at: { x: number; y: number }) => void;
}

interface Place {
  column: number;
  card: number;
}

/** The stories that are not published yet, in a column for each stage. A card is moved by dragging, or by Alt with the arrows. */
export function Board({ onSearch, onMenu }: BoardProps) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { direction } = useLocale();
  const { deskList: list } = desk;
  const { columns, status, error } = useStore(list.board.state);
  const { ids } = useStore(list.choice);
  const [current, setCurrent] = useState<string | null>(null);
  const root = useRef<HTMLElement>(null);
  const moved = useRef<string | null>(null);
  const bulk = useBulk(() => (moved.current === null ? [] : [moved.current]));
  useEffect(() => list.board.open(), [list]);

  const places = new Map<string, Place>();
  for (const [column, { cards }] of columns.entries()) {
    for (const [card, { id }] of cards.entries()) places.set(id, { column, card });
  }
  const lastPlace = useRef<Place>({ column: 0, card: 0 });
  const stop = current !== null && places.has(current) ? current : nearest(columns, lastPlace.current);
  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    setCurrent(id);
    list.focused.update(({ index }) => ({ index, id }));
    root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  };
  const hasKeyboard = useRef(false);
  // A card that is pushed out of its column, or was moved elsewhere, leaves the keyboard to the one that is where it was.
  useEffect(() => {
    const place = current === null ? undefined : places.get(current);
    if (place) lastPlace.current = place;
    else if (stop !== null && hasKeyboard.current && document.activeElement === document.body) focus(stop);
  });
  // A card that went to another column keeps the keyboard.
  useEffect(() => {
    if (moved.current === null) return;
    const card = root.current?.querySelector<HTMLElement>(`[data-card="${moved.current}"]`);
    if (card && card !== document.activeElement) card.focus();
  });

  const moveTo = (id: string, stage: string) => {
    if (stage === "") return;
    moved.current = id;
    list.board.moveCard(id, stage);
    // Refused or failed, it goes back to where it was.
    void bulk
      .stage(stage)
      .then(() => list.board.refresh())
      .finally(() => {
        moved.current = null;
      });
  };
  const sideways = (id: string, way: number): BoardColumn | undefined => {
    const at = places.get(id)?.column ?? 0;
    return columns[at + (direction === "rtl" ? -way : way)];
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof Element ? event.target.closest("[data-card]")?.getAttribute("data-card") : null;
    const place = id ? places.get(id) : undefined;
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (way !== 0 && id && place && !event.shiftKey && !isModified(event)) {
      event.preventDefault();
      const next = sideways(id, way);
      if (next === undefined) return;
      if (event.altKey) moveTo(id, next.stage);
      else focus(next.cards[Math.min(place.card, next.cards.length - 1)]?.id);
      return;
    }
    const act = listAct(event, desk.host.platform);
    if (act === null) return;
    event.preventDefault();
    if (act.act === "search") onSearch();
    else if (act.act === "keys") desk.dialog.set("shortcuts");
    else if (act.act === "undo") void list.edits.undo();
    else if (act.act === "clear") ids.size > 0 ? list.choice.set(nothingChosen) : desk.place.set("page");
    if (!id || !place) return;
    const { cards } = columns[place.column] ?? { cards: [] };
    if (act.act === "open") void list.openStory(id);
    else if (act.act === "choose") list.choice.update((now) => chooseToo(now, id, place.card));
    else if (act.act === "all") list.choice.set({ ids: new Set(cards.map((card) => card.id)), anchor: 0 });
    else if (act.act === "move") {
      const steps = { next: place.card + 1, previous: place.card - 1, first: 0, last: cards.length - 1 };
      const step = act.to === "page-down" ? place.card + 10 : act.to === "page-up" ? place.card - 10 : steps[act.to];
      const to = cards[Math.max(0, Math.min(cards.length - 1, step))];
      focus(to?.id);
      if (act.extend && to)
        list.choice.update((now) => ({ ids: new Set([...now.ids, id, to.id]), anchor: place.card }));
    }
  };

  const onClick = (event: MouseEvent, card: StoryRow, index: number) => {
    focus(card.id);
    const isMore = event.ctrlKey || event.metaKey || event.shiftKey;
    list.choice.update((now) => (isMore ? chooseToo(now, card.id, index) : chooseOnly(card.id, index)));
  };
  const onContextMenu = (event: MouseEvent, card: StoryRow, index: number) => {
    event.preventDefault();
    focus(card.id);
    if (!ids.has(card.id)) list.choice.set(chooseOnly(card.id, index));
    onMenu({ x: event.clientX, y: event.clientY });
  };

  return (
    <section
      className="board list-grid"
      aria-label={say("board.title")}
      ref={root}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      onFocus={() => {
        hasKeyboard.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) hasKeyboard.current = false;
      }}
    >
      {status === "failed" ? (
        <div className="problem" role="alert">
          <p>{say("list.failed", { problem: sayError(error) })}</p>
          <Button onPress={() => void list.board.refresh()}>{say("desk.tryAgain")}</Button>
        </div>
      ) : null}
      {columns.map((column) => (
        <Column
          key={column.stage}
          column={column}
          chosen={ids}
          stop={stop}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onDropped={(id) => moveTo(id, column.stage)}
        />
      ))}
    </section>
  );
}

/** The card that has the place of one that is gone, or else the first of the board. */
function nearest(columns: readonly BoardColumn[], { column, card }: Place): string | null {
  const cards = columns[column]?.cards ?? [];
  return (cards[Math.min(card, cards.length - 1)] ?? columns.flatMap((one) => one.cards)[0])?.id ?? null;
}

const isModified = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;

interface ColumnProps {
  column: BoardColumn;
  chosen: ReadonlySet<string>;
  stop: string | null;
  onClick: (event: MouseEvent, card: StoryRow, index: number) => void;
  onContextMenu: (event: MouseEvent, card: StoryRow, index: number) => void;
  onDropped: (id: string) => void;
}

function Column({ column, chosen, stop, onClick, onContextMenu, onDropped }: ColumnProps) {
  const { deskList: list } = useDesk();
  const { say } = useSpeech();
  const context = useCellContext(true);
  const [isOver, setOver] = useState(false);
  const { stage, cards, total, text } = column;
  const name = stage === "" ? say("board.otherStages") : stageName(context.stages, stage, context.language);
  const showAll = () => list.view.update((now) => ({ ...now, shape: "list", text }));
  const isStory = (event: DragEvent) => event.dataTransfer.types.includes(dragType) && stage !== "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; keys do the same.
    <div
      className={isOver ? "board-column over" : "board-column"}
      onDragOver={(event) => {
        if (!isStory(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(dragType);
        if (id !== "") onDropped(id);
      }}
    >
      <h2 className="board-head">
        <bdi>{name}</bdi>
        <span className="view-count">{shownNumber(context.language, total)}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="board-none quiet">{say("board.empty")}</p>
      ) : (
        <div
          role="listbox"
          className="board-cards"
          aria-label={say("board.columnName", { stage: name, count: total })}
          aria-multiselectable
        >
          {cards.map((card, index) => (
            <BoardCard
              key={card.id}
              card={card}
              context={context}
              isChosen={chosen.has(card.id)}
              isStop={card.id === stop}
              onClick={(event) => onClick(event, card, index)}
              onContextMenu={(event) => onContextMenu(event, card, index)}
              onDragStart={(event) => event.dataTransfer.setData(dragType, card.id)}
            />
          ))}
        </div>
      )}
      {total > cards.length ? (
        <Button look="bare" onPress={showAll}>
          {say("board.all", { count: shownNumber(context.language, total) })}
        </Button>
      ) : null}
    </div>
  );
}
