import type { PageHit } from "../../editor/find/page-find.ts";
import type { FindView } from "../../state/find/find-view.ts";
import type { FindState, StoryFind } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { hitLine } from "./hit-line.ts";
import { HitKind, HitTick, HitWords } from "./hit-words.tsx";
import { ListRow, WindowedList } from "./windowed-list.tsx";

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

/** Every hit of a story with its words. */
export function HitList({ find, state, view, replaces, language, onGo }: HitListProps) {
  const say = useSay();
  const { hits, at } = state;
  const row = (index: number) => {
    const hit = hits[index];
    if (!hit) return null;
    const { fixed, kind } = hit.line;
    const isTicked = fixed === null && find.isTicked(hit);
    const common = { id: "find-hit", index, count: hits.length, isHere: index === at };
    return (
      <ListRow {...common} isSelected={replaces ? isTicked : index === at} key={hitKey(hit)}>
        {replaces && fixed === null ? <HitTick ticked={isTicked} /> : null}
        <HitKind kind={kind} />
        <HitWords language={language} line={hitLine(hit, view, replaces)} />
        {fixed ? <span className="hit-fixed">{say(`find.${fixed}`)}</span> : null}
      </ListRow>
    );
  };
  return (
    <WindowedList
      at={at}
      count={hits.length}
      goTo={find.goTo}
      id="find-hit"
      isMultiple={replaces}
      label={say("find.hits")}
      onEnter={onGo}
      row={row}
      tick={(index) => {
        const hit = hits[index];
        if (hit && replaces) find.tick(hit, !find.isTicked(hit));
      }}
    />
  );
}
