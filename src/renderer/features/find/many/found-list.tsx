import { useMemo, useState } from "react";
import type { ReplaceHit, ReplacePreview } from "../../../../shared/story-replace.ts";
import type { ManyFind, ManyState } from "../../../state/find/many-find.ts";
import { useSay } from "../../../state/say.tsx";
import { HitKind, HitTick, HitWords } from "../hit-words.tsx";
import { ListRow, WindowedList } from "../windowed-list.tsx";

/** A row of the list: a story, or one of its hits. */
interface Row {
  story: ReplacePreview;
  /** Which of its hits; -1 for the story itself. */
  hit: number;
}

const rowsOf = (stories: readonly ReplacePreview[]): Row[] =>
  stories.flatMap((story) => [{ story, hit: -1 }, ...story.hits.map((_, hit) => ({ story, hit }))]);

const nameOf = (hit: ReplaceHit) => ({
  before: hit.before,
  found: hit.found,
  instead: hit.fixed === null ? hit.instead : null,
  after: hit.after,
});

/** What would change, story by story, each line with its tick. */
export function FoundList({ find, state }: { find: ManyFind; state: ManyState }) {
  const say = useSay();
  const rows = useMemo(() => rowsOf(state.stories), [state.stories]);
  const [at, setAt] = useState(0);
  const row = (index: number) => {
    const one = rows[index];
    if (!one) return null;
    const { story, hit } = one;
    const common = { id: "found", index, count: rows.length, isHere: index === at };
    const shown = story.hits[hit];
    if (!shown) return <StoryRow {...common} key={story.id} story={story} ticked={find.ticked(story)} />;
    return (
      <ListRow {...common} isSelected={find.isTicked(story, hit)} key={`${story.id}.${hit}`}>
        {shown.fixed === null ? <HitTick ticked={find.isTicked(story, hit)} /> : null}
        <HitKind kind={shown.kind} />
        <HitWords language={story.language} line={nameOf(shown)} />
        {shown.fixed ? <span className="hit-fixed">{say(`find.${shown.fixed}`)}</span> : null}
      </ListRow>
    );
  };
  const tick = (index: number) => {
    const one = rows[index];
    if (!one) return;
    if (one.hit < 0) find.tickStory(one.story);
    else find.tick(one.story, one.hit);
  };
  return (
    <WindowedList
      at={Math.min(at, rows.length - 1)}
      count={rows.length}
      goTo={setAt}
      id="found"
      isMultiple
      label={say("find.foundList")}
      row={row}
      tick={tick}
    />
  );
}

interface StoryRowProps {
  id: string;
  index: number;
  count: number;
  isHere: boolean;
  story: ReplacePreview;
  ticked: boolean | "some";
}

function StoryRow({ story, ticked, ...row }: StoryRowProps) {
  const say = useSay();
  return (
    <ListRow {...row} isSelected={ticked !== false} kind="story">
      <HitTick ticked={ticked} />
      <bdi className="found-story">{story.headline || say("stories.untitled")}</bdi>
      <span className="quiet">{say("find.hitsInStory", { count: story.hits.length })}</span>
      {story.published ? <span className="hit-fixed">{say("find.publishedStory")}</span> : null}
    </ListRow>
  );
}
