import { type FormEvent, useRef, useState } from "react";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import { useDesk, useSettings } from "../state/desk-context.ts";
import { useSpeech } from "../state/say.tsx";
import { Button } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";

const languages = [
  { id: "en", label: "English", lang: "en" },
  { id: "he", label: "עברית", lang: "he" },
] as const;

/** Asks once for the name that changes are recorded under. The desk stands ready behind it; nothing can be lost here. */
export function FirstStart() {
  const desk = useDesk();
  const { interfaceLanguage } = useSettings();
  const { say, sayError } = useSpeech();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const fail = (error: unknown) => setProblem(sayError(error));
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const actor = name.trim();
    if (actor === "") {
      setProblem(say("firstStart.nameMissing"));
      field.current?.focus();
    } else desk.changeSettings({ actor }).catch(fail);
  };
  const chooseLanguage = (language: InterfaceLanguage) => {
    desk.changeSettings({ interfaceLanguage: language }).catch(fail);
  };

  return (
    <ModalDialog
      title={say("firstStart.title")}
      tools={
        <Choices
          label={say("settings.language")}
          value={interfaceLanguage}
          choices={languages}
          onChange={chooseLanguage}
        />
      }
    >
      <form className="form" onSubmit={begin}>
        <p>{say("firstStart.body")}</p>
        <TextField
          label={say("firstStart.name")}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setProblem(undefined);
          }}
          error={problem}
          maxLength={200}
          dir="auto"
          autoFocus
          inputRef={field}
        />
        <div className="form-end">
          <Button look="accent" type="submit">
            {say("firstStart.begin")}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
