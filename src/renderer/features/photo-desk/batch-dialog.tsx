import { useEffect, useMemo, useState } from "react";
import { Checkbox } from "react-aria-components";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import { applyEdits } from "../../../shared/photo-editing/apply-edits.ts";
import type { PhotoEdit } from "../../../shared/photo-edits.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import {
  type BatchField,
  type BatchRow,
  type BatchRows,
  batchEdits,
  batchFields,
  emptiedFields,
  emptyRow,
  modesOf,
} from "./batch-edits.ts";
import { LineInput } from "./photo-field-row.tsx";
import { fieldDirection, fieldKind, type PhotoField } from "./photo-fields.ts";
import { InstantField, RestrictionList } from "./rights-rows.tsx";

interface Outcome {
  /** How many of the photos would be different. */
  changed: number;
  emptied: ReturnType<typeof emptiedFields>;
}

/** What the edits would do to the photos; null while they are not all known. */
function useOutcome(ids: readonly string[], edits: readonly PhotoEdit[]): Outcome | null {
  const desk = useDesk();
  const known = useStore(desk.library.known);
  useEffect(() => {
    // Without them only the preview is missing.
    desk.library.need(ids).catch(() => {});
  }, [desk, ids]);
  return useMemo(() => {
    const photos = ids.flatMap((id) => known[id] ?? []);
    if (photos.length < ids.length) return null;
    const isChanged = (photo: LibraryPhoto) => JSON.stringify(applyEdits(photo, edits)) !== JSON.stringify(photo);
    return { changed: photos.filter(isChanged).length, emptied: emptiedFields(photos, edits) };
  }, [ids, known, edits]);
}

/** Changes the ticked fields of all chosen photos as one step. */
export function BatchDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [rows, setRows] = useState<BatchRows>({});
  const [isReviewed, setReviewed] = useState(false);
  const [problem, setProblem] = useState("");
  const { organisations } = useSettings();
  const edits = useMemo(
    () => batchEdits(rows, isReviewed, houseTable(organisations)),
    [rows, isReviewed, organisations],
  );
  const outcome = useOutcome(ids, edits);
  const changed = outcome?.changed ?? null;

  const apply = async () => {
    try {
      const count = await desk.photoDesk.steps.batch({ ids: [...ids], edits });
      desk.notices.tell("info", say("batch.done", { count }));
      onClose();
    } catch (error) {
      setProblem(say("batch.failed", { problem: sayError(error) }));
    }
  };
  return (
    <ModalDialog
      title={say("batch.title", { count: ids.length })}
      size="wide"
      isSteady
      onClose={onClose}
      actions={
        <>
          <span role="status" className="batch-preview">
            {edits.length === 0 || changed === null
              ? say("batch.previewNone")
              : say("batch.preview", { changed, total: ids.length })}
            {outcome?.emptied.map(({ field, count }) => (
              <strong key={field} className="batch-emptied">
                {say("batch.emptied", { field: say(`photoField.${field}`), count })}
              </strong>
            ))}
          </span>
          <Button look="accent" isDisabled={edits.length === 0 || changed === 0} onPress={() => void apply()}>
            {say("batch.apply", { count: changed ?? ids.length })}
          </Button>
        </>
      }
    >
      <p>{say("batch.body")}</p>
      {problem === "" ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="batch-rows">
        {batchFields.map((field) => (
          <Row
            key={field}
            field={field}
            row={rows[field] ?? emptyRow}
            onChange={(patch) => setRows((now) => ({ ...now, [field]: { ...(now[field] ?? emptyRow), ...patch } }))}
          />
        ))}
        <Tick isSelected={isReviewed} onChange={setReviewed} label={say("batch.reviewed")} />
      </div>
    </ModalDialog>
  );
}

interface TickProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** What is heard, and seen unless `shown` is. */
  label: string;
  shown?: string;
}

export function Tick({ isSelected, onChange, label, shown }: TickProps) {
  return (
    <Checkbox className="tick" aria-label={label} isSelected={isSelected} onChange={onChange}>
      <span className="tick-box" aria-hidden />
      <span>{shown ?? label}</span>
    </Checkbox>
  );
}

interface RowProps {
  field: BatchField;
  row: BatchRow;
  onChange: (patch: Partial<BatchRow>) => void;
}

/** A field with its tick. Typing a value ticks it. */
function Row({ field, row, onChange }: RowProps) {
  const { say } = useSpeech();
  const name = say(`photoField.${field}`);
  const choices = modesOf(field).map((id) => ({ id, label: say(`batch.${id}`) }));
  return (
    <div className="batch-row" data-field={field}>
      <Tick
        isSelected={row.isTicked}
        onChange={(isTicked) => onChange({ isTicked })}
        label={say("batch.tick", { field: name })}
        shown={name}
      />
      {row.isTicked ? (
        <>
          <Select
            label={say("batch.mode", { field: name })}
            value={row.mode}
            choices={choices}
            onChange={(mode) => onChange({ mode })}
          />
          <Value field={field} row={row} onChange={onChange} />
        </>
      ) : null}
    </div>
  );
}

function Value({ field, row, onChange }: RowProps) {
  const { say } = useSpeech();
  const label = say("batch.value", { field: say(`photoField.${field}`) });
  const type = (text: string) => onChange({ text });
  if (field === "restrictions") {
    return <RestrictionList value={row.restrictions} onChange={(restrictions) => onChange({ restrictions })} />;
  }
  if (field === "rightsExpire" || field === "embargoUntil") {
    return <InstantField label={label} value={row.text} onChange={type} />;
  }
  if (field === "credit" || fieldKind(field) !== "line") {
    const direction = field === "credit" ? "auto" : fieldDirection(field);
    return (
      <TextField label={label} value={row.text} onChange={type} lines={field !== "credit"} dir={direction} autoFocus />
    );
  }
  return <LineInput field={field satisfies PhotoField} value={row.text} onChange={type} />;
}
