import { type FormEvent, useState } from "react";
import type { StoryTemplate } from "../../../shared/story-templates.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useTemplates } from "../../state/templates.ts";
import { Button } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { TextField } from "../text-field.tsx";
import { TemplateList } from "./template-list.tsx";
import "./templates.css";

/** Every template: called otherwise, or taken away after a question. A story takes a template's place where it is saved as one. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { say, sayError } = useSpeech();
  const { templates, error } = useTemplates();
  const [picked, setPicked] = useState("");
  const [told, setTold] = useState("");
  const chosen = templates?.find(({ id }) => id === picked) ?? templates?.[0];
  return (
    <ModalDialog title={say("template.manage")} size="wide" onClose={onClose}>
      <p role="status" className={told === "" ? "heard-only" : "quiet"}>
        {told}
      </p>
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("begin.failed", { problem: sayError(error) })}
        </p>
      )}
      {templates?.length === 0 ? <EmptyState title={say("begin.noneTitle")}>{say("begin.noneBody")}</EmptyState> : null}
      {templates && chosen ? (
        <div className="template-columns">
          <TemplateList templates={templates} chosen={chosen.id} onChoose={setPicked} autoFocus />
          <TemplateForm key={`${chosen.id} ${chosen.name}`} template={chosen} onTold={setTold} />
        </div>
      ) : null}
    </ModalDialog>
  );
}

function TemplateForm({ template, onTold }: { template: StoryTemplate; onTold: (told: string) => void }) {
  const { client } = useDesk();
  const { say, sayError } = useSpeech();
  const [name, setName] = useState(template.name);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { id } = template;
  const done = (work: Promise<unknown>, told: string) =>
    work.then(
      () => onTold(told),
      (error: unknown) => setProblem(sayError(error)),
    );
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const next = name.trim();
    if (next === "") return setProblem(say("template.nameMissing"));
    void done(client.request("templates.rename", { id, name: next }), say("template.renamed", { name: next }));
  };
  const remove = () =>
    void done(client.request("templates.remove", { id }), say("template.removed", { name: template.name }));
  return (
    <form className="form" onSubmit={rename}>
      <TextField
        label={say("template.name")}
        value={name}
        onChange={setName}
        error={problem}
        maxLength={200}
        dir="auto"
      />
      {template.headline === "" ? null : (
        <p className="quiet" dir="auto">
          {template.headline}
        </p>
      )}
      <div className="template-actions">
        <Button type="submit" isDisabled={name.trim() === template.name}>
          {say("template.rename")}
        </Button>
        {isAsked ? null : <Button onPress={() => setAsked(true)}>{say("template.remove")}</Button>}
      </div>
      {isAsked ? (
        <div className="template-ask" role="alert">
          <p>{say("template.removeAsk", { name: template.name })}</p>
          <div className="template-actions">
            <Button autoFocus onPress={remove}>
              {say("template.removeNow")}
            </Button>
            <Button onPress={() => setAsked(false)}>{say("desk.cancel")}</Button>
          </div>
        </div>
      ) : null}
    </form>
  );
}
