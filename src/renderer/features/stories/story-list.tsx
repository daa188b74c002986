import { useEffect, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { stageName } from "../../../shared/stage-name.ts";
import type { StorySummary } from "../../../shared/stories.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useDesk, useSession, useSettings } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { createExcerpts, type KnownExcerpts } from "../../state/search/excerpts.ts";
import { useStore } from "../../state/store.ts";
import { shortTime, shownNumber } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FoundExcerpt, FoundHeadline } from "../../ui/found-text.tsx";
import { useHeldWhilePressed } from "../../ui/held-while-pressed.ts";

/** Every story, the one changed last first; or those that have the words which are looked for. Arrows move, Enter or a click opens. */
export function StoryList() {
  const desk = useDesk();
  const { text } = useStore(desk.search.state);
  return text.trim() === "" ? <AllStories /> : <FoundStories />;
}

function AllStories() {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { status, stories, total, error } = useStore(desk.list.state);

  if (status === "loading") return <p className="list-note quiet">{say("stories.loading")}</p>;
  return (
    <>
      {status === "failed" ? <Failure error={error} onAgain={() => void desk.list.refresh()} /> : null}
      {stories.length === 0 ? (
        <EmptyState title={say("stories.emptyTitle")}>{say("stories.emptyBody")}</EmptyState>
      ) : (
        <Rows label={say("stories.list")} stories={stories} />
      )}
      {stories.length < total ? (
        <div className="list-more">
          <Button look="bare" onPress={() => void desk.list.more()}>
            {say("stories.more", { shown: shownNumber(language, stories.length), total: shownNumber(language, total) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Pages are read for excerpts only once the typing has paused so long, in milliseconds. */
const excerptPause = 120;

function FoundStories() {
  const desk = useDesk();
  const { say } = useSpeech();
  const { text, stories, error } = useStore(desk.search.state);
  const [excerpts] = useState(() => createExcerpts(desk.client));
  const known = useStore(excerpts.state);
  useEffect(() => {
    // The stories are other ones after every change of any of them.
    excerpts.changed();
    const ids = (stories ?? []).map(({ id }) => id);
    const timer = setTimeout(() => void excerpts.show(text, ids), excerptPause);
    return () => clearTimeout(timer);
  }, [excerpts, text, stories]);
  return (
    <>
      {error === null ? null : <Failure error={error} onAgain={() => void desk.search.again()} />}
      <p role="status" className={stories?.length === 0 ? "list-note quiet" : "heard-only"}>
        {stories === null
          ? ""
          : stories.length === 0
            ? say("stories.foundNone")
            : say("stories.found", { count: stories.length })}
      </p>
      {stories === null || stories.length === 0 ? null : (
        <Rows label={say("stories.foundList")} stories={stories} found={{ text, excerpts: known }} />
      )}
    </>
  );
}

function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { say, sayError } = useSpeech();
  return (
    <div className="problem" role="alert">
      <p>{say("stories.failed", { problem: sayError(error) })}</p>
      <Button onPress={onAgain}>{say("desk.tryAgain")}</Button>
    </div>
  );
}

/** What a list was found by, and where it stands in its stories. */
interface Found {
  text: string;
  excerpts: KnownExcerpts;
}

function Rows({ label, stories: newest, found }: { label: string; stories: readonly StorySummary[]; found?: Found }) {
  const desk = useDesk();
  const session = useSession();
  // A story that is saved anywhere goes to the top, and all others down.
  const { value: stories, onPointerDownCapture } = useHeldWhilePressed(newest);
  return (
    <div className="story-rows" onPointerDownCapture={onPointerDownCapture}>
      <ListBox
        aria-label={label}
        className="story-list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={session === null ? [] : [session.id]}
        onSelectionChange={(keys) => {
          const story = stories.find((one) => keys !== "all" && keys.has(one.id));
          if (!story) return;
          if (found) void desk.openAt(story.id, found.text, found.excerpts.get(story.id));
          else void desk.openStory(story.id);
        }}
      >
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} found={found} />
        ))}
      </ListBox>
    </div>
  );
}

function StoryRow({ story, found }: { story: StorySummary; found: Found | undefined }) {
  const { say, language } = useSpeech();
  const { profile, stages } = useSettings();
  const headline = story.headline || say("stories.untitled");
  const direction = resolveDirection(story.headline, languageDirection(story.language), null);
  const time = shortTime(language, story.updatedAt, new Date());
  const isPublished = story.publication !== "unpublished";
  return (
    <ListBoxItem id={story.id} textValue={headline} className="story-row">
      {story.headline === "" ? (
        <p className="row-headline quiet">{headline}</p>
      ) : (
        <p className="row-headline" dir={direction} lang={story.language}>
          {found ? <FoundHeadline headline={headline} query={found.text} /> : headline}
        </p>
      )}
      {found ? <FoundExcerpt excerpt={found.excerpts.get(story.id)} language={story.language} /> : null}
      <p className="row-facts">
        {story.damaged ? <span className="mark danger">{say("stories.damaged")}</span> : null}
        {story.onHold ? <span className="mark warn">{say("stories.onHold")}</span> : null}
        <span>{stageName(stages, story.stage, language)}</span>
        {isPublished ? <span className="mark ok">{say(`publication.${story.publication}`)}</span> : null}
        {story.language === profile.language ? null : (
          <span className="mark" dir="ltr">
            {story.language.toUpperCase()}
          </span>
        )}
        <time className="row-time" dateTime={story.updatedAt}>
          {time}
        </time>
      </p>
    </ListBoxItem>
  );
}
