import { type FormEvent, useState } from "react";
import type { RenamedKind } from "../../../../shared/story-edit.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { useStore } from "../../../state/store.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { offeredNames } from "./offered-names.ts";
import { type UsedName, useReach } from "./use-names.ts";

interface NamesFormProps {
  kind: RenamedKind;
  chosen: readonly UsedName[];
  onDone: () => void;
}

const isolated = (name: string) => `\u2068${name}\u2069`;
/** As many names as one change takes. */
const most = 100;

/** What the chosen names are called from now on, in how many stories, and how many published pages that makes differ. */
export function NamesForm({ kind, chosen, onDone }: NamesFormProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { edits } = desk.deskList;
  const isRunning = useStore(edits.progress) !== null;
  const told = useStore(edits.told);
  const [first] = chosen;
  const [to, setTo] = useState(first?.name ?? "");
  const reach = useReach(kind, chosen, told);
  if (first === undefined) return null;
  const isOne = chosen.length === 1;
  const names = chosen.map(({ name }) => isolated(name)).join(", ");
  const change = async (next: string, what: string) => {
    const from = chosen.map(({ name }) => name);
    const hasRun = await edits.rename({ kind, from, to: next }, what);
    if (!hasRun) return;
    const { profile } = desk.settings.get();
    const offered = offeredNames(profile, kind, from, next);
    // Where it cannot be kept, the old name is only still offered.
    if (offered !== profile) await desk.changeSettings({ profile: offered }).catch(() => {});
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = to.trim();
    if (name === "" || isRunning || (isOne && name === first.name)) return;
    const values = { from: isOne ? isolated(first.name) : names, to: isolated(name) };
    void change(name, say(isOne ? "names.didRename" : "names.didMerge", values));
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="names-chosen">{say("names.chosen", { names })}</p>
      <p role="status">
        {reach === null
          ? say("names.counting")
          : reach.pages === null
            ? say("names.reachMost", { stories: reach.stories })
            : say("names.reach", { stories: reach.stories, pages: reach.pages })}
      </p>
      <TextField
        label={say(isOne ? "names.to" : "names.into")}
        value={to}
        onChange={setTo}
        maxLength={100}
        dir="auto"
      />
      <div className="names-actions">
        <Button
          look="accent"
          type="submit"
          isDisabled={isRunning || chosen.length > most || to.trim() === "" || (isOne && to.trim() === first.name)}
        >
          {say(isOne ? "names.rename" : "names.merge")}
        </Button>
        <Button
          isDisabled={isRunning || chosen.length > most}
          onPress={() => void change("", say("names.didRemove", { from: names }))}
        >
          {say("names.remove")}
        </Button>
      </div>
    </form>
  );
}
