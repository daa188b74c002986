import { Plus, X } from "lucide-react";
import { TextField as AriaTextField, Input, Label } from "react-aria-components";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import type { PhotoPatch } from "../../../shared/photo-edits.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { type Restriction, restrictionKind } from "../../../shared/rights/restriction.ts";
import { usualTerms } from "../../../shared/rights/usual-terms.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** What a supplier forbids, until when and from when the picture may be used. */
export function RightsRows({ photo }: { photo: LibraryPhoto }) {
  const { drafts } = useDesk().photoDesk;
  const say = useSay();
  const type = (patch: PhotoPatch) => drafts.type(photo.id, patch);
  return (
    <>
      <UsualTermsOffer photo={photo} />
      <RestrictionList value={photo.restrictions} onChange={(restrictions) => type({ restrictions })} />
      <InstantField
        label={say("photoEditor.expires")}
        value={photo.rightsExpire}
        onChange={(rightsExpire) => type({ rightsExpire })}
      />
      <InstantField
        label={say("photoEditor.embargo")}
        value={photo.embargoUntil}
        onChange={(embargoUntil) => type({ embargoUntil })}
      />
    </>
  );
}

/** Offers what the supplier usually says where the photo says nothing. The field that receives it takes the keyboard. */
function UsualTermsOffer({ photo }: { photo: LibraryPhoto }) {
  const { drafts } = useDesk().photoDesk;
  const say = useSay();
  const offer = usualTerms(photo, houseTable(useSettings().organisations));
  if (offer === null) return null;
  const { organisation, terms, patch } = offer;
  const take = () => {
    document.querySelector<HTMLElement>('[data-field="usageTerms"] :is(input, textarea)')?.focus();
    drafts.type(photo.id, patch);
  };
  return (
    <p className="credit-to-review">
      {say("photoEditor.usualTerms", { organisation: `\u2068${organisation}\u2069`, terms: `\u2068${terms}\u2069` })}{" "}
      <Button onPress={take}>{say("photoEditor.usualTermsTake")}</Button>
    </p>
  );
}

interface RestrictionListProps {
  value: readonly Restriction[];
  onChange: (value: Restriction[]) => void;
}

/** Restrictions, each of a kind and with the supplier's own words. */
export function RestrictionList({ value, onChange }: RestrictionListProps) {
  const say = useSay();
  const kinds = restrictionKind.options.map((id) => ({ id, label: say(`restriction.${id}`) }));
  const replace = (at: number, patch: Partial<Restriction>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  return (
    <fieldset className="restrictions">
      <legend className="field-label">{say("photoEditor.restrictions")}</legend>
      {value.map((restriction, at) => {
        const number = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and their place is all that tells them apart.
          <div key={at} className="restriction-row">
            <Select
              label={say("photoEditor.restrictionKind", { number })}
              value={restriction.kind}
              choices={kinds}
              onChange={(kind) => replace(at, { kind })}
            />
            <TextField
              label={say("photoEditor.restrictionText", { number })}
              value={restriction.text}
              onChange={(text) => replace(at, { text })}
              dir="auto"
            />
            <IconButton
              label={say("photoEditor.restrictionRemove", { number })}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </div>
        );
      })}
      <Button look="bare" onPress={() => onChange([...value, { kind: "one-time-use", text: "" }])}>
        <Plus size={14} aria-hidden />
        {say("photoEditor.restrictionAdd")}
      </Button>
    </fieldset>
  );
}

/** An instant on this machine's clock, as a browser's field for date and time takes it; empty for none. */
export function toLocalMinutes(iso: string): string {
  if (iso === "") return "";
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface InstantFieldProps {
  label: string;
  /** ISO 8601 in UTC, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** A day and a time on this machine's clock. */
export function InstantField({ label, value, onChange }: InstantFieldProps) {
  const say = useSay();
  const type = (text: string) => {
    const time = Date.parse(text);
    if (text === "") onChange("");
    else if (!Number.isNaN(time)) onChange(new Date(time).toISOString());
  };
  return (
    <div className="instant-row">
      <AriaTextField className="field" value={toLocalMinutes(value)} onChange={type}>
        <Label className="field-label">{label}</Label>
        <Input type="datetime-local" className="input" />
      </AriaTextField>
      {value === "" ? null : (
        <IconButton label={say("photoEditor.instantClear", { field: label })} onPress={() => onChange("")}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
