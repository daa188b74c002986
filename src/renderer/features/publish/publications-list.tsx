import { useEffect, useState } from "react";
import type { PublicationRecord } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { dragOutProps } from "../../state/drag-out.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime } from "../../state/times.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import "./publish.css";

type Publications = { records: readonly PublicationRecord[] | null; error: unknown };

/** Under its own title: every publication of the story, the newest first: when, by whom, where to. */
export function PublicationsList({ session }: { session: StorySession }) {
  const { client, list } = useDesk();
  const { say, sayError } = useSpeech();
  const [{ records, error }, setHistory] = useState<Publications>({ records: null, error: null });
  // Fetched again whenever the list of stories is: a publication changes both.
  const row = useStore(list.state).stories.find((story) => story.id === session.id);
  const moment = `${row?.publication} ${useStore(session.publication)}`;

  useEffect(() => {
    let current = moment !== "";
    client.request("publication.history", { id: session.id }).then(
      (answer) => current && setHistory({ records: answer, error: null }),
      (cause: unknown) => current && setHistory({ records: null, error: cause }),
    );
    return () => {
      current = false;
    };
  }, [client, session, moment]);

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
  return (
    <section aria-label={say("history.title")}>
      <h2 className="group-title history-title">{say("history.title")}</h2>
      <ol className="history" aria-label={say("history.list")}>
        {records.map((record) => (
          <HistoryRow key={record.hash + record.at} story={session.id} record={record} />
        ))}
      </ol>
    </section>
  );
}

function HistoryRow({ story, record }: { story: string; record: PublicationRecord }) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  return (
    <li className={`history-row ${record.state}`}>
      <p className="history-state">{say(`history.${record.state}`)}</p>
      <p>{say("history.by", { actor: `\u2068${record.actor}\u2069`, time: fullTime(language, record.at) })}</p>
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
    </li>
  );
}
