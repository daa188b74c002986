import { useState } from "react";
import { beginFromTemplate } from "../../state/begin-story.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useTemplates } from "../../state/templates.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TemplateList } from "../../ui/templates/template-list.tsx";
import "../../ui/templates/templates.css";

/** Chooses what a new story begins with. */
export function FromTemplateDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { templates, error } = useTemplates();
  const [picked, setPicked] = useState("");
  const chosen = templates?.find(({ id }) => id === picked)?.id ?? templates?.[0]?.id ?? "";
  const begin = (id: string) => {
    onClose();
    // After the dialog has given the keyboard back.
    setTimeout(() => void beginFromTemplate(desk, id));
  };
  return (
    <ModalDialog
      title={say("begin.fromTemplate")}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onPress={() => desk.dialog.set("templates")}>
            {say("begin.manage")}
          </Button>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" isDisabled={chosen === ""} onPress={() => begin(chosen)}>
            {say("begin.now")}
          </Button>
        </>
      }
    >
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("begin.failed", { problem: sayError(error) })}
        </p>
      )}
      {templates?.length === 0 ? <EmptyState title={say("begin.noneTitle")}>{say("begin.noneBody")}</EmptyState> : null}
      {templates && templates.length > 0 ? (
        <TemplateList templates={templates} chosen={chosen} onChoose={setPicked} onTake={begin} autoFocus />
      ) : null}
    </ModalDialog>
  );
}
