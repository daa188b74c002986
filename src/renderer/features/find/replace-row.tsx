import type { FindState, StoryFind } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { KeepCapitals } from "./find-options.tsx";

interface ReplaceRowProps {
  find: StoryFind | null;
  state: FindState;
  value: string;
  onChange: (value: string) => void;
  replace: (act: (find: StoryFind) => void) => void;
}

/** What is put in the place of hits, and the ways to do it. */
export function ReplaceRow({ find, state, value, onChange, replace }: ReplaceRowProps) {
  const say = useSay();
  const { hits } = state;
  const ticked = find ? hits.filter(find.isTicked).length : 0;
  const isAll = ticked === hits.length;
  return (
    <div className="find-row replace-row">
      <TextField
        dir="auto"
        hidesLabel
        label={say("find.replacement")}
        onChange={onChange}
        placeholder={say("find.replacement")}
        value={value}
      />
      <KeepCapitals />
      <Button isDisabled={hits.length === 0} onPress={() => replace((one) => one.replaceHere())}>
        {say("find.replaceHere")}
      </Button>
      <Button isDisabled={ticked === 0} onPress={() => replace((one) => one.replaceTicked())}>
        {isAll ? say("find.replaceAll") : say("find.replaceTicked", { count: ticked })}
      </Button>
      <Button isDisabled={hits.length === 0} look="bare" onPress={() => find?.tickAll(!isAll)}>
        {say(isAll ? "find.tickNone" : "find.tickAll")}
      </Button>
    </div>
  );
}
