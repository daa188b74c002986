import { $createLinkNode, TOGGLE_LINK_COMMAND } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $createTextNode, $getSelection, $isRangeSelection } from "lexical";
import { type FormEvent, type JSX, type RefObject, useState } from "react";
import { Button, Dialog, Input, Label, Popover, TextField } from "react-aria-components";
import { useEditorSurroundings } from "../editor-context.ts";
import { normaliseUrl } from "../text/link-url.ts";
import { OpenLink } from "./open-link.tsx";
import { useMeantWords } from "./use-meant-words.ts";

interface LinkPopoverProps {
  trigger: RefObject<HTMLElement | null>;
  /** The address that the selection already stands in, or null. */
  link: string | null;
  /** Whether words are selected that the link goes on; without any it brings its own. */
  possible: boolean;
  close: () => void;
}

/** The small form that sets, changes or removes the link of the selection. Accepts web and mail addresses only. */
export function LinkPopover(props: LinkPopoverProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const meant = useMeantWords();
  return (
    <Popover
      className="link-popover"
      getTargetRect={meant}
      isOpen
      offset={6}
      onOpenChange={(open) => !open && props.close()}
      placement="bottom start"
      triggerRef={props.trigger}
    >
      <Dialog aria-label={say("editor.link")} className="link-dialog">
        <LinkForm {...props} />
      </Dialog>
    </Popover>
  );
}

/** Puts a link with words of its own at the caret; without words its address stands for them. */
function $insertLink(url: string, words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $createLinkNode(url, { rel: "noreferrer" });
  const text = $createTextNode(words.trim() || url);
  text.setFormat(selection.format);
  selection.insertNodes([link.append(text)]);
  link.selectEnd();
}

function LinkForm({ link, possible, close }: LinkPopoverProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say } = useEditorSurroundings();
  const [address, setAddress] = useState(link ?? "");
  const [words, setWords] = useState("");
  const [refused, setRefused] = useState(false);
  const brings = !possible && link === null;
  const set = (url: string | null) => {
    if (brings && url !== null) {
      editor.update(() => $insertLink(url, words), { discrete: true, tag: ["history-push", "skip-dom-selection"] });
    } else editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
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
      {brings && (
        <TextField className="link-words" onChange={setWords} value={words}>
          <Label>{say("editor.linkText")}</Label>
          <Input />
        </TextField>
      )}
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
        {link !== null && <OpenLink className="link-remove" url={link} />}
      </div>
    </form>
  );
}
