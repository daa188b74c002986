import { firstStrongDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { TextField } from "../../ui/text-field.tsx";
import { SlugChange } from "./slug-change.tsx";

/** The page's address: typed, or made from the headline; from the first publication on it changes only when somebody means it. */
export function SlugField({ session }: { session: StorySession }) {
  const say = useSay();
  const fields = useStore(session.fields);
  const slug = useStore(session.slug);
  const isFrozen = useStore(session.publication) !== "unpublished";
  return (
    <div data-field="slug">
      <TextField
        label={say("story.slug")}
        value={isFrozen ? slug : fields.slug}
        onChange={(typed) => session.changeFields({ slug: typed })}
        hint={isFrozen ? say("story.slugFrozen") : say("story.slugInForce", { slug: `\u2068${slug}\u2069` })}
        placeholder={slug}
        isReadOnly={isFrozen}
        maxLength={300}
        dir={fields.slug === "" ? (firstStrongDirection(slug) ?? "ltr") : "auto"}
      />
      {isFrozen ? <SlugChange session={session} /> : null}
    </div>
  );
}
