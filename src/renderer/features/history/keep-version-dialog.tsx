import { type FormEvent, useState } from "react";
import { AppError } from "../../../shared/app-error.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

const nameLimit = 200;

/** Keeps the story as it stands as a version, with a name if one is wanted. */
export function KeepVersionDialog({ session, onClose }: { session: StorySession; onClose: () => void }) {
  const { client } = useDesk();
  const { say, sayError } = useSpeech();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();

  const keep = async () => {
    try {
      if (!(await session.flush())) throw new AppError("refused", "versions.unsaved");
      await client.request("revisions.keep", { id: session.id, version: session.version(), name, reason: "named" });
      onClose();
    } catch (error) {
      setProblem(sayError(error));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <ModalDialog
      title={say("versions.keepTitle")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="keep-version">
            {say("versions.keepNow")}
          </Button>
        </>
      }
    >
      <form id="keep-version" className="form" onSubmit={submit}>
        <TextField
          label={say("versions.name")}
          value={name}
          onChange={setName}
          hint={say("versions.nameHint")}
          error={problem}
          maxLength={nameLimit}
          dir="auto"
          autoFocus
        />
      </form>
    </ModalDialog>
  );
}
