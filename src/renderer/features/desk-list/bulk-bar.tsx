import { ChevronDown, Undo2, X } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { priorityName } from "../../../shared/priority-name.ts";
import { valuesOf } from "../../../shared/search/write-query.ts";
import { stageName } from "../../../shared/stage-name.ts";
import { mostEdited } from "../../../shared/story-edit.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { nothingChosen } from "../../state/desk-list/choose.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { DueForm, SectionForm, TagsForm } from "./bulk-forms.tsx";
import { type Bulk, useBulk } from "./use-bulk.ts";

const priorities = [2, 1, 0, -1, -2] as const;

/** Beneath the list: what can be done to the chosen stories, and what became of the last thing that was done. */
export function BulkBar() {
  const { deskList: list } = useDesk();
  const { ids } = useStore(list.choice);
  return (
    <>
      <EditTold />
      {ids.size > 0 ? <BulkTools count={ids.size} /> : null}
    </>
  );
}

function BulkTools({ count }: { count: number }) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { stages } = useSettings();
  const { deskList: list } = desk;
  const { text } = useStore(list.view);
  const { total } = useStore(list.pages.state);
  const bulk = useBulk(useCallback(() => [...list.choice.get().ids], [list]));
  const isBin = valuesOf(text, "is").includes("binned");
  const publish = () => {
    desk.several.wanted.set([...list.choice.get().ids]);
    desk.dialog.set("publish-several");
  };
  return (
    <section className="bulk-bar" aria-label={say("bulk.title")}>
      <strong className="bulk-count">{say("list.chosen", { count: shownNumber(language, count) })}</strong>
      <IconButton label={say("list.chooseNone")} keys="Esc" onPress={() => list.choice.set(nothingChosen)}>
        <X size={15} aria-hidden />
      </IconButton>
      {count < total ? <ChooseAll count={count} total={total} /> : null}
      <span className="list-room" />
      <BulkMenu
        label={say("bulk.stage")}
        items={stages.map(({ id }) => ({ id, label: stageName(stages, id, language) }))}
        onChoose={(id) => void bulk.stage(id)}
      />
      <BulkForm label={say("bulk.section")}>
        {(close) => <SectionForm count={count} bulk={bulk} onDone={close} />}
      </BulkForm>
      <BulkForm label={say("bulk.tags")}>{(close) => <TagsForm bulk={bulk} onDone={close} />}</BulkForm>
      <BulkMenu
        label={say("bulk.priority")}
        items={priorities.map((priority) => ({ id: String(priority), label: say(priorityName(priority)) }))}
        onChoose={(id) => void bulk.priority(Number(id))}
      />
      <BulkForm label={say("bulk.due")}>{(close) => <DueForm count={count} bulk={bulk} onDone={close} />}</BulkForm>
      <HoldButtons bulk={bulk} />
      <WithTooltip label={say("command.replaceStories")} keys={commandKey("replace-stories", desk.host.platform)}>
        <Button onPress={() => desk.dialog.set("replace-stories")}>{say("bulk.replace")}</Button>
      </WithTooltip>
      <WithTooltip label={say("command.publishSeveral")} keys={commandKey("publish-several", desk.host.platform)}>
        <Button onPress={publish}>{say("bulk.publish")}</Button>
      </WithTooltip>
      <Button onPress={() => void bulk.bin(!isBin)}>{say(isBin ? "bulk.putBack" : "bulk.bin")}</Button>
    </section>
  );
}

/** All that is listed, or as many as can be changed at once. */
function ChooseAll({ count, total }: { count: number; total: number }) {
  const { deskList: list } = useDesk();
  const { say, language } = useSpeech();
  if (count >= mostEdited) {
    return <span className="quiet">{say("list.choseFirst", { count: shownNumber(language, count) })}</span>;
  }
  const key = total > mostEdited ? "list.chooseFirst" : "list.chooseAll";
  return (
    <Button look="bare" onPress={() => void list.chooseAll()}>
      {say(key, { count: shownNumber(language, Math.min(total, mostEdited)) })}
    </Button>
  );
}

function HoldButtons({ bulk }: { bulk: Bulk }) {
  const { say } = useSpeech();
  return (
    <>
      <Button onPress={() => void bulk.hold(true)}>{say("bulk.hold")}</Button>
      <Button onPress={() => void bulk.hold(false)}>{say("bulk.release")}</Button>
    </>
  );
}

interface BulkMenuProps {
  label: string;
  items: readonly { id: string; label: string }[];
  onChoose: (id: string) => void;
}

function BulkMenu({ label, items, onChoose }: BulkMenuProps) {
  return (
    <MenuTrigger>
      <Button>
        {label}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" placement="top start" offset={4}>
        <Menu className="options" aria-label={label} onAction={(key) => onChoose(String(key))}>
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} className="option">
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function BulkForm({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  return (
    <DialogTrigger>
      <Button>
        {label}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover bulk-form" placement="top start" offset={4}>
        <Dialog aria-label={label}>{({ close }) => children(close)}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** How far a change has come, or what became of the last one, with the way back and those that were left. */
function EditTold() {
  const { deskList: list, host } = useDesk();
  const { say, language } = useSpeech();
  const told = useStore(list.edits.told);
  const progress = useStore(list.edits.progress);
  if (progress !== null) {
    const { done, total } = progress;
    const words = say("bulk.running", { done: shownNumber(language, done), total: shownNumber(language, total) });
    return (
      <p className="edit-told" role="status">
        <Progress label={words} done={done} total={total} />
        {words}
      </p>
    );
  }
  return (
    <div className={told === null ? "heard-only" : "edit-told"}>
      <span role="status" className="edit-words">
        {told?.text ?? ""}
      </span>
      {told === null ? null : (
        <>
          {told.refused.length > 0 ? <Refused refused={told.refused} /> : null}
          {told.canUndo ? (
            <WithTooltip label={say("bulk.undo")} keys={commandKey("undo", host.platform)}>
              <Button onPress={() => void list.edits.undo()}>
                <Undo2 size={14} aria-hidden className="pointing" />
                {say("bulk.undo")}
              </Button>
            </WithTooltip>
          ) : null}
          <AriaButton className="button bare icon" aria-label={say("desk.dismiss")} onPress={list.edits.dismiss}>
            <X size={15} aria-hidden />
          </AriaButton>
        </>
      )}
    </div>
  );
}

function Refused({ refused }: { refused: readonly { id: string; headline: string; reason: string }[] }) {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button look="bare">{say("bulk.why")}</Button>
      <Popover className="popover refused" placement="top end" offset={4}>
        <Dialog aria-label={say("bulk.why")}>
          <ul>
            {refused.slice(0, 200).map(({ id, headline, reason }) => (
              <li key={id}>
                <bdi className="refused-name">{headline || say("list.untitled")}</bdi>
                <span className="quiet" dir="auto">
                  {reason}
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
