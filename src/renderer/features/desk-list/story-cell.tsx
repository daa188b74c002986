import type { ReactNode } from "react";
import type { InterfaceLanguage } from "../../../shared/messages/catalogue.ts";
import { priorityName } from "../../../shared/priority-name.ts";
import { hitRanges, hitsIn, type WantedTerm } from "../../../shared/search/find-hits.ts";
import { stageName } from "../../../shared/stage-name.ts";
import type { DeskStage } from "../../../shared/stages.ts";
import type { FoundExcerpt as Excerpt, StoryRow } from "../../../shared/story-list.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import type { ListTimes } from "../../state/desk-list/list-times.ts";
import type { Speech } from "../../state/say.tsx";
import { shownNumber } from "../../state/times.ts";
import { FoundExcerpt } from "../../ui/found-text.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import type { ColumnId } from "./columns.ts";

/** What cells need besides their story; the same object for all rows, and another one only when what they show may change. */
export interface CellContext {
  say: Speech["say"];
  language: InterfaceLanguage;
  stages: readonly DeskStage[];
  times: ListTimes;
  /** ISO 8601, UTC. */
  now: string;
  hasLines: boolean;
  /** The words that are looked for, which are marked where a row shows them. */
  wanted: readonly WantedTerm[];
}

/** Whether a story that nobody has published yet should have been out by now. */
export function isOverdue({ due, publication }: Pick<StoryRow, "due" | "publication">, now: string): boolean {
  return due !== "" && due < now && publication === "unpublished";
}

/** Whether an embargo keeps a story from going out now. */
export function isEmbargoed({ embargo }: Pick<StoryRow, "embargo">, now: string): boolean {
  return embargo === "indefinite" || (embargo !== "" && embargo > now);
}

type Cell = (story: StoryRow, context: CellContext, excerpt: Excerpt | undefined) => ReactNode;

/** Words with a colour: what the colour says, the words say too. */
function Mark({ tone, children }: { tone: "danger" | "warn" | "ok" | "quiet"; children: ReactNode }) {
  return <span className={`list-mark ${tone}`}>{children}</span>;
}

/** A text with the words in it that are looked for anywhere in a story, or in its headline. */
function marked(text: string, wanted: readonly WantedTerm[]): ReactNode {
  const here = wanted.filter(({ within }) => within === null || within === "headline");
  const hits = here.length === 0 ? [] : hitsIn(text, here);
  return hits.length === 0 ? text : <MarkedText text={text} ranges={hitRanges(hits)} />;
}

const headline: Cell = (story, { say, hasLines, wanted }, excerpt) => {
  const direction = resolveDirection(story.headline, languageDirection(story.language), null);
  const beneath = [story.slugline, story.standfirst].filter(Boolean).join(" · ");
  return (
    <>
      <span className="cell-line">
        {story.damaged ? <Mark tone="danger">{say("stories.damaged")}</Mark> : null}
        {story.binned ? <Mark tone="warn">{say("list.binned")}</Mark> : null}
        {story.onHold ? <Mark tone="warn">{say("list.held")}</Mark> : null}
        {story.headline === "" ? (
          <span className="cell-text quiet">{say("list.untitled")}</span>
        ) : (
          <bdi className="cell-text" dir={direction} lang={story.language}>
            {marked(story.headline, wanted)}
          </bdi>
        )}
      </span>
      {hasLines && excerpt !== undefined && excerpt.where !== "headline" ? (
        <FoundExcerpt excerpt={excerpt} language={story.language} />
      ) : hasLines && beneath !== "" ? (
        <bdi className="cell-text cell-beneath" dir="auto" lang={story.language}>
          {marked(beneath, wanted)}
        </bdi>
      ) : null}
    </>
  );
};

const due: Cell = (story, { say, times, now }) => {
  if (story.due === "") return null;
  const time = times.withTime(story.due);
  if (isOverdue(story, now)) {
    return (
      <>
        <Mark tone="danger">{say("list.overdue")}</Mark> {time}
      </>
    );
  }
  return times.day(story.due) === times.today ? <Mark tone="warn">{time}</Mark> : time;
};

const publication: Cell = (story, { say }) => {
  if (story.publication === "unpublished") return null;
  return (
    <>
      <Mark tone={story.publication === "withdrawn" ? "danger" : "ok"}>{say(`publication.${story.publication}`)}</Mark>
      {story.changed ? <Mark tone="warn">{say("list.changed")}</Mark> : null}
    </>
  );
};

const gates: Cell = (story, { say }) => (
  <>
    {story.legal === "required" ? <Mark tone="danger">{say("list.legalRequired")}</Mark> : null}
    {story.legal === "complete" ? <Mark tone="ok">{say("list.legalComplete")}</Mark> : null}
    {story.pictures === "required" ? <Mark tone="danger">{say("list.picturesRequired")}</Mark> : null}
    {story.pictures === "complete" ? <Mark tone="ok">{say("list.picturesComplete")}</Mark> : null}
  </>
);

const embargo: Cell = (story, { say, times, now }) => {
  if (story.embargo === "") return null;
  if (story.embargo === "indefinite") return <Mark tone="danger">{say("list.embargoOpen")}</Mark>;
  const time = times.withTime(story.embargo);
  return isEmbargoed(story, now) ? (
    <Mark tone="danger">{say("list.embargoUntil", { time })}</Mark>
  ) : (
    <span className="quiet">{say("list.embargoOver", { time })}</span>
  );
};

const priority: Cell = (story, { say }) => {
  if (story.priority === 0) return null;
  const name = say(priorityName(story.priority));
  return <Mark tone={story.priority === 2 ? "danger" : story.priority === 1 ? "warn" : "quiet"}>{name}</Mark>;
};

const words: Cell = ({ words: count, targetLength }, { say, language }) =>
  targetLength > 0 ? (
    <span className={count > targetLength ? "list-mark warn" : ""}>
      {say("list.ofTarget", { words: shownNumber(language, count), target: shownNumber(language, targetLength) })}
    </span>
  ) : (
    shownNumber(language, count)
  );

const names = (list: readonly string[]) => <bdi dir="auto">{list.join(", ")}</bdi>;

const cells: Readonly<Record<ColumnId, Cell>> = {
  headline,
  stage: (story, { stages, language }) => <bdi>{stageName(stages, story.stage, language)}</bdi>,
  publication,
  section: (story) => <bdi dir="auto">{story.section}</bdi>,
  byline: (story) => names(story.byline),
  due,
  priority,
  updated: (story, { times }) => times.short(story.updatedAt),
  created: (story, { times }) => times.short(story.createdAt),
  published: (story, { times }) => times.short(story.publishedAt),
  words,
  photos: (story) => story.photos,
  language: (story) => <span dir="ltr">{story.language.toUpperCase()}</span>,
  tags: (story) => names(story.tags),
  gates,
  embargo,
};

/** What a column shows of a story; of one that was found by words, where they stand in it. */
export function cellOf(column: ColumnId, story: StoryRow, context: CellContext, excerpt?: Excerpt): ReactNode {
  return cells[column](story, context, excerpt);
}
