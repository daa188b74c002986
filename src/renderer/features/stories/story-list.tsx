import { ListBox, ListBoxItem } from "react-aria-components";
import type { StorySummary } from "../../../shared/stories.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useDesk, useSession, useSettings } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { shortTime } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** Every story, the one changed last first. Arrows move, Enter or a click opens. */
export function StoryList() {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const session = useSession();
  const { status, stories, total, error } = useStore(desk.list.state);

  if (status === "loading") return <p className="list-note quiet">{say("stories.loading")}</p>;
  return (
    <>
      {status === "failed" ? (
        <div className="problem" role="alert">
          <p>{say("stories.failed", { problem: sayError(error) })}</p>
          <Button onPress={() => void desk.list.refresh()}>{say("desk.tryAgain")}</Button>
        </div>
      ) : null}
      {stories.length === 0 ? (
        <EmptyState title={say("stories.emptyTitle")}>{say("stories.emptyBody")}</EmptyState>
      ) : (
        <ListBox
          aria-label={say("stories.list")}
          className="story-list"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={session === null ? [] : [session.id]}
          onSelectionChange={(keys) => {
            const story = stories.find((one) => keys !== "all" && keys.has(one.id));
            if (story) void desk.openStory(story.id);
          }}
        >
          {stories.map((story) => (
            <StoryRow key={story.id} story={story} />
          ))}
        </ListBox>
      )}
      {stories.length < total ? (
        <div className="list-more">
          <Button look="bare" onPress={() => void desk.list.more()}>
            {say("stories.more", { shown: stories.length, total })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function StoryRow({ story }: { story: StorySummary }) {
  const { say, language } = useSpeech();
  const { profile } = useSettings();
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
          {headline}
        </p>
      )}
      <p className="row-facts">
        {story.damaged ? <span className="mark danger">{say("stories.damaged")}</span> : null}
        {story.onHold ? <span className="mark warn">{say("stories.onHold")}</span> : null}
        <span>{say(`stage.${story.stage}`)}</span>
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
