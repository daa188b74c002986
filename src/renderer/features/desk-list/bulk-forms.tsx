import { type FormEvent, useState } from "react";
import { useCompletions } from "../../state/completions.ts";
import { useSettings } from "../../state/desk-context.ts";
import { quickTimes } from "../../state/quick-times.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ComboField } from "../../ui/combo-field.tsx";
import { InstantField } from "../../ui/instant-field.tsx";
import type { Bulk } from "./use-bulk.ts";

interface BulkFormProps {
  /** How many stories are chosen. */
  count: number;
  bulk: Bulk;
  onDone: () => void;
}

/** Asks for the section that all chosen stories get. */
export function SectionForm({ count, bulk, onDone }: BulkFormProps) {
  const say = useSay();
  const [name, setName] = useState("");
  const { offers, ask, clear } = useCompletions("section");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    void bulk.section(name.trim());
  };
  return (
    <form className="form" onSubmit={submit}>
      <ComboField
        label={say("bulk.section")}
        value={name}
        onChange={setName}
        offers={offers}
        onAsk={ask}
        onPick={(offer) => {
          setName(offer.name);
          clear();
        }}
        maxLength={200}
        dir="auto"
        hint={say("bulk.sectionHint")}
      />
      <div className="form-end">
        <Button type="submit" look="accent">
          {say("bulk.apply", { count })}
        </Button>
      </div>
    </form>
  );
}

/** Asks for the time at which all chosen stories are due. */
export function DueForm({ count, bulk, onDone }: BulkFormProps) {
  const say = useSay();
  const { timeZone } = useSettings().profile;
  const [due, setDue] = useState("");
  const choices = quickTimes(new Date().toISOString(), timeZone).map(({ id, value }) => ({
    ...{ id, value },
    label: say(`quickTime.${id}`),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    void bulk.due(due);
  };
  return (
    <form className="form" onSubmit={submit}>
      <InstantField
        label={say("bulk.due")}
        value={due}
        onChange={setDue}
        timeZone={timeZone}
        choices={choices}
        choicesLabel={say("quickTime.title")}
        unreadable={say("story.noTime")}
        hint={say("bulk.dueHint")}
      />
      <div className="form-end">
        <Button type="submit" look="accent">
          {say("bulk.apply", { count })}
        </Button>
      </div>
    </form>
  );
}

/** Asks for tags that all chosen stories get, or lose. */
export function TagsForm({ bulk, onDone }: Omit<BulkFormProps, "count">) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const { offers, ask, clear } = useCompletions("tag");
  const names = typed
    .split(",")
    .map((name) => name.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 50);
  const done = (isAdding: boolean) => {
    if (names.length === 0) return;
    onDone();
    void bulk.tags([...new Set(names)], isAdding);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        done(true);
      }}
    >
      <ComboField
        label={say("bulk.tags")}
        value={typed}
        onChange={setTyped}
        offers={offers}
        // Of several, the last is the one that is being typed.
        onAsk={(text) => ask(text.split(",").at(-1)?.trim() ?? "")}
        onPick={(offer) => {
          setTyped(
            [
              ...typed
                .split(",")
                .slice(0, -1)
                .map((name) => name.trim()),
              offer.name,
            ].join(", "),
          );
          clear();
        }}
        maxLength={1000}
        dir="auto"
        hint={say("bulk.tagsHint")}
      />
      <div className="form-end">
        <Button isDisabled={names.length === 0} onPress={() => done(false)}>
          {say("bulk.tagsRemove")}
        </Button>
        <Button type="submit" look="accent" isDisabled={names.length === 0}>
          {say("bulk.tagsAdd")}
        </Button>
      </div>
    </form>
  );
}
