import { useEffect, useState } from "react";
import { captionCredit, sayTheSame } from "../../../shared/credit/caption-credit.ts";
import { type Credit, hasCredit } from "../../../shared/credit/credit.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import type { OrganisationTable } from "../../../shared/credit/organisation.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { printsAlike } from "../../../shared/credit/prints-alike.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Who made and who passed on the picture, as it was understood: makers before agencies, composites apart. */
function partiesLine({ items }: Credit): string {
  return items.map(({ parties }) => parties.map(({ name }) => name).join(" › ")).join("  ·  ");
}

/** The credit that is printed: typed as one line, shown as it was understood, confirmed, or a reason why there is none. */
export function CreditRow({ photo }: { photo: LibraryPhoto }) {
  const desk = useDesk();
  const say = useSay();
  const { profile, organisations: house } = useSettings();
  const organisations = houseTable(house);
  const { credit } = photo;
  const set = (next: Credit) => desk.photoDesk.drafts.type(photo.id, { credit: next });
  const line = credit.raw || creditLine(credit, profile.creditStyle, { organisations });
  // The line as typed: a space at its end must not be taken away under the caret.
  const [typed, setTyped] = useState(line);
  useEffect(() => {
    setTyped((now) => (now.trim() === line.trim() ? now : line));
  }, [line]);
  const isReview = credit.state === "review" && hasCredit(credit);

  return (
    <div className="photo-row" data-field="credit">
      <TextField
        label={say("photoEditor.credit")}
        value={typed.trim() === line.trim() ? typed : line}
        onChange={(text) => {
          setTyped(text);
          set({ ...parseCredit(text, { organisations }), exempt: text.trim() === "" ? credit.exempt : "" });
        }}
        dir="auto"
        error={hasCredit(credit) ? undefined : say("photoEditor.creditMissing")}
      />
      {credit.items.length > 0 ? (
        <p className="credit-understood">
          <span className="quiet">{say("photoEditor.creditParties")}</span> <bdi>{partiesLine(credit)}</bdi>
        </p>
      ) : null}
      {isReview ? (
        <p className="credit-to-review">
          {say("photoEditor.creditReview")}{" "}
          <Button onPress={() => set({ ...credit, state: "confirmed" })}>{say("photoEditor.creditConfirm")}</Button>
          {printsAlike(parseCredit(credit.raw, { organisations }), credit) ? null : (
            <Button onPress={() => set(parseCredit(credit.raw, { organisations }))}>
              {say("editor.creditReread")}
            </Button>
          )}
        </p>
      ) : null}
      <LiftFromCaption photo={photo} organisations={organisations} />
      <Exempt key={photo.id} credit={credit} set={set} />
    </div>
  );
}

/** Offers to take a credit out of the caption: the one that is printed anyway, or one for a picture that has none yet. */
function LiftFromCaption({ photo, organisations }: { photo: LibraryPhoto; organisations: OrganisationTable }) {
  const desk = useDesk();
  const say = useSay();
  const { profile } = useSettings();
  const found = captionCredit(photo.caption, organisations);
  if (found === null) return null;
  const missing = !hasCredit(photo.credit);
  const isKnown = found.line === photo.credit.raw || sayTheSame(found.credit, photo.credit, organisations);
  if (!missing && !isKnown) return null;
  const line = `\u2068${creditLine(found.credit, profile.creditStyle, { organisations })}\u2069`;
  const lift = () =>
    desk.photoDesk.drafts.type(photo.id, { caption: found.rest, ...(missing ? { credit: found.credit } : {}) });
  return (
    <p className="credit-to-review">
      <Button onPress={lift}>{say(missing ? "editor.creditLift" : "editor.creditLiftKnown", { line })}</Button>
    </p>
  );
}

/** That the picture needs no credit, which holds once a reason is typed. */
function Exempt({ credit, set }: { credit: Credit; set: (credit: Credit) => void }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(credit.exempt !== "");
  return (
    <>
      <Switch
        isSelected={isOpen}
        onChange={(on) => {
          setOpen(on);
          if (!on) set({ ...credit, exempt: "" });
        }}
      >
        {say("photoEditor.exempt")}
      </Switch>
      {isOpen ? (
        <TextField
          label={say("photoEditor.exemptReason")}
          hint={say("photoEditor.exemptHint")}
          value={credit.exempt}
          onChange={(exempt) => set({ ...credit, exempt })}
          dir="auto"
        />
      ) : null}
    </>
  );
}
