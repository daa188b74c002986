import { type FormEvent, useEffect, useState } from "react";
import { beginFrom } from "../../state/begin-story.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { useSay } from "../../state/say.tsx";
import { useStoryNames } from "../../state/story-names.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";

/** Asks for the language that a story is to be said in. */
export function TranslateDialog({ story, onClose }: { story: string; onClose: () => void }) {
  const desk = useDesk();
  const say = useSay();
  const { profile } = useSettings();
  const original = useStoryNames([story])?.[story];
  const [language, setLanguage] = useState(profile.language);
  useEffect(() => {
    // The publication's own language, or the other of the two that the desk speaks itself.
    if (original?.language === profile.language) setLanguage(profile.language === "he" ? "en" : "he");
  }, [original?.language, profile.language]);
  const isSame = original?.language === language;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSame) return;
    onClose();
    // After the dialog has given the keyboard back.
    setTimeout(() => void beginFrom(desk, "translation", story, language));
  };
  return (
    <ModalDialog
      title={say("translate.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="translate" isDisabled={isSame}>
            {say("translate.now")}
          </Button>
        </>
      }
    >
      <form id="translate" className="form" onSubmit={submit}>
        <p dir="auto" lang={original?.language}>
          <b>{original ? original.headline || say("stories.untitled") : "…"}</b>
        </p>
        <Select
          label={say("translate.language")}
          value={language}
          choices={languageChoices(language)}
          onChange={setLanguage}
          {...(isSame ? { hint: say("translate.same") } : {})}
        />
        <p className="quiet">{say("translate.body")}</p>
      </form>
    </ModalDialog>
  );
}
