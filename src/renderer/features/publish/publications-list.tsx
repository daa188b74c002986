import type { PublicationRecord } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { dragOutProps } from "../../state/drag-out.ts";
import { givenToReaders, publicationId, usePublications } from "../../state/publications.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RecordNotes } from "./record-notes.tsx";
import "./publish.css";

/** Under its own title: every publication of the story, the newest first, and ways to what readers saw. */
export function PublicationsList({ session }: { session: StorySession }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const state = useStore(session.publication);
  const { records, error } = usePublications(session);
  if (error !== null) {
    return (
      <p className="problem" role="alert">
        {say("history.failed", { problem: sayError(error) })}
      </p>
    );
  }
  if (records === null) return null;
  if (records.length === 0)
    return <EmptyState title={say("history.emptyTitle")}>{say("history.emptyBody")}</EmptyState>;
  const given = givenToReaders(records);
  return (
    <section aria-label={say("history.title")}>
      <h2 className="group-title history-title">{say("history.title")}</h2>
      <div className="history-tools">
        {given.length === 0 ? null : (
          <Button onPress={() => desk.showPublished({ at: new Date().toISOString() })}>{say("history.atTime")}</Button>
        )}
        {state === "published" || state === "corrected" ? (
          <Button onPress={() => desk.dialog.set("withdraw")}>{say("withdraw.open")}</Button>
        ) : null}
      </div>
      <ol className="history" aria-label={say("history.list")}>
        {records.map((record) => (
          <HistoryRow
            key={publicationId(record)}
            story={session.id}
            record={record}
            before={given[given.indexOf(record) + 1]}
            isGiven={given.includes(record)}
          />
        ))}
      </ol>
    </section>
  );
}

interface HistoryRowProps {
  story: string;
  record: PublicationRecord;
  /** What readers had before it. */
  before: PublicationRecord | undefined;
  isGiven: boolean;
}

function HistoryRow({ story, record, before, isGiven }: HistoryRowProps) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const time = fullTime(language, record.at);
  return (
    <li className={`history-row ${record.state}`}>
      <p className="history-state">
        {say(`act.${record.action}`)} · {say(`history.${record.state}`)}
      </p>
      <p>{say("history.by", { actor: `\u2068${record.actor}\u2069`, time })}</p>
      <RecordNotes record={record} />
      <p
        className="path quiet"
        dir="ltr"
        title={record.folder}
        {...(record.state === "live" ? dragOutProps(desk, "page", story) : {})}
      >
        {record.folder}
      </p>
      <p className="quiet">
        {say("history.files", { count: record.files })} · <span title={record.hash}>{record.hash.slice(0, 8)}</span>
      </p>
      {isGiven ? (
        <div className="history-tools">
          <Button
            look="bare"
            aria-label={`${say("history.readersSaw")}: ${time}`}
            onPress={() => desk.showPublished({ at: record.at })}
          >
            {say("history.readersSaw")}
          </Button>
          {before ? (
            <Button
              look="bare"
              aria-label={`${say("history.compare")}: ${time}`}
              onPress={() => desk.comparePublished({ before: publicationId(before), after: publicationId(record) })}
            >
              {say("history.compare")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
