import { worstFirst } from "../../../shared/checks/finding.ts";
import type { PublicationDetails } from "../../../shared/publication-record.ts";
import { useSpeech } from "../../state/say.tsx";
import { fullTime } from "../../state/times.ts";
import { SeverityIcon } from "../../ui/finding-list.tsx";
import { RecordNotes } from "./record-notes.tsx";

/** What the record says of a publication: who and when, its words, every file with its digest, and what the checks said. */
export function PublishedFacts({ record }: { record: PublicationDetails }) {
  const { say, language } = useSpeech();
  const { actor, action, state, at, folder, hash, fileList, findings, missing } = record;
  return (
    // Scrolls by itself, so that it has to be reachable by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <aside className="published-facts" aria-label={say("published.facts")} tabIndex={0}>
      <p className="history-state">
        {say(`act.${action}`)} · {say(`history.${state}`)}
      </p>
      <p>{say("history.by", { actor: `\u2068${actor}\u2069`, time: fullTime(language, at) })}</p>
      <RecordNotes record={record} />
      <p className="path quiet" dir="ltr">
        {folder}
      </p>
      {missing.length === 0 ? null : <p className="problem">{say("published.missing", { count: missing.length })}</p>}
      <h3 className="group-title">{say("published.findings")}</h3>
      {findings.length === 0 ? <p className="quiet">{say("published.noFindings")}</p> : null}
      <ul className="published-findings">
        {worstFirst(findings).map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes.
          <li key={at} className={`finding ${finding.severity}`}>
            <SeverityIcon severity={finding.severity} />
            <span dir="auto">{finding.message}</span>
          </li>
        ))}
      </ul>
      <h3 className="group-title">{say("published.files")}</h3>
      <p className="path quiet" dir="ltr">
        {hash}
      </p>
      <ul className="published-files" dir="ltr">
        {fileList.map((file) => (
          <li key={file.path}>
            <span>{file.path}</span>
            <code>{file.sha256}</code>
          </li>
        ))}
      </ul>
    </aside>
  );
}
