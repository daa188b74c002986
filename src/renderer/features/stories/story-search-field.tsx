import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { QueryField } from "../../ui/query-field.tsx";

/** Where words and operators are typed to narrow the list. Enter opens the first story; the arrow down goes to the list. */
export function StorySearchField() {
  const desk = useDesk();
  const say = useSay();
  const { text, stories } = useStore(desk.search.state);
  const [first] = stories ?? [];
  return (
    <div className="story-search">
      <QueryField
        label={say("stories.search")}
        text={text}
        onChange={(words) => void desk.search.look(words)}
        onEnter={() => (first ? void desk.openAt(first.id, text) : undefined)}
        onLeave={() => document.querySelector<HTMLElement>(".story-list [role=option]")?.focus()}
      />
    </div>
  );
}
