import { type FormEvent, useState } from "react";
import { Checkbox } from "react-aria-components";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { OutFolderField } from "../out-folder-field.tsx";
import { filtered, groupsOf } from "./groups.ts";
import { StoryChoices } from "./story-choice.tsx";
import { useSurvey } from "./use-survey.ts";

/** Which stories go out, and where to. Nothing is chosen until somebody chooses it, here or in the list of stories. */
export function ChooseStories({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { stories, total, error } = useSurvey();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(desk.several.wanted.get()));
  const [out, setOut] = useState(() => desk.settings.get().outFolder);
  const [problem, setProblem] = useState("");
  const { due, others, blocked } = groupsOf(filtered(stories, typed));
  // What was chosen elsewhere may hold stories that cannot go out.
  const able = stories.filter(({ id, blocking }) => chosen.has(id) && blocking.length === 0);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const id of ids) isChosen ? next.add(id) : next.delete(id);
      return next;
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (out.trim() === "") return setProblem(say("desk.publishFolderMissing"));
    const ids = able.map(({ id }) => id);
    if (ids.length === 0) return;
    desk.several.start(ids, out.trim()).catch((cause: unknown) => {
      setProblem(say("several.failedTo", { problem: sayError(cause) }));
    });
  };
  const one = (id: string, isChosen: boolean) => choose([id], isChosen);
  const isAllDue = due.length > 0 && due.every(({ id }) => chosen.has(id));
  const found = due.length + others.length + blocked.length;
  return (
    <ModalDialog
      title={say("several.title")}
      size="wide"
      isSteady
      onClose={onClose}
      actions={
        <Button look="accent" type="submit" form="several-form" isDisabled={able.length === 0}>
          {able.length === 0 ? say("desk.publish") : say("several.publish", { count: able.length })}
        </Button>
      }
    >
      <form id="several-form" className="form several" onSubmit={submit}>
        <OutFolderField value={out} onChange={setOut} hint={say("several.folderHint")} />
        <TextField label={say("several.filter")} value={typed} onChange={setTyped} />
        {total !== null && stories.length < total ? (
          <p role="status" className="quiet">
            <Progress label={say("several.stories")} done={stories.length} total={total} />
            {say("several.looking", { done: stories.length, total })}
          </p>
        ) : null}
        {due.length > 1 ? (
          <Checkbox
            className="tick"
            isSelected={isAllDue}
            isIndeterminate={!isAllDue && due.some(({ id }) => chosen.has(id))}
            onChange={(isChosen) =>
              choose(
                due.map(({ id }) => id),
                isChosen,
              )
            }
          >
            <span className="tick-box" aria-hidden />
            {say("several.all")}
          </Checkbox>
        ) : null}
        <section className="several-stories" aria-label={say("several.stories")}>
          <StoryChoices
            title={say("several.due", { count: due.length })}
            stories={due}
            chosen={chosen}
            onChange={one}
          />
          <StoryChoices
            title={say("several.others", { count: others.length })}
            stories={others}
            chosen={chosen}
            onChange={one}
          />
          <StoryChoices
            title={say("several.blocked", { count: blocked.length })}
            stories={blocked}
            chosen={chosen}
            onChange={one}
          />
          {total === 0 ? <p className="quiet">{say("several.none")}</p> : null}
          {found === 0 && stories.length > 0 ? <p className="quiet">{say("several.noneFound")}</p> : null}
        </section>
        {error !== null || problem !== "" ? (
          <p className="problem" role="alert">
            {problem || sayError(error)}
          </p>
        ) : null}
      </form>
    </ModalDialog>
  );
}
