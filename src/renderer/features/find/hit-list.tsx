import { Square, SquareCheck } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import type { PageHit } from "../../editor/find/page-find.ts";
import type { FindView } from "../../state/find/find-view.ts";
import type { FindState, StoryFind } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { hitLine } from "./hit-line.ts";

/** How high a row is, in CSS pixels: see find.css. */
const rowHeight = 26;
/** So many rows are drawn before and behind those in sight. */
const spare = 8;

interface HitListProps {
  find: StoryFind;
  state: FindState;
  view: FindView;
  replaces: boolean;
  /** The language of the story. */
  language: string;
  /** Leaves the list for the hit on the page. */
  onGo: () => void;
}

const hitKey = ({ block, line, hit }: PageHit) => `${block}.${line.photo}.${line.kind}.${line.run}.${hit.from}`;

/** Which rows are in sight, from the first to behind the last. */
function useSight(count: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = frame.current?.clientHeight ?? 8 * rowHeight;
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return { frame, first, last, onScroll: () => setTop(frame.current?.scrollTop ?? 0) };
}

/** Every hit with its words. Only the rows in sight are drawn, so that ten thousand hits cost what a dozen do. */
export function HitList({ find, state, view, replaces, language, onGo }: HitListProps) {
  const say = useSay();
  const { hits, at } = state;
  const { frame, first, last, onScroll } = useSight(hits.length);
  useEffect(() => {
    const list = frame.current;
    if (!list || at < 0) return;
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }, [at, frame]);

  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>(".hit-row") : null;
    const index = Number(row?.dataset.index ?? -1);
    const hit = hits[index];
    if (hit && row?.querySelector(".hit-tick")?.contains(target as Element)) find.tick(hit, !find.isTicked(hit));
    else find.goTo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    const here = hits[at];
    if (step !== undefined) find.goTo(Math.min(hits.length - 1, Math.max(0, at + step)));
    else if (event.key === "Home") find.goTo(0);
    else if (event.key === "End") find.goTo(hits.length - 1);
    else if (event.key === " " && here && replaces) find.tick(here, !find.isTicked(here));
    else if (event.key === "Enter") onGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      aria-activedescendant={at < 0 ? undefined : `find-hit-${at}`}
      aria-label={say("find.hits")}
      aria-multiselectable={replaces}
      className="hit-list"
      onClick={onClick}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      ref={frame}
      role="listbox"
      tabIndex={0}
    >
      <div role="presentation" style={{ blockSize: hits.length * rowHeight }}>
        {hits.slice(first, last).map((hit, index) => (
          <HitRow
            find={find}
            hit={hit}
            index={first + index}
            isHere={first + index === at}
            key={hitKey(hit)}
            language={language}
            count={hits.length}
            replaces={replaces}
            view={view}
          />
        ))}
      </div>
    </div>
  );
}

interface HitRowProps extends Pick<HitListProps, "find" | "view" | "replaces" | "language"> {
  hit: PageHit;
  index: number;
  count: number;
  isHere: boolean;
}

function HitRow({ find, hit, index, count, isHere, view, replaces, language }: HitRowProps) {
  const say = useSay();
  // Drawn again when it is ticked.
  useStore(find.state);
  const { before, found, instead, after } = hitLine(hit, view, replaces);
  const { fixed, kind, searched } = hit.line;
  const isTicked = fixed === null && find.isTicked(hit);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard for all its rows
    <div
      aria-posinset={index + 1}
      aria-selected={replaces ? isTicked : isHere}
      aria-setsize={count}
      className="hit-row"
      data-here={isHere || undefined}
      data-index={index}
      id={`find-hit-${index}`}
      role="option"
      style={{ insetBlockStart: index * rowHeight }}
    >
      {replaces && fixed === null ? (
        <span aria-hidden className="hit-tick">
          {isTicked ? <SquareCheck size={15} /> : <Square size={15} />}
        </span>
      ) : null}
      <span className="hit-kind">{say(`find.kind.${kind}`)}</span>
      <span className="hit-words" dir={resolveDirection(searched.text, languageDirection(language), null)}>
        {before}
        {instead === null ? (
          <mark className="found">{found}</mark>
        ) : (
          <>
            <del>{found}</del>
            <ins>{instead}</ins>
          </>
        )}
        {after}
      </span>
      {fixed ? <span className="hit-fixed">{say(`find.${fixed}`)}</span> : null}
    </div>
  );
}
