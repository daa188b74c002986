import { type FormEvent, useState } from "react";
import { severity as severities } from "../../../../shared/checks/finding.ts";
import { type StyleRule, styleKind } from "../../../../shared/style/style-rule.ts";
import { useSay } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type DraftFault, type RuleDraft, ruleOf } from "./rule-draft.ts";

export interface RuleFormProps {
  /** The id of the rule that is changed; empty for a new one. */
  id: string;
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
  others: readonly StyleRule[];
  onSave: (rule: StyleRule) => void;
  onRemove: () => void;
}

/** One rule to be changed or added. Nothing changes until it is saved. */
export function RuleForm({ id, draft, onChange, others, onSave, onRemove }: RuleFormProps) {
  const say = useSay();
  const [fault, setFault] = useState<DraftFault | null>(null);
  const change = (patch: Partial<RuleDraft>) => onChange({ ...draft, ...patch });
  const errorAt = (field: DraftFault["field"]) => (fault?.field === field ? say(fault.key, fault.values) : undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const result = ruleOf(draft, id, others);
    setFault("fault" in result ? result.fault : null);
    if ("rule" in result) onSave(result.rule);
  };
  const isList = draft.kind === "list";
  return (
    <form className="form style-form" onSubmit={save}>
      <TextField
        label={say(isList ? "style.spellings" : "style.find")}
        value={draft.find}
        onChange={(find) => change({ find })}
        error={errorAt("find")}
        hint={say(isList ? "style.spellingsHint" : "style.findHint")}
        lines
        dir="auto"
        autoFocus={id === ""}
      />
      {isList ? null : (
        <TextField
          label={say("style.suggest")}
          value={draft.suggest}
          onChange={(suggest) => change({ suggest })}
          error={errorAt("suggest")}
          hint={say("style.suggestHint")}
          lines
          dir="auto"
        />
      )}
      <TextField
        label={say("style.why")}
        value={draft.why}
        onChange={(why) => change({ why })}
        hint={say("style.whyHint")}
        maxLength={500}
        dir="auto"
      />
      <div className="field-pair">
        <Select
          label={say("style.kind")}
          value={draft.kind}
          choices={styleKind.options.map((one) => ({ id: one, label: say(`style.kind.${one}`) }))}
          onChange={(kind) => change(kind === "list" ? { kind, suggest: "" } : { kind })}
        />
        <Select
          label={say("style.severity")}
          value={draft.severity}
          choices={severities.options.map((one) => ({ id: one, label: say(`style.severity.${one}`) }))}
          onChange={(severity) => change({ severity })}
        />
      </div>
      <TextField
        label={say("style.except")}
        value={draft.except}
        onChange={(except) => change({ except })}
        error={errorAt("except")}
        hint={say("style.exceptHint")}
        lines
        dir="auto"
      />
      <TextField
        label={say("style.languages")}
        value={draft.languages}
        onChange={(languages) => change({ languages })}
        error={errorAt("languages")}
        hint={say("style.languagesHint")}
        maxLength={200}
        dir="ltr"
      />
      <Switch isSelected={draft.on} onChange={(on) => change({ on })}>
        {say("style.on")}
      </Switch>
      <Switch isSelected={draft.quotations} onChange={(quotations) => change({ quotations })}>
        {say("style.quotations")}
      </Switch>
      <Switch isSelected={draft.particles} onChange={(particles) => change({ particles })}>
        {say("style.particles")}
      </Switch>
      <div className="style-actions">
        <Button look="accent" type="submit">
          {say("style.save")}
        </Button>
        {id === "" ? null : <Button onPress={onRemove}>{say("style.delete")}</Button>}
      </div>
    </form>
  );
}
