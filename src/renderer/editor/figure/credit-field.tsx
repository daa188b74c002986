import type { JSX } from "react";
import { type Credit, hasCredit } from "../../../shared/credit/credit.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import type { Direction } from "../../../shared/document/nodes.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { DraftField } from "./draft-field.tsx";
import type { PhotoFacts } from "./photo-facts.ts";

interface CreditFieldProps {
  /** The credit of this use, or null while the library's is inherited. */
  credit: Credit | null;
  inherited: Credit | null;
  /** The direction that was set for the line, or null. */
  direction: Direction | null;
  /** The library photo's id; empty for a placeholder. */
  photo: string;
  set: (facts: Partial<PhotoFacts>, field: string) => void;
  leave: () => void;
}

/** Who made and who passed on the picture, as it was understood: makers before agencies, composites apart. */
function partiesLine(credit: Credit): string {
  return credit.items.map((item) => item.parties.map((party) => party.name).join(" › ")).join("  ·  ");
}

/** The credit line: typed as one line, shown as it was understood, inherited from the library until it is typed here. */
export function CreditField({ credit, inherited, direction, photo, set, leave }: CreditFieldProps): JSX.Element {
  const { say, language, storyLanguage, creditStyle, editable, confirmCredit } = useEditorSurroundings();
  const shown = credit ?? inherited;
  const typed = credit ? credit.raw || creditLine(credit, creditStyle) : "";
  const ghost = inherited ? creditLine(inherited, creditStyle) : "";
  const line = typed || ghost;
  const usual =
    line === "" && !direction
      ? languageDirection(language)
      : resolveDirection(line, languageDirection(storyLanguage), direction);
  const keep = () =>
    credit ? set({ credit: { ...credit, state: "confirmed" } }, "credit-state") : confirmCredit(photo);
  const missing = !shown || !hasCredit(shown);
  return (
    <div className="photo-field">
      <span className="photo-field-name">{say("editor.credit")}</span>
      <DraftField
        dir={usual}
        disabled={!editable}
        field="credit"
        label={say("editor.credit")}
        onInput={(value) => set({ credit: value.trim() === "" ? null : parseCredit(value) }, "credit")}
        onLeave={leave}
        placeholder={ghost || say("editor.creditPlaceholder")}
        value={typed}
      />
      <span className="photo-field-options credit-state" data-state={missing ? "missing" : (shown?.state ?? "")}>
        {missing && <span className="credit-missing">{say("editor.creditMissing")}</span>}
        {!missing && shown && (
          <CreditState
            credit={shown}
            keep={keep}
            own={credit !== null}
            reset={inherited && hasCredit(inherited) ? () => set({ credit: null }, "credit-reset") : null}
          />
        )}
      </span>
    </div>
  );
}

interface CreditStateProps {
  credit: Credit;
  own: boolean;
  keep: () => void;
  reset: (() => void) | null;
}

function CreditState({ credit, own, keep, reset }: CreditStateProps): JSX.Element {
  const { say, editable } = useEditorSurroundings();
  return (
    <>
      {credit.exempt.trim() !== "" && <span>{say("editor.creditExempt", { reason: credit.exempt })}</span>}
      {credit.items.length > 0 && <bdi className="credit-parties">{partiesLine(credit)}</bdi>}
      {credit.state === "review" && <span className="credit-review">{say("editor.creditReview")}</span>}
      {credit.state === "review" && editable && (
        <button className="photo-text-button" onClick={keep} type="button">
          {say("editor.creditKeep")}
        </button>
      )}
      <span className="credit-origin">{say(own ? "editor.creditOwn" : "editor.creditInherited")}</span>
      {own && reset && editable && (
        <button className="photo-text-button" onClick={reset} type="button">
          {say("editor.creditReset")}
        </button>
      )}
    </>
  );
}
