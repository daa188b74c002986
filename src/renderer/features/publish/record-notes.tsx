import { isCheckCode, nameOf } from "../../../shared/checks/check-table.ts";
import type { PublicationRecord } from "../../../shared/publication-record.ts";
import { useSpeech } from "../../state/say.tsx";

const sentences = {
  line: "history.line",
  correction: "history.notice",
  clarification: "history.notice",
  "no-notice": "history.noNotice",
  withdrawal: "history.withdrawal",
} as const;

/** The words that went with a publication: what readers were told, what stays on record, and where it leads from. */
export function RecordNotes({ record }: { record: PublicationRecord }) {
  const { say } = useSpeech();
  const { note, noteKind, overrides, redirects } = record;
  // A record outlives the checks: one that there is no more keeps its code.
  const nameOfCheck = (code: string) => (isCheckCode(code) ? say(nameOf(code)) : code);
  const isolated = (text: string) => `\u2068${text}\u2069`;
  return (
    <>
      {noteKind === "" ? null : <p dir="auto">{say(sentences[noteKind], { note: isolated(note) })}</p>}
      {overrides.map(({ code, reason }) => (
        <p key={code} className="quiet" dir="auto">
          {say("history.override", { code: nameOfCheck(code), reason: isolated(reason) })}
        </p>
      ))}
      {redirects.map((folder) => (
        <p key={folder} className="path quiet">
          {say("history.redirect", { folder: isolated(folder) })}
        </p>
      ))}
    </>
  );
}
