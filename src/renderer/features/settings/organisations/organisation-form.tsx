import { type FormEvent, useState } from "react";
import type { HouseOrganisation } from "../../../../shared/credit/house-organisations.ts";
import { organisationKind } from "../../../../shared/credit/organisation.ts";
import { useSay } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import {
  type DraftProblem,
  draftOf,
  emptyDraft,
  entryOf,
  type ListedOrganisation,
  type OrganisationDraft,
} from "./organisation-draft.ts";

export interface OrganisationFormProps {
  /** The row that is changed, or null for a new organisation. */
  row: ListedOrganisation | null;
  /** A name to begin a new one with. */
  proposed: string;
  /** The publication's other entries. */
  others: readonly HouseOrganisation[];
  onSave: (entry: HouseOrganisation) => void;
  /** Deletes an own entry, or gives the built-in one back. */
  onRemove: () => void;
}

/** One organisation to be changed or added. Nothing changes until it is saved. */
export function OrganisationForm({ row, proposed, others, onSave, onRemove }: OrganisationFormProps) {
  const say = useSay();
  const [draft, setDraft] = useState<OrganisationDraft>(() =>
    row ? draftOf(row.entry) : { ...emptyDraft, name: proposed },
  );
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const change = (patch: Partial<OrganisationDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const errorAt = (field: DraftProblem["field"]) =>
    problem?.field === field ? say(problem.key, problem.values) : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const result = entryOf(draft, row, others);
    setProblem("problem" in result ? result.problem : null);
    if ("entry" in result) onSave(result.entry);
  };
  return (
    <form className="form organisation-form" onSubmit={save}>
      <div className="field-pair">
        <TextField
          label={say("organisations.name")}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={errorAt("name")}
          maxLength={120}
          dir="auto"
          autoFocus={row === null}
        />
        <Select
          label={say("organisations.kind")}
          value={draft.kind}
          choices={organisationKind.options.map((id) => ({ id, label: say(`organisations.kind.${id}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <TextField
        label={say("organisations.aliases")}
        value={draft.aliases}
        onChange={(aliases) => change({ aliases })}
        error={errorAt("aliases")}
        hint={say("organisations.aliasesHint")}
        lines
        dir="auto"
      />
      <TextField
        label={say("organisations.localNames")}
        value={draft.localNames}
        onChange={(localNames) => change({ localNames })}
        error={errorAt("localNames")}
        hint={say("organisations.localNamesHint")}
        lines
        dir="ltr"
      />
      <TextField
        label={say("organisations.lead")}
        value={draft.lead}
        onChange={(lead) => change({ lead })}
        error={errorAt("lead")}
        hint={say("organisations.leadHint")}
        maxLength={120}
        dir="auto"
      />
      <TextField
        label={say("organisations.terms")}
        value={draft.terms}
        onChange={(terms) => change({ terms })}
        hint={say("organisations.termsHint")}
        maxLength={300}
        dir="auto"
      />
      <Switch isSelected={draft.ambiguous} onChange={(ambiguous) => change({ ambiguous })}>
        {say("organisations.ambiguous")}
      </Switch>
      <div className="organisation-actions">
        <Button look="accent" type="submit">
          {say("organisations.save")}
        </Button>
        {row === null || row.origin === "built-in" ? null : (
          <Button onPress={onRemove}>
            {say(row.origin === "own" ? "organisations.delete" : "organisations.reset")}
          </Button>
        )}
      </div>
    </form>
  );
}
