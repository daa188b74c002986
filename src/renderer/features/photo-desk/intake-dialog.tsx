import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import type { IntakeSource } from "../../state/photo-intake.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Asks for a folder where the host has no dialog of its own: by its path, or with the browser's dialog, which sends the files. */
export function IntakeDialog() {
  const desk = useDesk();
  const say = useSay();
  const [folder, setFolder] = useState("");
  const close = () => desk.dialog.set(null);
  const begin = (source: IntakeSource) => {
    close();
    desk.photoDesk.takeIn(source);
  };
  return (
    <ModalDialog
      title={say("intake.title")}
      onClose={close}
      actions={
        <>
          <FileTrigger acceptDirectory onSelect={(files) => begin({ files: [...(files ?? [])] })}>
            <Button>{say("intake.choose")}</Button>
          </FileTrigger>
          <Button look="accent" type="submit" form="intake-form" isDisabled={folder.trim() === ""}>
            {say("intake.begin")}
          </Button>
        </>
      }
    >
      <form
        id="intake-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (folder.trim() !== "") begin({ folder: folder.trim() });
        }}
      >
        <TextField
          label={say("intake.path")}
          hint={say("intake.pathHint")}
          value={folder}
          onChange={setFolder}
          dir="ltr"
          autoFocus
        />
      </form>
    </ModalDialog>
  );
}
