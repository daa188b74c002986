import { useMemo } from "react";
import { useSpeech } from "../../state/say.tsx";
import { printedDifference, printedLines } from "./printed-lines.ts";

export interface PrintedDifferencesProps {
  before: string;
  after: string;
  /** Lines of the stories' own texts. */
  own: ReadonlySet<string>;
}

/** What only the printed pages say differently: times, credits, the publication's own parts. */
export function PrintedDifferences({ before, after, own }: PrintedDifferencesProps) {
  const { say } = useSpeech();
  const found = useMemo(() => printedDifference(printedLines(before), printedLines(after), own), [before, after, own]);
  const isSame = found.before.length === 0 && found.after.length === 0;
  return (
    <section className="printed" aria-label={say("published.printed")}>
      <h3 className="group-title">{say("published.printed")}</h3>
      {isSame ? (
        <p className="quiet">{say("published.samePrint")}</p>
      ) : (
        <>
          <p className="quiet">{say("published.printedHint")}</p>
          <ul>
            {found.before.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes.
              <li key={at} dir="auto">
                <del>{line}</del>
              </li>
            ))}
            {found.after.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes.
              <li key={at} dir="auto">
                <ins>{line}</ins>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
