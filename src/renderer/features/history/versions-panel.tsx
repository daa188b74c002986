import { GitBranch, History as HistoryIcon } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { Revision } from "../../../shared/revisions.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { shortTime } from "../../state/times.ts";
import { Button, WithTooltip } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useHistory } from "./use-history.ts";
import { versionTitle } from "./version-label.ts";
import "./history.css";

/** Every kept version of the story, the newest first. A version opens in comparison with the text now. */
export function VersionsPanel({ session, keepKey }: { session: StorySession; keepKey: string }) {
  const desk = useDesk();
  const { say } = useSpeech();
  return (
    <section className="history-part" aria-label={say("versions.title")}>
      <div className="versions-head">
        <h2 className="group-title">{say("versions.title")}</h2>
        <WithTooltip label={say("versions.keep")} keys={keepKey}>
          <Button isDisabled={session.damage !== ""} onPress={() => desk.dialog.set("keep-version")}>
            {say("versions.keep")}
          </Button>
        </WithTooltip>
      </div>
      <VersionList session={session} />
    </section>
  );
}

function VersionList({ session }: { session: StorySession }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { status, revisions, total, error, more } = useHistory(session);
  if (status === "loading") return null;
  return (
    <>
      {status === "failed" ? (
        <p className="problem" role="alert">
          {say("versions.failed", { problem: sayError(error) })}
        </p>
      ) : null}
      {revisions.length === 0 ? (
        <EmptyState title={say("versions.emptyTitle")}>{say("versions.emptyBody")}</EmptyState>
      ) : (
        <ListBox
          aria-label={say("versions.list")}
          className="versions"
          onAction={(key) => desk.compare(String(key), "now")}
        >
          {revisions.map((revision) => (
            <VersionRow key={revision.id} revision={revision} />
          ))}
        </ListBox>
      )}
      {revisions.length < total ? (
        <div className="list-more">
          <Button look="bare" onPress={more}>
            {say("stories.more", { shown: revisions.length, total })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function VersionRow({ revision }: { revision: Revision }) {
  const speech = useSpeech();
  const { say, language } = speech;
  const title = versionTitle(speech, revision);
  const time = shortTime(language, revision.at, new Date());
  const Icon = revision.branch ? GitBranch : HistoryIcon;
  return (
    <ListBoxItem id={revision.id} textValue={`${time} ${title}`} className="version-row">
      <Icon size={14} aria-hidden className={revision.branch ? "version-icon branch" : "version-icon"} />
      <div className="version-facts">
        <p className="version-title" dir="auto">
          {title}
        </p>
        <p className="row-facts">
          <bdi>{revision.actor}</bdi>
          {revision.published && revision.reason !== "publish" ? (
            <span className="mark ok">{say("reason.publish")}</span>
          ) : null}
          {revision.words === null ? null : <WordChanges {...revision.words} />}
          <time className="row-time" dateTime={revision.at}>
            {time}
          </time>
        </p>
      </div>
    </ListBoxItem>
  );
}

/** Words added and removed, as figures to the eye and as a sentence to the ear. */
export function WordChanges({ added, removed }: { added: number; removed: number }) {
  const { say } = useSpeech();
  return (
    <>
      <span aria-hidden dir="ltr" className="word-changes">
        <span className="added">+{added}</span> <span className="removed">−{removed}</span>
      </span>
      <span className="heard-only">{say("versions.words", { added, removed })}</span>
    </>
  );
}
