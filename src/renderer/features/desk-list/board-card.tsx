import { type DragEvent, type MouseEvent, memo } from "react";
import type { StoryRow } from "../../../shared/story-list.ts";
import { useDesk } from "../../state/desk-context.ts";
import { type CellContext, cellOf, isEmbargoed, isOverdue } from "./story-cell.tsx";

export interface BoardCardProps {
  card: StoryRow;
  context: CellContext;
  isChosen: boolean;
  /** Whether Tab stops here. */
  isStop: boolean;
  onClick: (event: MouseEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
  onDragStart: (event: DragEvent) => void;
}

const shown = ["priority", "due", "section", "byline", "embargo", "gates"] as const;

/** A story on the board: its headline, and what a desk asks about it first. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, context, isChosen, isStop, onClick, onContextMenu, onDragStart } = props;
  const { deskList } = useDesk();
  return (
    <div
      role="option"
      className="board-card"
      aria-selected={isChosen}
      data-card={card.id}
      data-late={isOverdue(card, context.now) || undefined}
      data-shut={card.onHold || isEmbargoed(card, context.now) || undefined}
      tabIndex={isStop ? 0 : -1}
      draggable
      onClick={onClick}
      onDoubleClick={() => void deskList.openStory(card.id)}
      onContextMenu={onContextMenu}
      onDragStart={onDragStart}
      // The board as a whole answers the keys.
      onKeyDown={() => {}}
    >
      <div className="card-name">{cellOf("headline", card, { ...context, hasLines: false })}</div>
      <div className="card-facts">
        {shown.map((column) => {
          const cell = cellOf(column, card, context);
          return cell === null || cell === "" ? null : (
            <span key={column} className="card-fact">
              {cell}
            </span>
          );
        })}
      </div>
    </div>
  );
});
