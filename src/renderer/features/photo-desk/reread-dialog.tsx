import { useEffect, useState } from "react";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { type PhotoRereadResult, type RereadCharset, rereadCharsets } from "../../../shared/photo-edits.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { photoFieldNames } from "./photo-fields.ts";

const labels: Record<RereadCharset, string> = {
  "windows-1252": "Windows-1252",
  "windows-1255": "Windows-1255 (עברית)",
  "windows-1256": "Windows-1256 (العربية)",
  "windows-1251": "Windows-1251 (Русский)",
  macintosh: "Mac Roman",
};

/** Reads the words that a file does not declare the letters of in another character set, and shows them before they are taken. */
export function RereadDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const known = useStore(desk.library.known);
  const [charset, setCharset] = useState<RereadCharset>("windows-1255");
  const [preview, setPreview] = useState<PhotoRereadResult | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    let isOver = false;
    setPreview(null);
    desk.photoDesk.steps.reread({ ids: [...ids], charset, apply: false }).then(
      (result) => (isOver ? undefined : setPreview(result)),
      (error: unknown) => (isOver ? undefined : setProblem(sayError(error))),
    );
    return () => {
      isOver = true;
    };
  }, [desk, ids, charset, sayError]);

  const apply = async () => {
    try {
      await desk.photoDesk.steps.reread({ ids: [...ids], charset, apply: true });
      onClose();
    } catch (error) {
      setProblem(say("batch.failed", { problem: sayError(error) }));
    }
  };
  const fieldName = (field: string) => (photoFieldNames.has(field) ? say(`photoField.${field}` as MessageKey) : field);
  const rows = (preview?.fields ?? []).map(({ id, field, before, after }) => ({
    key: `${id} ${field}`,
    name: say("photoEditor.fieldOf", { field: fieldName(field), file: known[id]?.file ?? "" }),
    before,
    after,
  }));
  return (
    <ModalDialog
      title={say("photoEditor.rereadTitle")}
      size="wide"
      isSteady
      onClose={onClose}
      actions={
        <Button look="accent" isDisabled={!preview || preview.total === 0} onPress={() => void apply()}>
          {say("photoEditor.rereadApply")}
        </Button>
      }
    >
      <div className="reread-choices">
        <Choices
          label={say("photoEditor.rereadCharset")}
          value={charset}
          choices={rereadCharsets.map((id) => ({ id, label: labels[id] }))}
          onChange={setCharset}
        />
      </div>
      {problem === "" ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {preview?.total === 0 ? <p>{say("photoEditor.rereadNone")}</p> : null}
      <BeforeAfter rows={rows} />
    </ModalDialog>
  );
}
