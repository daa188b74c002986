import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { type RenamedKind, renamedKind } from "../../../../shared/story-edit.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { useStore } from "../../../state/store.ts";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { NamesForm } from "./names-form.tsx";
import { mostNames, type UsedName, useNames } from "./use-names.ts";
import "./names.css";

const kinds: readonly RenamedKind[] = ["tag", "section", "person", "place"];

/** The names that stories have in common: each can be called otherwise or taken away, and several made one, in every story at once. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  const { say, sayError } = useSpeech();
  const [kind, setKind] = useState<RenamedKind>("tag");
  const [text, setText] = useState("");
  /** By name, so that what is chosen stays when the search is another one. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, UsedName>>(new Map());
  const { names, error } = useNames(kind, text);
  const choose = (keys: ReadonlySet<string>) => {
    const known = new Map([...chosen, ...(names ?? []).map((one) => [one.name, one] as const)]);
    setChosen(new Map([...keys].flatMap((key) => (known.has(key) ? [[key, known.get(key) as UsedName]] : []))));
  };
  return (
    <ModalDialog title={say("names.title")} size="whole" onClose={onClose}>
      <div className="names chooser">
        <div className="chooser-column">
          <Select
            label={say("names.kind")}
            value={kind}
            choices={kinds.map((id) => ({ id, label: say(`names.${id}`) }))}
            onChange={(next) => {
              setKind(renamedKind.parse(next));
              setChosen(new Map());
            }}
          />
          <TextField label={say("names.search")} value={text} onChange={setText} dir="auto" maxLength={200} autoFocus />
          {error === null ? null : (
            <p className="problem" role="alert">
              {sayError(error)}
            </p>
          )}
          <NameList names={names} chosen={new Set(chosen.keys())} onChoose={choose} />
          {names && names.length >= mostNames ? (
            <p className="quiet">{say("names.more", { count: mostNames })}</p>
          ) : null}
        </div>
        <div className="chooser-column">
          <p className="quiet">
            {say("names.choose")} {say("names.bin")}
          </p>
          <NamesForm
            key={`${kind} ${[...chosen.keys()].join("\n")}`}
            kind={kind}
            chosen={[...chosen.values()]}
            onDone={() => setChosen(new Map())}
          />
          <WhatBecame />
        </div>
      </div>
    </ModalDialog>
  );
}

interface NameListProps {
  names: readonly UsedName[] | null;
  chosen: ReadonlySet<string>;
  onChoose: (names: ReadonlySet<string>) => void;
}

function NameList({ names, chosen, onChoose }: NameListProps) {
  const { say } = useSpeech();
  const shown = (names ?? []).map((one) => ({ id: one.name, ...one }));
  return (
    <ListBox
      aria-label={say("names.list")}
      className="options chooser-list"
      items={shown}
      renderEmptyState={() => <p className="quiet">{names === null ? "" : say("names.none")}</p>}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const here = keys === "all" ? shown.map(({ id }) => id) : [...keys].map(String);
        // What is chosen and not in sight stays chosen.
        const hidden = [...chosen].filter((name) => !shown.some(({ id }) => id === name));
        onChoose(new Set([...hidden, ...here]));
      }}
    >
      {({ id, name, uses }) => (
        <ListBoxItem id={id} textValue={name} className="option name-row">
          {({ isSelected }) => (
            <>
              <span className="name-tick" data-selected={isSelected} aria-hidden />
              <span className="name-text">
                <bdi>{name}</bdi>
              </span>
              <span className="quiet name-uses">
                <span className="heard-only">{say("names.uses")} </span>
                {uses}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** How far a change has come, or what became of the last one, and the way back. */
function WhatBecame() {
  const { edits } = useDesk().deskList;
  const { say } = useSpeech();
  const told = useStore(edits.told);
  const progress = useStore(edits.progress);
  const running = progress === null ? "" : say("bulk.running", { done: progress.done, total: progress.total });
  return (
    <div className="names-told" role="status">
      {progress === null ? null : (
        <>
          <Progress label={running} done={progress.done} total={progress.total} />
          <p>{running}</p>
        </>
      )}
      {progress !== null || told === null ? null : (
        <>
          <p>{told.text}</p>
          <ul className="names-refused">
            {told.refused.slice(0, 20).map(({ id, headline, reason }) => (
              <li key={id}>
                <bdi>{headline || say("stories.untitled")}</bdi>: {reason}
              </li>
            ))}
          </ul>
          {told.canUndo ? <Button onPress={() => void edits.undo()}>{say("bulk.undo")}</Button> : null}
        </>
      )}
    </div>
  );
}
