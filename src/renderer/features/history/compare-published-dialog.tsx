import { useEffect, useMemo, useState } from "react";
import { compareStories } from "../../../shared/compare/compare-stories.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import { withoutNotes } from "../../../shared/document/notes.ts";
import { documentText } from "../../../shared/document/walk.ts";
import type { PublicationRecord } from "../../../shared/publication-record.ts";
import type { Client } from "../../../shared/rpc.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useDesk } from "../../state/desk-context.ts";
import { givenToReaders, publicationId, usePublications } from "../../state/publications.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime } from "../../state/times.ts";
import { Choices } from "../../ui/choices.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { PrintedDifferences } from "./printed-differences.tsx";
import { loadSide, type Side } from "./sides.ts";
import "./history.css";

interface PublishedSide extends Side {
  record: PublicationRecord;
  html: string;
}

type Loaded = { sides: readonly [PublishedSide, PublishedSide] | null; error: unknown };

async function loadPublished(client: Client, session: StorySession, record: PublicationRecord): Promise<PublishedSide> {
  const { id } = session;
  const [side, { html }] = await Promise.all([
    loadSide(client, session, record.revision),
    client.request("publication.printed", { id, hash: record.hash, at: record.at }),
  ]);
  // Readers never had the notes of the desk.
  return { ...side, document: withoutNotes(side.document), record, html };
}

function usePublishedSides(
  session: StorySession,
  before: PublicationRecord | undefined,
  after: PublicationRecord | undefined,
): Loaded {
  const { client } = useDesk();
  const [loaded, setLoaded] = useState<Loaded>({ sides: null, error: null });
  useEffect(() => {
    if (!before || !after) return;
    let isOver = false;
    Promise.all([loadPublished(client, session, before), loadPublished(client, session, after)]).then(
      (sides) => isOver || setLoaded({ sides, error: null }),
      (error: unknown) => isOver || setLoaded({ sides: null, error }),
    );
    return () => {
      isOver = true;
    };
  }, [client, session, before, after]);
  return loaded;
}

/** The story's own lines as a page prints them; they are compared word by word. */
function ownLines(sides: readonly PublishedSide[]): Set<string> {
  const lines = sides.flatMap(({ document }) => documentText(document).split("\n"));
  return new Set(lines.map((line) => line.replace(/\s+/g, " ").trim()));
}

export interface ComparePublishedProps {
  session: StorySession;
  /** Names of the two, as `publicationId` makes them. */
  before: string;
  after: string;
  onClose: () => void;
}

/** Two publications as readers saw them: their texts word by word, and then what else differs in print. */
export function ComparePublishedDialog({ session, onClose, ...names }: ComparePublishedProps) {
  const desk = useDesk();
  const { say, sayError, language } = useSpeech();
  const given = givenToReaders(usePublications(session).records ?? []);
  const find = (name: string) => given.find((one) => publicationId(one) === name);
  const { sides, error } = usePublishedSides(session, find(names.before), find(names.after));
  const [layout, setLayout] = useState<"inline" | "sides">("inline");
  const organisations = houseTable(useStore(desk.settings).organisations);
  const diff = useMemo(
    () => (sides ? compareStories(sides[0], sides[1], organisations) : null),
    [sides, organisations],
  );
  const choices = given.map((one) => ({
    id: publicationId(one),
    label: `${fullTime(language, one.at)} · ${say(`act.${one.action}`)}`,
  }));
  const labelOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? "";
  const choose = (side: "before" | "after") => (id: string) => desk.comparePublished({ ...names, [side]: id });
  // The notice of a withdrawal is no version of the story: only what is printed can be compared with it.
  const isStory = sides?.every(({ record }) => record.action !== "withdraw") ?? false;
  return (
    <ModalDialog
      title={say("published.compareTitle")}
      size="whole"
      onClose={onClose}
      tools={
        <Choices
          label={say("versions.layout")}
          value={layout}
          onChange={setLayout}
          choices={[
            { id: "inline", label: say("versions.inline") },
            { id: "sides", label: say("versions.sides") },
          ]}
        />
      }
    >
      <div className="cmp-choices">
        <Select label={say("published.before")} value={names.before} choices={choices} onChange={choose("before")} />
        <Select label={say("published.after")} value={names.after} choices={choices} onChange={choose("after")} />
      </div>
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("published.failed", { problem: sayError(error) })}
        </p>
      )}
      {diff && sides ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
        <section className="cmp-scroll" aria-label={say("published.compareTitle")} tabIndex={0}>
          {isStory ? (
            <ComparisonView
              diff={diff}
              layout={layout}
              heads={[labelOf(names.before), labelOf(names.after)]}
              onlyChanges
              direction={languageDirection(sides[1].fields.language)}
            />
          ) : null}
          <PrintedDifferences
            before={sides[0].html}
            after={sides[1].html}
            own={isStory ? ownLines(sides) : new Set()}
          />
        </section>
      ) : null}
    </ModalDialog>
  );
}
