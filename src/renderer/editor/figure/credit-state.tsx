import { type JSX, useEffect, useRef, useState } from "react";
import { type CaptionCredit, sayTheSame } from "../../../shared/credit/caption-credit.ts";
import { type Credit, emptyCredit, hasCredit } from "../../../shared/credit/credit.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { printsAlike } from "../../../shared/credit/prints-alike.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { DraftField } from "./draft-field.tsx";

interface CreditStateProps {
  /** The credit in force. */
  credit: Credit;
  /** Whether it is this use's own. */
  own: boolean;
  /** The credit at the end of the caption, if there is one. */
  tail: CaptionCredit | null;
  /** Makes another credit the one in force, where the present one lives; `step` names the step of undo. */
  change: (credit: Credit, step: string) => void;
  /** Gives this use a credit of its own. */
  setOwn: (credit: Credit) => void;
  /** Takes the tail out of the caption; makes it this use's credit where it is given. */
  lift: (credit: Credit | null) => void;
  /** Gives the library's credit back; null where there is none to give. */
  reset: (() => void) | null;
  /** Gives the keyboard to the credit line. */
  toLine: () => void;
}

/** Who made and who passed on the picture, as it was understood: makers before agencies, composites apart. */
function partiesLine(credit: Credit): string {
  return credit.items.map((item) => item.parties.map((party) => party.name).join(" › ")).join("  ·  ");
}

function TextButton({ label, onClick }: { label: string; onClick: () => void }): JSX.Element {
  return (
    <button className="photo-text-button" onClick={onClick} type="button">
      {label}
    </button>
  );
}

/** What was understood of a credit, and what can be done about it: confirm, read again, lift out of the caption, need none. */
export function CreditState(props: CreditStateProps): JSX.Element {
  const { credit, own, reset } = props;
  const { say, editable } = useEditorSurroundings();
  const missing = !hasCredit(credit);
  const exempt = credit.exempt.trim() !== "";
  return (
    <>
      {missing && <span className="credit-missing">{say("editor.creditMissing")}</span>}
      {exempt && <span>{say("editor.creditExempt", { reason: credit.exempt })}</span>}
      {!exempt && credit.items.length > 0 && <bdi className="credit-parties">{partiesLine(credit)}</bdi>}
      {!exempt && credit.state === "review" && <Review {...props} />}
      {!missing && <span className="credit-origin">{say(own ? "editor.creditOwn" : "editor.creditInherited")}</span>}
      {editable && <Lift {...props} />}
      {editable && own && reset && <TextButton label={say("editor.creditReset")} onClick={reset} />}
      {editable && <Exemption {...props} />}
    </>
  );
}

function Review({ credit, change }: CreditStateProps): JSX.Element {
  const { say, organisations, editable } = useEditorSurroundings();
  const again = parseCredit(credit.raw, { organisations });
  return (
    <>
      <span className="credit-review">{say("editor.creditReview")}</span>
      {editable && (
        <TextButton
          label={say("editor.creditKeep")}
          onClick={() => change({ ...credit, state: "confirmed" }, "credit-state")}
        />
      )}
      {editable && !printsAlike(again, credit) && (
        <TextButton label={say("editor.creditReread")} onClick={() => change(again, "credit-reread")} />
      )}
    </>
  );
}

/** Offers to take a credit out of the caption: the one that is printed anyway, or one for a picture that has none yet. */
function Lift({ credit, tail, lift }: CreditStateProps): JSX.Element | null {
  const { say, organisations, creditStyle } = useEditorSurroundings();
  if (tail === null) return null;
  const missing = !hasCredit(credit);
  const known = sayTheSame(tail.credit, credit, organisations) || tail.line === credit.raw;
  if (!missing && !known) return null;
  const line = creditLine(tail.credit, creditStyle, { organisations });
  return (
    <TextButton
      label={say(missing ? "editor.creditLift" : "editor.creditLiftKnown", { line: `\u2068${line}\u2069` })}
      onClick={() => lift(missing ? tail.credit : null)}
    />
  );
}

/** The decision that a picture needs no credit, with its reason. */
function Exemption({ credit, own, setOwn, reset, toLine }: CreditStateProps): JSX.Element | null {
  const { say } = useEditorSurroundings();
  const [asking, setAsking] = useState(false);
  if (credit.exempt.trim() !== "") {
    if (!own || reset) return null;
    return <TextButton label={say("editor.creditNeeded")} onClick={() => setOwn({ ...credit, exempt: "" })} />;
  }
  if (!asking) {
    return hasCredit(credit) ? null : (
      <TextButton label={say("editor.creditExemptAsk")} onClick={() => setAsking(true)} />
    );
  }
  const close = () => {
    toLine();
    setAsking(false);
  };
  return <ReasonField close={close} keep={(exempt) => setOwn({ ...emptyCredit, exempt })} />;
}

const reasons = ["own", "public-domain", "licence"] as const;

function ReasonField({ close, keep }: { close: () => void; keep: (reason: string) => void }): JSX.Element {
  const { say, language } = useEditorSurroundings();
  const [reason, setReason] = useState("");
  const asked = useRef<HTMLSpanElement>(null);
  // The button that asked for it is gone.
  useEffect(() => asked.current?.querySelector("textarea")?.focus(), []);
  const done = (text: string) => {
    close();
    if (text.trim() !== "") keep(text.trim());
  };
  return (
    <span className="credit-reason" ref={asked}>
      <DraftField
        dir={language === "he" ? "rtl" : "ltr"}
        disabled={false}
        field="credit-exempt"
        label={say("editor.creditReason")}
        onInput={setReason}
        onLeave={() => done(reason)}
        placeholder={say("editor.creditReason")}
        value={reason}
      />
      {reasons.map((one) => (
        <TextButton
          key={one}
          label={say(`editor.creditReason.${one}`)}
          onClick={() => done(say(`editor.creditReason.${one}`))}
        />
      ))}
      <TextButton label={say("editor.creditReasonKeep")} onClick={() => done(reason)} />
    </span>
  );
}
