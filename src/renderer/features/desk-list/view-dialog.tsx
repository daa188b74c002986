import { type FormEvent, useState } from "react";
import type { StoryView } from "../../../shared/story-views.ts";
import { useDesk } from "../../state/desk-context.ts";
import { changeView, isNameTaken } from "../../state/desk-list/saved-views.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface ViewDialogProps {
  /** The view that gets another name; null for one to be made of the list as it is. */
  view: StoryView | null;
  onClose: () => void;
}

/** Asks for the name of a view. */
export function ViewDialog({ view, onClose }: ViewDialogProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { deskList: list } = desk;
  const [name, setName] = useState(view?.name ?? "");
  const [problem, setProblem] = useState<string | undefined>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { views } = desk.settings.get();
    const wanted = name.trim();
    if (wanted === "") return setProblem(say("list.viewNameMissing"));
    if (isNameTaken(views, wanted, view?.id ?? null)) return setProblem(say("list.viewNameTaken"));
    const { text, by, descending, columns } = list.view.get();
    const id = view?.id ?? crypto.randomUUID();
    const made = { id, name: wanted, text: text.trim(), sort: { by, descending }, columns };
    const next = view === null ? [...views, made] : changeView(views, view.id, { name: wanted });
    if (!(await list.changeViews(next))) return;
    if (view === null) list.look({ view: id });
    onClose();
  };
  return (
    <ModalDialog
      title={say(view === null ? "list.viewSaveTitle" : "list.viewRenameTitle")}
      onClose={onClose}
      actions={
        <Button look="accent" type="submit" form="view-form">
          {say("desk.save")}
        </Button>
      }
    >
      <form id="view-form" className="form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={say("list.viewName")}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setProblem(undefined);
          }}
          error={problem}
          hint={view === null ? say("list.viewNameHint") : undefined}
          maxLength={100}
          dir="auto"
          autoFocus
        />
      </form>
    </ModalDialog>
  );
}
