import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Switch } from "../../ui/switch.tsx";
import { useField } from "./use-field.ts";

/** What of the publication's own stands on the story's page. */
export function PageSwitches({ session }: { session: StorySession }) {
  const say = useSay();
  const [followBar, changeFollowBar] = useField(session, "followBar");
  const [commentsNotice, changeNotice] = useField(session, "commentsNotice");
  return (
    <>
      <Switch isSelected={followBar} onChange={changeFollowBar}>
        {say("story.followBar")}
      </Switch>
      <Switch isSelected={commentsNotice} onChange={changeNotice}>
        {say("story.commentsNotice")}
      </Switch>
    </>
  );
}
