import { memo } from "react";
import type { FoundExcerpt, StoryRow as Story } from "../../../shared/story-list.ts";
import type { ListColumn } from "./columns.ts";
import { type CellContext, cellOf, isEmbargoed, isOverdue } from "./story-cell.tsx";

export interface StoryRowProps {
  index: number;
  /** Undefined while it is being fetched. */
  story: Story | undefined;
  columns: readonly ListColumn[];
  context: CellContext;
  /** Where the words that are looked for stand in it. */
  excerpt: FoundExcerpt | undefined;
  isChosen: boolean;
  isFocused: boolean;
  isOpen: boolean;
  /** The day that this row begins, in words; empty for one that stands with the row before; null where days are not told apart. */
  day: string | null;
}

/** The id of a row's element, by its place: the grid names it as the one that the keyboard is on. */
export const rowId = (index: number) => `story-row-${index}`;

/** One story of the list. Drawn again only when something of it is another. */
export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { index, story, columns, context, excerpt, isChosen, isFocused, isOpen, day } = props;
  const isLate = story !== undefined && isOverdue(story, context.now);
  const isShut = story !== undefined && (story.onHold || isEmbargoed(story, context.now));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the keyboard, and names this row as the active one.
    // biome-ignore lint/a11y/useSemanticElements: a table of a hundred thousand rows of which forty are there is no table element.
    <div
      role="row"
      id={rowId(index)}
      className="list-row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-busy={story === undefined}
      aria-current={isOpen || undefined}
      data-index={index}
      data-focused={isFocused || undefined}
      data-late={isLate || undefined}
      data-shut={isShut || undefined}
      data-day={day ? "first" : undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as the row. */}
      <div role="gridcell" className="list-cell list-tick">
        <span className="tick-box" aria-hidden data-tick />
      </div>
      {day === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: as the row.
        // biome-ignore lint/a11y/useFocusableInteractive: as the row.
        <div role="gridcell" className="list-cell list-day">
          {day}
        </div>
      )}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as the row.
        // biome-ignore lint/a11y/useFocusableInteractive: as the row.
        <div
          key={column.id}
          role="gridcell"
          className={column.isNumber ? "list-cell number" : "list-cell"}
          data-column={column.id}
        >
          {story === undefined ? (
            <span className="list-awaited" aria-hidden />
          ) : (
            cellOf(column.id, story, context, excerpt)
          )}
        </div>
      ))}
    </div>
  );
});
