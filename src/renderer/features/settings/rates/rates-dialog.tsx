import { Plus, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type CurrencyCode, currencies, currencyCodes } from "../../../../shared/macros/currency-rates.ts";
import { useDesk, useSettings } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { draftOf, newRow, type RateRow, type RowFaults, ratesOf } from "./rates-draft.ts";
import "./rates.css";

/** What money of other countries is worth, as the publication looked it up. Nothing changes until it is saved. */
export function RatesDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError, language } = useSpeech();
  const stored = useSettings().currencyRates;
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [faults, setFaults] = useState<RowFaults>(new Map());
  const [failure, setFailure] = useState("");
  const names = currencyCodes.map((id) => ({ id, label: `${id} – ${currencies[id][language][1]}` }));
  const changeRow = (row: RateRow) =>
    setDraft((now) => ({ ...now, rows: now.rows.map((one) => (one.key === row.key ? row : one)) }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const result = ratesOf(draft);
    setFaults("faults" in result ? result.faults : new Map());
    if (!("rates" in result)) return;
    desk
      .changeSettings({ currencyRates: result.rates })
      .then(onClose)
      .catch((error: unknown) => setFailure(sayError(error)));
  };
  return (
    <ModalDialog
      title={say("rates.title")}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="rates-form">
            {say("desk.save")}
          </Button>
        </>
      }
    >
      <form id="rates-form" className="form" onSubmit={save}>
        <p className="field-hint">{say("rates.about")}</p>
        <div className="field-pair">
          <Select<CurrencyCode>
            label={say("rates.home")}
            value={draft.home}
            choices={names}
            onChange={(home) => setDraft((now) => ({ ...now, home }))}
          />
          <NumberField
            label={say("rates.oldAfter")}
            value={draft.oldAfter}
            most={3650}
            onChange={(oldAfter) => setDraft((now) => ({ ...now, oldAfter }))}
          />
        </div>
        {draft.rows.map((row) => {
          const fault = faults.get(row.key);
          const errorAt = (field: "rate" | "date") => (fault?.field === field ? say(fault.key) : undefined);
          return (
            <fieldset key={row.key} className="rate-row" aria-label={row.code}>
              <Select<CurrencyCode>
                label={say("rates.currency")}
                value={row.code}
                choices={names}
                onChange={(code) => changeRow({ ...row, code })}
              />
              <TextField
                label={say("rates.rate", { home: draft.home })}
                value={row.rate}
                onChange={(rate) => changeRow({ ...row, rate })}
                error={errorAt("rate")}
                maxLength={20}
                dir="ltr"
              />
              <TextField
                label={say("rates.date")}
                value={row.date}
                onChange={(date) => changeRow({ ...row, date })}
                error={errorAt("date")}
                maxLength={10}
                dir="ltr"
              />
              <IconButton
                label={say("rates.remove", { code: row.code })}
                onPress={() => setDraft((now) => ({ ...now, rows: now.rows.filter(({ key }) => key !== row.key) }))}
              >
                <Trash2 size={15} aria-hidden />
              </IconButton>
              {fault?.field === "code" ? (
                <p className="problem" role="alert">
                  {say(fault.key)}
                </p>
              ) : null}
            </fieldset>
          );
        })}
        <div>
          <Button
            onPress={() =>
              setDraft((now) => ({ ...now, rows: [...now.rows, newRow(now, new Date().toISOString().slice(0, 10))] }))
            }
          >
            <Plus size={14} aria-hidden />
            {say("rates.add")}
          </Button>
        </div>
        {failure === "" ? null : (
          <p className="problem" role="alert">
            {failure}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
