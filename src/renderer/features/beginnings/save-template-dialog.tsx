import { type FormEvent, useState } from "react";
import { AppError } from "../../../shared/app-error.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { useTemplates } from "../../state/templates.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Makes a template of the open story, or puts it in the place of one. */
export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  return session === null ? null : <SaveTemplate session={session} onClose={onClose} />;
}

function SaveTemplate({ session, onClose }: { session: StorySession; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { templates } = useTemplates();
  const [name, setName] = useState("");
  const [instead, setInstead] = useState("");
  const [problem, setProblem] = useState<string>();
  const choices = [
    { id: "", label: say("template.new") },
    ...(templates ?? []).map(({ id, name: label }) => ({ id, label })),
  ];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setProblem(say("template.nameMissing"));
    try {
      if (!(await session.flush())) throw new AppError("refused", "versions.unsaved");
      const place = instead === "" ? {} : { id: instead };
      await desk.client.request("templates.save", { story: session.id, name: name.trim(), ...place });
      desk.notices.tell("info", say("template.saved", { name: name.trim() }));
      onClose();
    } catch (error) {
      setProblem(sayError(error));
    }
  };
  const replace = (id: string) => {
    setInstead(id);
    const template = templates?.find((one) => one.id === id);
    if (template) setName(template.name);
  };
  return (
    <ModalDialog
      title={say("template.save")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="save-template">
            {say("template.saveNow")}
          </Button>
        </>
      }
    >
      <form id="save-template" className="form" onSubmit={(event) => void save(event)}>
        <TextField
          label={say("template.name")}
          value={name}
          onChange={setName}
          error={problem}
          maxLength={200}
          dir="auto"
          autoFocus
        />
        {choices.length > 1 ? (
          <Select label={say("template.instead")} value={instead} choices={choices} onChange={replace} />
        ) : null}
        <p className="quiet">{say("template.body")}</p>
      </form>
    </ModalDialog>
  );
}
