import { type KeyboardEvent, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Gives a published story another slug: a step of its own, because readers know the old one. */
export function SlugChange({ session }: { session: StorySession }) {
  const { client } = useDesk();
  const { say, sayError } = useSpeech();
  const slug = useStore(session.slug);
  const [wanted, setWanted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [wasChanged, setWasChanged] = useState(false);

  const change = async () => {
    try {
      const changed = await client.request("stories.changeSlug", { id: session.id, slug: wanted ?? "" });
      session.slugChanged(changed.slug);
      setWanted(null);
      setWasChanged(true);
    } catch (error) {
      setProblem(sayError(error));
    }
  };
  if (wanted === null) {
    const open = () => {
      setWanted(slug);
      setProblem(undefined);
      setWasChanged(false);
    };
    return (
      <div className="slug-change">
        <Button look="bare" onPress={open}>
          {say("slug.change")}
        </Button>
        <p role="status" className="quiet">
          {wasChanged ? say("slug.changed") : ""}
        </p>
      </div>
    );
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Enter") void change();
    if (key === "Escape") setWanted(null);
  };
  return (
    // Enter in a field that is no form's does nothing by itself.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the field's
    <div className="slug-change" onKeyDown={onKey}>
      <TextField
        label={say("slug.new")}
        value={wanted}
        onChange={setWanted}
        hint={say("slug.hint")}
        error={problem}
        maxLength={300}
        dir="auto"
        autoFocus
      />
      <Button onPress={() => void change()} isDisabled={wanted.trim() === "" || wanted === slug}>
        {say("slug.set")}
      </Button>
      <Button look="bare" onPress={() => setWanted(null)}>
        {say("desk.cancel")}
      </Button>
    </div>
  );
}
