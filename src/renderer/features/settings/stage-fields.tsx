import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { stageName } from "../../../shared/stage-name.ts";
import type { DeskStage } from "../../../shared/stages.ts";
import { useDesk } from "../../state/desk-context.ts";
import { countStages, type StageMove } from "../../state/move-stages.ts";
import { useSay, useSpeech } from "../../state/say.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface StageFieldsProps {
  stages: readonly DeskStage[];
  /** Stages that are taken away, with where their stories go. */
  moves: readonly StageMove[];
  error: string | undefined;
  onChange: (stages: DeskStage[], moves: StageMove[]) => void;
}

/** The stages of the desk in their order: called, moved, added and taken away; the stories of one that goes are moved on. */
export function StageFields({ stages, moves, error, onChange }: StageFieldsProps) {
  const { say, language } = useSpeech();
  const counts = useStageCounts(stages, moves);
  // Rows that are new have no id yet; these keys keep each row's focus and caret.
  const [keys, setKeys] = useState(() => stages.map((_, at) => at));
  const change = (at: number, patch: Partial<DeskStage>) =>
    onChange(
      stages.map((one, other) => (other === at ? { ...one, ...patch } : one)),
      [...moves],
    );
  const reorder = (at: number, to: number) => {
    setKeys(moved(keys, at, to));
    onChange(moved(stages, at, to), [...moves]);
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    onChange([...stages, { id: "", name: "", ready: false }], [...moves]);
  };
  const remove = (at: number) => {
    const [gone] = stages.slice(at, at + 1);
    const rest = stages.filter((_, other) => other !== at);
    setKeys(keys.filter((_, other) => other !== at));
    const to = (rest.slice(0, at).findLast(({ id }) => id !== "") ?? rest.find(({ id }) => id !== ""))?.id ?? "";
    // Stories that were to go to it go where its own go.
    const kept = moves.map((move) => (move.to === gone?.id ? { ...move, to } : move));
    onChange(rest, gone && gone.id !== "" ? [...kept, { stage: gone, to }] : kept);
  };
  const called = (stage: DeskStage) => stageName([stage], stage.id, language);
  const standing = stages.filter(({ id }) => id !== "");
  return (
    <fieldset className="links">
      <legend className="field-label">{say("stages.title")}</legend>
      {stages.map((stage, at) => {
        const number = at + 1;
        return (
          <div key={keys[at]} className="stage-row">
            <TextField
              label={say("stages.name", { number })}
              value={stage.id !== "" && stage.name !== "" ? called(stage) : stage.name}
              onChange={(name) => change(at, { name })}
              hidesLabel
              maxLength={100}
              dir="auto"
            />
            <Switch isSelected={stage.ready} onChange={(ready) => change(at, { ready })}>
              <span aria-hidden>{say("stages.readyShort")}</span>
              <span className="heard-only">{say("stages.ready", { number })}</span>
            </Switch>
            <IconButton label={say("stages.up", { number })} isDisabled={at === 0} onPress={() => reorder(at, at - 1)}>
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={say("stages.down", { number })}
              isDisabled={at === stages.length - 1}
              onPress={() => reorder(at, at + 1)}
            >
              <ArrowDown size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={say("stages.remove", { number })}
              isDisabled={standing.length === 1 && stage.id !== ""}
              onPress={() => remove(at)}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </div>
        );
      })}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      <p className="field-hint">{say("stages.readyHint")}</p>
      <Button look="bare" onPress={add} isDisabled={stages.length === 40}>
        <Plus size={14} aria-hidden />
        {say("stages.add")}
      </Button>
      {moves.map((move) => (
        <div key={move.stage.id} className="stage-move">
          <Select
            label={say("stages.moveTo", {
              stage: `\u2068${called(move.stage)}\u2069`,
              count: counts[move.stage.id] ?? 0,
            })}
            value={move.to}
            choices={standing.map((stage) => ({ id: stage.id, label: called(stage) }))}
            onChange={(to) =>
              onChange(
                [...stages],
                moves.map((one) => (one === move ? { ...one, to } : one)),
              )
            }
          />
          <PutBack
            onPress={() => {
              setKeys([...keys, Math.max(-1, ...keys) + 1]);
              onChange(
                [...stages, move.stage],
                moves.filter((one) => one !== move),
              );
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

function PutBack({ onPress }: { onPress: () => void }) {
  const say = useSay();
  return (
    <Button look="bare" onPress={onPress}>
      {say("stages.putBack")}
    </Button>
  );
}

function moved<T>(list: readonly T[], at: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(at, 1));
  return next;
}

/** How many stories are in each of the stages that go, asked for as one is taken away. */
function useStageCounts(stages: readonly DeskStage[], moves: readonly StageMove[]): Readonly<Record<string, number>> {
  const { client } = useDesk();
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const wanted = moves.map(({ stage }) => stage.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is which stages go that matters
  useEffect(() => {
    const gone = moves.map(({ stage }) => stage.id);
    countStages(client, gone).then(setCounts, () => {});
  }, [client, wanted, stages.length]);
  return counts;
}
