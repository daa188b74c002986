import { priorityName } from "../../../shared/priority-name.ts";
import { type Gate, gate } from "../../../shared/stories.ts";
import { useSettings } from "../../state/desk-context.ts";
import { quickTimes } from "../../state/quick-times.ts";
import { useSay, useSpeech } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { timeAgo } from "../../state/times.ts";
import { InstantField } from "../../ui/instant-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { useField } from "./use-field.ts";

/** When the story is wanted and what has to come before it goes out. */
export function PlanningFields({ session }: { session: StorySession }) {
  const say = useSay();
  const [targetLength, changeLength] = useField(session, "targetLength");
  return (
    <>
      <DueField session={session} />
      <div className="field-pair">
        <PriorityField session={session} />
        <div data-field="length">
          <NumberField
            label={say("story.targetLength")}
            value={targetLength}
            most={1_000_000}
            onChange={changeLength}
            hint={say("story.targetLengthHint")}
          />
        </div>
      </div>
      <EmbargoField session={session} />
      <div className="field-pair">
        <GateField session={session} name="legal" />
        <GateField session={session} name="pictures" />
      </div>
    </>
  );
}

/** A time on the publication's clock, with the times that desks set often. */
function useTimes(value: string, isClearable: boolean) {
  const { say, language } = useSpeech();
  const { timeZone } = useSettings().profile;
  const now = new Date();
  const choices = quickTimes(now.toISOString(), timeZone).map(({ id, value: instant }) => ({
    id,
    value: instant,
    label: say(`quickTime.${id}`),
  }));
  const zone = `\u2068${timeZone}\u2069`;
  const none = isClearable && value !== "" ? [{ id: "none", label: say("quickTime.none"), value: "" }] : [];
  return {
    timeZone,
    choices: [...choices, ...none],
    choicesLabel: say("quickTime.title"),
    unreadable: say("story.noTime"),
    hint: value === "" ? zone : say("story.timeInZone", { zone, ago: timeAgo(language, value, now) }),
  };
}

function DueField({ session }: { session: StorySession }) {
  const say = useSay();
  const [due, change] = useField(session, "due");
  const times = useTimes(due, true);
  const isPast = () => due !== "" && Date.parse(due) <= Date.now();
  // Looked at again when its time comes; and no more than once a minute, after which other words are said of it.
  useSelected(session.looks, () => `${Math.floor(Date.now() / 60_000)} ${isPast()}`);
  const isOverdue = useStore(session.publication) === "unpublished" && isPast();
  return (
    <div data-field="due" className={isOverdue ? "overdue" : undefined}>
      <InstantField label={say("story.due")} value={due} onChange={change} {...times} />
    </div>
  );
}

const priorities = ["2", "1", "0", "-1", "-2"] as const;

function PriorityField({ session }: { session: StorySession }) {
  const say = useSay();
  const [priority, change] = useField(session, "priority");
  const choices = priorities.map((id) => ({ id, label: say(priorityName(Number(id))) }));
  return (
    <div data-field="priority">
      <Select
        label={say("story.priority")}
        value={String(priority) as (typeof priorities)[number]}
        choices={choices}
        onChange={(chosen) => change(Number(chosen))}
      />
    </div>
  );
}

const embargoes = ["none", "until", "indefinite"] as const;

function EmbargoField({ session }: { session: StorySession }) {
  const say = useSay();
  const [embargo, change] = useField(session, "embargo");
  const { timeZone } = useSettings().profile;
  const kind = embargo === "" ? "none" : embargo === "indefinite" ? "indefinite" : "until";
  const times = useTimes(kind === "until" ? embargo : "", false);
  const choose = (next: (typeof embargoes)[number]) => {
    const first = quickTimes(new Date().toISOString(), timeZone).find(({ id }) => id === "tomorrow");
    // Without a time to begin with it is shut until somebody names one.
    change(next === "none" ? "" : next === "until" && first ? first.value : "indefinite");
  };
  return (
    <div data-field="embargo" className="embargo">
      <Select
        label={say("story.embargo")}
        value={kind}
        choices={embargoes.map((id) => ({ id, label: say(`embargo.${id}`) }))}
        onChange={choose}
      />
      {kind === "until" ? (
        // An embargo without a time would be none: an emptied field leaves the last one.
        <InstantField
          label={say("story.embargoUntil")}
          value={embargo}
          onChange={(value) => (value === "" ? undefined : change(value))}
          {...times}
        />
      ) : null}
    </div>
  );
}

function GateField({ session, name }: { session: StorySession; name: "legal" | "pictures" }) {
  const say = useSay();
  const [value, change] = useField(session, name);
  const choices = gate.options.map((id: Gate) => ({ id, label: say(`gate.${id}`) }));
  return (
    <div data-field={name}>
      <Select label={say(`story.${name}`)} value={value} choices={choices} onChange={change} />
    </div>
  );
}
