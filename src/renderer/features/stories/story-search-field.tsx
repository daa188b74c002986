import { Search } from "lucide-react";
import { Input, Label, SearchField } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";

/** As long as a question to the core may be. */
const longest = 500;

/** Where words are typed to find the stories that have them. Escape empties it. */
export function StorySearchField() {
  const desk = useDesk();
  const say = useSay();
  const { text } = useStore(desk.search.state);
  return (
    <SearchField className="story-search" value={text} onChange={(words) => void desk.search.look(words)}>
      <Label className="heard-only">{say("stories.search")}</Label>
      <Search size={15} aria-hidden className="story-search-icon" />
      <Input className="input" placeholder={say("stories.search")} maxLength={longest} spellCheck={false} />
    </SearchField>
  );
}
