import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { type FormEvent, type JSX, type RefObject, useState } from "react";
import { Button, Dialog, Input, Label, Popover, TextField } from "react-aria-components";
import { useEditorSurroundings } from "../editor-context.ts";
import { normaliseUrl } from "../text/link-url.ts";

interface LinkPopoverProps {
  trigger: RefObject<HTMLElement | null>;
  /** The address that the selection already stands in, or null. */
  link: string | null;
  /** Whether there is something to put a link on. */
  possible: boolean;
  close: () => void;
}

/** The small form that sets, changes or removes the link of the selection. Accepts web and mail addresses only. */
export function LinkPopover(props: LinkPopoverProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <Popover
      className="link-popover"
      isOpen
      offset={6}
      onOpenChange={(open) => !open && props.close()}
      placement="bottom start"
      triggerRef={props.trigger}
    >
      <Dialog aria-label={say("editor.link")} className="link-dialog">
        {props.possible || props.link !== null ? <LinkForm {...props} /> : <p>{say("editor.linkNeedsText")}</p>}
      </Dialog>
    </Popover>
  );
}

function LinkForm({ link, close }: LinkPopoverProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say } = useEditorSurroundings();
  const [address, setAddress] = useState(link ?? "");
  const [refused, setRefused] = useState(false);
  const set = (url: string | null) => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const url = normaliseUrl(address);
    if (url) set(url);
    else setRefused(true);
  };
  return (
    <form className="link-form" onSubmit={submit}>
      <TextField
        autoFocus
        isInvalid={refused}
        onChange={(value) => {
          setAddress(value);
          setRefused(false);
        }}
        value={address}
      >
        <Label>{say("editor.linkAddress")}</Label>
        <Input aria-describedby={refused ? "link-refused" : undefined} dir="ltr" inputMode="url" spellCheck={false} />
      </TextField>
      {refused && (
        <p className="link-refused" id="link-refused" role="alert">
          {say("editor.linkInvalid")}
        </p>
      )}
      <div className="link-actions">
        <Button className="link-set" type="submit">
          {say("editor.linkSave")}
        </Button>
        {link !== null && (
          <Button className="link-remove" onPress={() => set(null)}>
            {say("editor.linkRemove")}
          </Button>
        )}
      </div>
    </form>
  );
}
