import { useSay } from "../../state/say.tsx";

export interface ChangedText {
  key: string;
  name: string;
  before: string;
  after: string;
}

/** Texts as they are and as they would be, one under the other. */
export function BeforeAfter({ rows }: { rows: readonly ChangedText[] }) {
  const say = useSay();
  return (
    <ul className="before-after">
      {rows.map(({ key, name, before, after }) => (
        <li key={key}>
          <span className="quiet">{name}</span>
          <del dir="auto">
            <span className="heard-only">{say("photoEditor.before")}: </span>
            {before}
          </del>
          <ins dir="auto">
            <span className="heard-only">{say("photoEditor.after")}: </span>
            {after}
          </ins>
        </li>
      ))}
    </ul>
  );
}
