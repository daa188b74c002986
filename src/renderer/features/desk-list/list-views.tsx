import { Button as AriaButton } from "react-aria-components";
import type { StorySort } from "../../../shared/story-list.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";

/** The lists that every desk has, each with its number of stories. */
export function ListViews() {
  const { deskList: list } = useDesk();
  const say = useSay();
  return (
    <ul className="view-list">
      {list.builtIn().map((view) => (
        <ViewButton
          key={view.id}
          name={say(view.label)}
          text={view.text}
          sort={view.sort}
          isUrgent={view.id === "overdue"}
        />
      ))}
    </ul>
  );
}

interface ViewButtonProps {
  name: string;
  text: string;
  sort: StorySort;
  isUrgent?: boolean;
}

function ViewButton({ name, text, sort, isUrgent = false }: ViewButtonProps) {
  const { deskList: list } = useDesk();
  const count = useSelected(list.counts, (counts) => counts[text]);
  const isShown = useStore(list.view).text.trim() === text;
  return (
    <li className="view-row">
      <AriaButton
        className="view-button"
        aria-current={isShown}
        data-urgent={(isUrgent && (count ?? 0) > 0) || undefined}
        onPress={() => list.look({ text, sort })}
      >
        <bdi className="view-name">{name}</bdi>
        <span className="view-count">{count ?? ""}</span>
      </AriaButton>
    </li>
  );
}
