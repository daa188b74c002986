import { type FormEvent, useEffect, useState } from "react";
import { type CurrencyCode, currencies, isOld, rateBetween } from "../../../shared/macros/currency-rates.ts";
import { type UnitId, unitOf } from "../../../shared/macros/unit-table.ts";
import type { PageMacros, SelectedLine } from "../../editor/macros/page-macros.ts";
import { useDesk, useSession, useSettings } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { type Choice, conversionsOf, unitsWithChoice, usualCurrency } from "./conversions.ts";
import "./macros.css";

export interface ConvertDialogProps {
  kind: "convert-units" | "convert-currency";
}

/** What is selected, read once when the dialog opens: nothing on the page changes while it is there. */
function useSelectedLines(): { macros: PageMacros; lines: SelectedLine[] } | null {
  const session = useSession();
  const [selected, setSelected] = useState<{ macros: PageMacros; lines: SelectedLine[] } | null>(null);
  useEffect(() => {
    let isOver = false;
    void session
      ?.editor()
      ?.macros()
      .then((macros) => {
        if (!isOver) setSelected({ macros, lines: macros.lines() });
      });
    return () => {
      isOver = true;
    };
  }, [session]);
  return selected;
}

/** Figures of the selection in another measure or currency: what would be put, and how. One step of undo. */
export function ConvertDialog({ kind }: ConvertDialogProps) {
  const { say } = useSpeech();
  const desk = useDesk();
  const selected = useSelectedLines();
  const close = () => desk.dialog.set(null);
  return (
    <ModalDialog title={say(kind === "convert-units" ? "macro.unitsTitle" : "macro.moneyTitle")} onClose={close}>
      {selected === null ? null : (
        <ConvertForm kind={kind === "convert-units" ? "units" : "currency"} {...selected} onClose={close} />
      )}
    </ModalDialog>
  );
}

interface ConvertFormProps {
  kind: "units" | "currency";
  macros: PageMacros;
  lines: readonly SelectedLine[];
  onClose: () => void;
}

function ConvertForm({ kind, macros, lines, onClose }: ConvertFormProps) {
  const { say } = useSpeech();
  const desk = useDesk();
  const rates = useSettings().currencyRates;
  const [mode, setMode] = useState<Choice["mode"]>("append");
  const [targets, setTargets] = useState<Choice["targets"]>({});
  const [to, setTo] = useState<CurrencyCode>(() => usualCurrency(lines, rates));
  const choice: Choice = { mode, targets, to, rates };
  const found = lines.flatMap((line) => conversionsOf(kind, line, choice));
  const count = found.filter(({ edit }) => edit !== null).length;
  const convert = (event: FormEvent) => {
    event.preventDefault();
    macros.edit((line) => conversionsOf(kind, line, choice).flatMap(({ edit }) => edit ?? []));
    onClose();
  };
  return (
    <form className="form" onSubmit={convert}>
      <Choices
        label={say("macro.mode")}
        value={mode}
        choices={[
          { id: "append", label: say("macro.append") },
          { id: "replace", label: say("macro.replace") },
        ]}
        onChange={setMode}
      />
      {kind === "units" ? (
        <UnitTargets lines={lines} targets={targets} onChange={setTargets} />
      ) : (
        <RateFacts to={to} onChange={setTo} />
      )}
      <ul className="conversions" aria-label={say("macro.preview")}>
        {found.map(({ words, told, edit }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice
          <li key={at}>
            <bdi>{words}</bdi>
            {` ${say("style.becomes")} `}
            {told === null ? (
              <span className="quiet">{say("macro.noRate")}</span>
            ) : (
              <bdi>{mode === "append" ? `${words} (${told})` : told}</bdi>
            )}
            {told !== null && edit === null ? <span className="quiet"> {say("macro.toldAlready")}</span> : null}
          </li>
        ))}
      </ul>
      <div className="macro-actions">
        {kind === "currency" ? <Button onPress={() => desk.dialog.set("rates")}>{say("command.rates")}</Button> : null}
        <Button onPress={onClose}>{say("desk.cancel")}</Button>
        <Button look="accent" type="submit" isDisabled={count === 0} autoFocus>
          {say("macro.convert", { count })}
        </Button>
      </div>
    </form>
  );
}

interface UnitTargetsProps {
  lines: readonly SelectedLine[];
  targets: Choice["targets"];
  onChange: (targets: Choice["targets"]) => void;
}

function UnitTargets({ lines, targets, onChange }: UnitTargetsProps) {
  const { say, language } = useSpeech();
  const name = (unit: UnitId) => unitOf(unit)[language][1];
  return unitsWithChoice(lines).map(({ unit, targets: all }) => (
    <Select<UnitId | "usual">
      key={unit}
      label={say("macro.tellIn", { unit: name(unit) })}
      value={targets[unit] ?? "usual"}
      choices={[
        { id: "usual", label: say("macro.usual") },
        ...all.map((target) => ({ id: target, label: name(target) })),
      ]}
      onChange={(target) => {
        const { [unit]: _before, ...others } = targets;
        onChange(target === "usual" ? others : { ...others, [unit]: target });
      }}
    />
  ));
}

/** In which currency, and how old the rates are that it is told by. */
function RateFacts({ to, onChange }: { to: CurrencyCode; onChange: (to: CurrencyCode) => void }) {
  const { say, language } = useSpeech();
  const rates = useSettings().currencyRates;
  const name = (code: CurrencyCode) => `${code} – ${currencies[code][language][1]}`;
  const codes = [...new Set([rates.home, ...rates.rates.map(({ code }) => code)])];
  const today = new Date().toISOString().slice(0, 10);
  const used = rates.rates.filter(({ code }) => code === to || (to === rates.home && rateBetween(code, to, rates)));
  return (
    <>
      <Select
        label={say("macro.currency")}
        value={to}
        choices={codes.map((code) => ({ id: code, label: name(code) }))}
        onChange={onChange}
      />
      {rates.rates.length === 0 ? <p className="field-hint">{say("macro.noRates")}</p> : null}
      <ul className="conversions">
        {used.map((rate) => (
          <li key={rate.code} className={isOld(rate, rates, today) ? "problem" : "quiet"}>
            {say(isOld(rate, rates, today) ? "macro.oldRate" : "macro.rateOf", {
              code: rate.code,
              rate: rate.rate,
              home: rates.home,
              date: rate.date,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
