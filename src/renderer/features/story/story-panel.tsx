import type { ReactNode } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { type StoryGroup, storyGroups } from "../../state/view-settings.ts";
import { FoldGroup } from "../../ui/fold-group.tsx";
import { groupSum } from "./group-sum.ts";
import { NoteFields } from "./note-fields.tsx";
import { PageSwitches } from "./page-switches.tsx";
import { PlanningFields } from "./planning-fields.tsx";
import { ReachFields } from "./reach-fields.tsx";
import { RelatedFields } from "./related-fields.tsx";
import { StoryFacts } from "./story-facts.tsx";
import { useWantedField } from "./wanted-field.ts";
import "./story-panel.css";

const parts: Readonly<Record<StoryGroup, (props: { session: StorySession }) => ReactNode>> = {
  story: StoryFacts,
  planning: PlanningFields,
  reach: ReachFields,
  related: RelatedFields,
  notes: NoteFields,
  page: PageSwitches,
};

/** The facts of the story that do not stand on the page. Saved with it, through the same queue. */
export function StoryPanel({ session }: { session: StorySession }) {
  const place = useWantedField();
  return (
    <div className="story-panel" ref={place}>
      {storyGroups.map((group) => (
        <Group key={group} group={group} session={session} />
      ))}
    </div>
  );
}

function Group({ group, session }: { group: StoryGroup; session: StorySession }) {
  const { shownGroups } = useDesk();
  const say = useSay();
  const isOpen = useStore(shownGroups)[group];
  const sum = useSelected(session.fields, (fields) =>
    groupSum(group, fields)
      .map((key) => say(key))
      .join(", "),
  );
  const Part = parts[group];
  return (
    <FoldGroup
      title={say(`storyGroup.${group}`)}
      isOpen={isOpen}
      onToggle={(open) => shownGroups.update((now) => ({ ...now, [group]: open }))}
      sum={sum}
    >
      <Part session={session} />
    </FoldGroup>
  );
}
