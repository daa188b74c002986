import { useEffect, useRef, useState } from "react";
import { noteLimits } from "../../../shared/document/notes.ts";
import { shownKeys } from "../../../shared/keys.ts";
import { isPressed } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

const sendKey = { code: "Enter", mod: true };

export interface NoteFormProps {
  /** What the field is for, to screen readers. */
  label: string;
  /** The words of the button that sends it. */
  send: string;
  text: string;
  /** Told of each change, so that what is written outlives the field. */
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  onCancel: () => void;
}

/** A field for a note or an answer; it takes the keyboard when it comes. Ctrl+Enter (Cmd on a Mac) sends it, Esc gives up. */
export function NoteForm({ label, send, text: first, onDraft, onSend, onCancel }: NoteFormProps) {
  const { platform } = useDesk().host;
  const say = useSay();
  const [text, setText] = useState(first);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = () => {
    if (text.trim() !== "") onSend(text.trim());
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (isPressed(sendKey, event, platform) && !event.nativeEvent.isComposing) submit();
        else if (event.key === "Escape") onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField
        label={label}
        hidesLabel
        lines
        dir="auto"
        spellCheck
        maxLength={noteLimits.text}
        value={text}
        onChange={(next) => {
          setText(next);
          onDraft(next);
        }}
        hint={say("notes.textHint", { key: shownKeys(sendKey, platform) })}
        inputRef={field}
      />
      <div className="note-ways">
        <Button look="accent" type="submit" isDisabled={text.trim() === ""}>
          {send}
        </Button>
        <Button look="bare" onPress={onCancel}>
          {say("notes.cancel")}
        </Button>
      </div>
    </form>
  );
}
