import { useEffect, useState } from "react";
import type { ReadersHad } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { givenToReaders, publicationId, usePublications } from "../../state/publications.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime } from "../../state/times.ts";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { PublishedFacts } from "./published-facts.tsx";
import { PublishedFrame } from "./published-frame.tsx";
import { TimeField } from "./time-field.tsx";
import "./published.css";

type Found = { had: ReadersHad | null; error: unknown };

function useReadersHad(id: string, at: string): Found {
  const { client } = useDesk();
  const [found, setFound] = useState<Found>({ had: null, error: null });
  useEffect(() => {
    let isOver = false;
    client.request("publication.readersHad", { id, at }).then(
      (had) => isOver || setFound({ had, error: null }),
      (error: unknown) => isOver || setFound({ had: null, error }),
    );
    return () => {
      isOver = true;
    };
  }, [client, id, at]);
  return found;
}

export interface PublishedDialogProps {
  session: StorySession;
  /** The time that is looked at. */
  at: string;
  onClose: () => void;
}

/** What readers had at a time, whole: the stored page with its pictures, and what the record says of it. */
export function PublishedDialog({ session, at, onClose }: PublishedDialogProps) {
  const desk = useDesk();
  const { say, sayError, language } = useSpeech();
  const { had, error } = useReadersHad(session.id, at);
  const given = givenToReaders(usePublications(session).records ?? []);
  const record = had?.record ?? null;
  const choices = given.map((one) => ({
    id: publicationId(one),
    label: `${fullTime(language, one.at)} · ${say(`act.${one.action}`)}`,
  }));
  // Readers had nothing then: no publication is chosen, and each can be.
  if (record === null) choices.unshift({ id: "", label: "—" });
  const first = given.at(-1);
  const show = (time: string) => desk.showPublished({ at: time });
  return (
    <ModalDialog
      title={say("published.title")}
      size="whole"
      onClose={onClose}
      tools={
        <div className="published-tools">
          <TimeField label={say("published.at")} value={at} onChange={show} />
          {had !== null && given.length > 0 ? (
            <Select
              label={say("published.which")}
              value={record === null ? "" : publicationId(record)}
              choices={choices}
              onChange={(id) => show(given.find((one) => publicationId(one) === id)?.at ?? at)}
            />
          ) : null}
        </div>
      }
    >
      <div role="status" className="published-said">
        {had?.what === "nothing" && first ? say("published.nothing", { time: fullTime(language, first.at) }) : null}
        {had?.what === "nothing" && !first ? say("published.never") : null}
        {had?.what === "notice" ? say("published.notice") : null}
      </div>
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("published.failed", { problem: sayError(error) })}
        </p>
      )}
      {record ? (
        <div className="published">
          <PublishedFrame hash={record.hash} label={say("published.frame")} onEscape={onClose} />
          <PublishedFacts record={record} />
        </div>
      ) : null}
    </ModalDialog>
  );
}
