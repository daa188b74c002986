import { useEffect, useState } from "react";
import { type PhotoReplaceResult, type ReplaceField, replaceField } from "../../../shared/photo-edits.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Tick } from "./batch-dialog.tsx";
import { BeforeAfter } from "./before-after.tsx";

/** The preview follows the typing after so many milliseconds. */
const pause = 250;

interface Wanted {
  find: string;
  replace: string;
  fields: readonly ReplaceField[];
  matchCase: boolean;
  wholeWords: boolean;
}

/** Replaces words in the chosen photos' texts as one step, and shows every change before it is made. */
export function ReplaceDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [wanted, setWanted] = useState<Wanted>({
    ...{ find: "", replace: "", fields: ["caption"], matchCase: false, wholeWords: false },
  });
  const [preview, setPreview] = useState<PhotoReplaceResult | null>(null);
  const [problem, setProblem] = useState("");
  const change = (patch: Partial<Wanted>) => setWanted((now) => ({ ...now, ...patch }));
  const isPossible = wanted.find.trim() !== "" && wanted.fields.length > 0;

  useEffect(() => {
    setPreview(null);
    if (!isPossible) return;
    let isOver = false;
    const timer = setTimeout(() => {
      const request = { ...wanted, fields: [...wanted.fields], ids: [...ids], apply: false };
      desk.photoDesk.steps.replace(request).then(
        (result) => (isOver ? undefined : setPreview(result)),
        (error: unknown) => (isOver ? undefined : setProblem(sayError(error))),
      );
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, ids, wanted, isPossible, sayError]);

  const apply = async () => {
    try {
      await desk.photoDesk.steps.replace({ ...wanted, fields: [...wanted.fields], ids: [...ids], apply: true });
      onClose();
    } catch (error) {
      setProblem(say("batch.failed", { problem: sayError(error) }));
    }
  };
  return (
    <ModalDialog
      title={say("replace.title", { count: ids.length })}
      size="wide"
      isSteady
      onClose={onClose}
      actions={
        <>
          <span role="status" className="batch-preview">
            {preview === null
              ? ""
              : say(preview.total > 0 ? "replace.total" : "replace.none", { count: preview.total })}
          </span>
          <Button look="accent" isDisabled={!preview || preview.total === 0} onPress={() => void apply()}>
            {say("replace.apply")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("replace.find")}
        value={wanted.find}
        onChange={(find) => change({ find })}
        dir="auto"
        autoFocus
      />
      <TextField
        label={say("replace.with")}
        value={wanted.replace}
        onChange={(replace) => change({ replace })}
        dir="auto"
      />
      <fieldset className="replace-fields">
        <legend className="field-label">{say("replace.in")}</legend>
        {replaceField.options.map((field) => (
          <Tick
            key={field}
            label={say(`photoField.${field}`)}
            isSelected={wanted.fields.includes(field)}
            onChange={(on) =>
              change({ fields: on ? [...wanted.fields, field] : wanted.fields.filter((one) => one !== field) })
            }
          />
        ))}
      </fieldset>
      <Switch isSelected={wanted.matchCase} onChange={(matchCase) => change({ matchCase })}>
        {say("replace.matchCase")}
      </Switch>
      <Switch isSelected={wanted.wholeWords} onChange={(wholeWords) => change({ wholeWords })}>
        {say("replace.wholeWords")}
      </Switch>
      {problem === "" ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {preview && preview.total > 0 ? <Preview result={preview} /> : null}
    </ModalDialog>
  );
}

function Preview({ result }: { result: PhotoReplaceResult }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const known = useStore(desk.library.known);
  const rows = result.replacements.map(({ id, field, before, after }) => ({
    key: `${id} ${field}`,
    name: say("photoEditor.fieldOf", { field: say(`photoField.${field}`), file: known[id]?.file ?? "" }),
    before,
    after,
  }));
  return (
    <section aria-label={say("replace.preview")}>
      {result.total > rows.length ? <p className="quiet">{say("replace.more", { shown: rows.length })}</p> : null}
      <BeforeAfter rows={rows} />
    </section>
  );
}
