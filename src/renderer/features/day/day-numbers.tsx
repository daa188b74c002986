import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { Day } from "../../state/day/use-day.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { type DayLink, LinkList } from "./link-list.tsx";
import { showStories, showUncredited } from "./open-from-day.ts";

/** How much a number asks for somebody's attention while it is not 0. */
type Weight = "late" | "warn" | "plain";

const numbers = [
  ["overdue", "day.overdue", "late"],
  ["due", "day.due", "plain"],
  ["published", "day.published", "plain"],
  ["held", "day.held", "plain"],
  ["embargoed", "day.embargoed", "plain"],
  ["changed", "day.changed", "warn"],
] as const satisfies readonly (readonly [string, MessageKey, Weight])[];

/** The day in numbers; each leads to the stories or photos that it counts. */
export function DayNumbers({ day }: { day: Day }) {
  const desk = useDesk();
  const say = useSay();
  const link = (id: string, key: MessageKey, weight: Weight, count: number | undefined, open: () => void): DayLink => {
    const name = say(key);
    return {
      id,
      label: count === undefined ? say("day.unknown", { name }) : say("day.counted", { name, count }),
      content: (
        <span className="day-number" data-weight={count ? weight : "none"} aria-hidden>
          <b>{count ?? "–"}</b>
          <span>{name}</span>
        </span>
      ),
      open,
    };
  };
  const links = numbers.map(([id, key, weight]) => {
    const query = day.queries[id];
    return link(id, key, weight, day.counts?.[query.text], () => showStories(desk, query));
  });
  const photos = day.uncredited ?? undefined;
  links.push(link("photos", "day.uncredited", "warn", photos, () => showUncredited(desk)));
  return (
    <LinkList
      label={say("day.numbers")}
      links={links}
      className="day-numbers"
      isDrawn
      orientation="horizontal"
      autoFocus
    />
  );
}
