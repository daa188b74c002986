import type { JSX } from "react";
import { correctionKinds } from "../../../shared/document/nodes.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { DraftField } from "../figure/draft-field.tsx";
import { normaliseUrl } from "../text/link-url.ts";
import type { CardFact } from "./card-facts.ts";

interface CardFieldsProps {
  facts: Partial<Record<CardFact, string>>;
  set: (fact: CardFact, value: string) => void;
  /** Gives the keyboard back to the card's text. */
  leave: () => void;
}

/** The fields of a card: where it leads, what kind of correction it is and of which day. */
export function CardFields({ facts, set, leave }: CardFieldsProps): JSX.Element {
  const { say, editable } = useEditorSurroundings();
  const { url, kind, date } = facts;
  return (
    <>
      {url !== undefined && <AddressField leave={leave} set={(value) => set("url", value)} url={url} />}
      {kind !== undefined && (
        <select
          aria-label={say("editor.correctionKind")}
          data-field="kind"
          disabled={!editable}
          onChange={(event) => set("kind", event.target.value)}
          value={kind}
        >
          {correctionKinds.map((option) => (
            <option key={option} value={option}>
              {say(`editor.kind.${option}`)}
            </option>
          ))}
        </select>
      )}
      {date !== undefined && (
        <input
          aria-label={say("editor.correctionDate")}
          data-field="date"
          disabled={!editable}
          onChange={(event) => set("date", event.target.value)}
          type="date"
          value={date}
        />
      )}
    </>
  );
}

function AddressField({
  url,
  set,
  leave,
}: {
  url: string;
  set: (url: string) => void;
  leave: () => void;
}): JSX.Element {
  const { say, editable } = useEditorSurroundings();
  const refused = url.trim() !== "" && normaliseUrl(url) === null;
  // What was typed without its scheme is made whole when the field is left; what is no address stays as it is.
  const finish = () => {
    const whole = normaliseUrl(url);
    if (whole !== null && whole !== url) set(whole);
  };
  return (
    <span className="card-address">
      <DraftField
        dir="ltr"
        disabled={!editable}
        field="url"
        label={say("editor.linkAddress")}
        onBlur={finish}
        onInput={set}
        onLeave={leave}
        placeholder="https://"
        value={url}
      />
      {refused && (
        <span className="card-refused" role="alert">
          {say("editor.linkInvalid")}
        </span>
      )}
    </span>
  );
}
