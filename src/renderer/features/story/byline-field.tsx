import { useCompletions } from "../../state/completions.ts";
import { useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { ChipsField } from "../../ui/chips-field.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useField, useTextOf } from "./use-field.ts";

/** Who wrote the story, in the order printed, or the deliberate choice of nobody. Neither means that it is still open. */
export function BylineField({ session }: { session: StorySession }) {
  const say = useSay();
  const [byline, change] = useField(session, "byline");
  const textOf = useTextOf(session);
  const { contributors } = useSettings().profile;
  const people = useCompletions(
    "person",
    contributors.map(({ name }) => name),
  );
  const isUndecided = !byline.none && byline.names.length === 0;
  return (
    <div className="byline" data-field="byline">
      {byline.none ? null : (
        <ChipsField
          label={say("story.byline")}
          names={byline.names}
          onChange={(names) => change({ names, none: false })}
          offers={people.offers}
          onAsk={people.ask}
          onTaken={people.clear}
          most={100}
          maxLength={200}
          refused={say("story.nameRefused", { most: 100, length: 200 })}
          {...(isUndecided ? { hint: say("story.bylineUnset") } : {})}
          textOf={textOf}
        />
      )}
      <Switch isSelected={byline.none} onChange={(none) => change({ names: none ? [] : byline.names, none })}>
        {say("story.noByline")}
      </Switch>
    </div>
  );
}
