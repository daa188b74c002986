import { addLengths, type StoryCounts } from "../../../shared/text/story-counts.ts";
import { useSay } from "../../state/say.tsx";
import { useStore, useStoreLater } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { NumberField } from "../../ui/number-field.tsx";

/** The length of each region of the page, and the target for its body. */
export function LengthCard({ session }: { session: StorySession }) {
  const counts = useStoreLater(session.counts);
  return (
    <>
      {counts === null ? null : <LengthTable counts={counts} />}
      <TargetField session={session} />
    </>
  );
}

function LengthTable({ counts }: { counts: StoryCounts }) {
  const say = useSay();
  const rows = [
    ["around.regionHead", counts.head],
    ["around.regionBody", counts.body],
    ["around.regionCaptions", counts.captions],
    ["around.regionAll", addLengths(counts.head, counts.body, counts.captions)],
  ] as const;
  return (
    <table className="length-table">
      <thead>
        <tr>
          <th scope="col">{say("around.region")}</th>
          <th scope="col">{say("around.columnWords")}</th>
          <th scope="col">{say("around.columnCharacters")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, { words, characters }]) => (
          <tr key={label}>
            <th scope="row">{say(label)}</th>
            <td>{words}</td>
            <td>{characters}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetField({ session }: { session: StorySession }) {
  const say = useSay();
  const { targetLength } = useStore(session.fields);
  return (
    <NumberField
      label={say("around.target")}
      value={targetLength}
      most={1_000_000}
      onChange={(words) => session.changeFields({ targetLength: words })}
      hint={say("around.targetHint")}
    />
  );
}
