import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { type FormEvent, type JSX, type RefObject, useState } from "react";
import { Button, Dialog, Input, Label, ListBox, ListBoxItem, Popover, Text, TextField } from "react-aria-components";
import { isLanguageTag } from "../../../shared/document/language.ts";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { $setFieldLanguage } from "../figure/field-in-hand.ts";
import { knownLanguages } from "../known-languages.ts";
import { $setLanguage } from "../text/direction-commands.ts";
import { useMeantWords } from "./use-meant-words.ts";

interface LanguagePopoverProps {
  trigger: RefObject<HTMLElement | null>;
  /** The language that is set now, or empty. */
  language: string;
  /** Whether it will be set on words rather than on the block. */
  phrase: boolean;
  /** Or on the alt text of a photo. */
  alt: boolean;
  close: () => void;
}

/** The choice of the language of the selected words or, without any, of the block. */
export function LanguagePopover(props: LanguagePopoverProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const meant = useMeantWords();
  const { phrase, alt, trigger, close } = props;
  const label = say(alt ? "editor.altLanguage" : phrase ? "editor.languagePhrase" : "editor.languageBlock");
  return (
    <Popover
      className="link-popover"
      getTargetRect={meant}
      isOpen
      offset={6}
      onOpenChange={(open) => !open && close()}
      placement="bottom start"
      triggerRef={trigger}
    >
      <Dialog aria-label={label} className="link-dialog">
        <p className="language-what">{label}</p>
        <LanguageChoice {...props} label={label} />
      </Dialog>
    </Popover>
  );
}

function LanguageChoice({ language, alt, close, label }: LanguagePopoverProps & { label: string }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { say } = useEditorSurroundings();
  const set = (tag: string) => {
    const $set = () => (alt ? $setFieldLanguage(editor, tag) : $setLanguage(tag));
    editor.update($set, { discrete: true, tag: ["history-push", "skip-dom-selection"] });
    close();
  };
  const known: readonly string[] = knownLanguages;
  return (
    <>
      <ListBox
        aria-label={label}
        autoFocus
        className="style-list"
        selectedKeys={[language === "" ? "story" : language]}
        selectionMode="single"
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) set(key === "story" ? "" : String(key));
          else close();
        }}
      >
        <ListBoxItem className="style-item" id="story">
          {say("editor.languageStory")}
        </ListBoxItem>
        {knownLanguages.map((tag) => (
          <ListBoxItem className="style-item" id={tag} key={tag}>
            {say(`editor.language.${tag}` as MessageKey)}
          </ListBoxItem>
        ))}
      </ListBox>
      <OtherLanguage set={set} value={known.includes(language) ? "" : language} />
    </>
  );
}

function OtherLanguage({ value, set }: { value: string; set: (tag: string) => void }): JSX.Element {
  const { say } = useEditorSurroundings();
  const [tag, setTag] = useState(value);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isLanguageTag(tag.trim())) set(tag.trim());
    else setRefused(true);
  };
  return (
    <form className="link-form" onSubmit={submit}>
      <TextField
        isInvalid={refused}
        onChange={(text) => {
          setTag(text);
          setRefused(false);
        }}
        value={tag}
      >
        <Label>{say("editor.languageOther")}</Label>
        <Input dir="ltr" spellCheck={false} />
        <Text className={refused ? "link-refused" : "language-help"} slot="description">
          {say(refused ? "editor.languageInvalid" : "editor.languageOtherHelp")}
        </Text>
      </TextField>
      <div className="link-actions">
        <Button className="link-set" type="submit">
          {say("editor.languageSet")}
        </Button>
      </div>
    </form>
  );
}
