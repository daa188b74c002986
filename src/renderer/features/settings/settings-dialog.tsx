import { type FormEvent, useState } from "react";
import type { Settings } from "../../../shared/settings.ts";
import { useDesk } from "../../state/desk-context.ts";
import { moveStages, type StageMove } from "../../state/move-stages.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TemplatesDialog } from "../../ui/templates/templates-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { BackupFields } from "./backup-fields.tsx";
import { CheckFields } from "./check-fields.tsx";
import { StyleDialog } from "./house-style/style-dialog.tsx";
import { LanguageFields } from "./language-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { NamesDialog } from "./names/names-dialog.tsx";
import { OrganisationsDialog } from "./organisations/organisations-dialog.tsx";
import { DeskFields, PolicyFields } from "./policy-fields.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { RatesDialog } from "./rates/rates-dialog.tsx";
import { draftProblems, tidySettings } from "./settings-draft.ts";
import { Specimen } from "./specimen.tsx";
import { StageFields } from "./stage-fields.tsx";
import { WordsDialog } from "./words/words-dialog.tsx";
import "./settings.css";

const languages = [
  { id: "en", label: "English", lang: "en" },
  { id: "he", label: "עברית", lang: "he" },
] as const;

/** The form is long: what is wrong with it may stand where nobody looks, so the keyboard goes there. */
function goToProblem(form: EventTarget & Element): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

/** Name, language, appearance and the publication. Nothing changes until it is saved. */
export function SettingsDialog() {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [draft, setDraft] = useState<Settings>(() => desk.settings.get());
  const [moves, setMoves] = useState<readonly StageMove[]>([]);
  const [isTried, setTried] = useState(false);
  const [over, setOver] = useState<"organisations" | "house-style" | "rates" | "names" | "templates" | "words" | null>(
    null,
  );
  const [failure, setFailure] = useState<string>();
  const tidy = tidySettings(draft);
  const problems = isTried ? draftProblems(tidy) : {};
  const change = (patch: Partial<Settings>) => setDraft((now) => ({ ...now, ...patch }));
  const profileFields = {
    profile: draft.profile,
    problems,
    onChange: (patch: Partial<Settings["profile"]>) =>
      setDraft((now) => ({ ...now, profile: { ...now.profile, ...patch } })),
  };
  const close = () => {
    desk.wanted.set(null);
    desk.dialog.set(null);
  };

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(draftProblems(tidy)).length > 0) return goToProblem(event.currentTarget);
    const { actor, interfaceLanguage, theme, houseTypography, language, profile, stages } = tidy;
    try {
      // First, while its stories can still be found by the stage that goes.
      const left = await moveStages(desk.client, moves);
      await desk.changeSettings({ actor, interfaceLanguage, theme, houseTypography, language, profile, stages });
      if (left > 0) desk.notices.tell("danger", say("stages.left", { count: left }));
      close();
    } catch (error) {
      setFailure(sayError(error));
    }
  };
  const themes = [
    { id: "system", label: say("settings.themeSystem") },
    { id: "light", label: say("settings.themeLight") },
    { id: "dark", label: say("settings.themeDark") },
  ] as const;

  return (
    <ModalDialog
      title={say("settings.title")}
      size="whole"
      onClose={close}
      actions={
        <>
          <p className="settings-facts quiet">
            {say("settings.version", { version: desk.host.version })}
            <span>{say("settings.dataFolder", { folder: `\u2066${desk.host.dataFolder}\u2069` })}</span>
          </p>
          <Button onPress={close}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="settings-form">
            {say("desk.save")}
          </Button>
        </>
      }
    >
      <div className="settings-columns">
        <form id="settings-form" className="form" onSubmit={(event) => void save(event)}>
          <h3 className="settings-title">{say("settings.you")}</h3>
          <TextField
            label={say("settings.name")}
            value={draft.actor}
            onChange={(actor) => change({ actor })}
            error={problems.actor && say(problems.actor)}
            maxLength={200}
            dir="auto"
          />
          <div className="field-pair">
            <Select
              label={say("settings.language")}
              value={draft.interfaceLanguage}
              choices={languages}
              onChange={(interfaceLanguage) => change({ interfaceLanguage })}
            />
            <Select
              label={say("settings.theme")}
              value={draft.theme}
              choices={themes}
              onChange={(theme) => change({ theme })}
            />
          </div>
          <Switch isSelected={draft.houseTypography} onChange={(houseTypography) => change({ houseTypography })}>
            {say("settings.houseTypography")}
          </Switch>
          <h3 className="settings-title">{say("language.settings")}</h3>
          <LanguageFields
            language={draft.language}
            onChange={(language) => change({ language })}
            openWords={() => setOver("words")}
          />
          <h3 className="settings-title">{say("settings.publication")}</h3>
          <ProfileFields {...profileFields} />
          <div className="settings-tables">
            <Button onPress={() => setOver("organisations")}>{say("organisations.open")}</Button>
            <Button onPress={() => setOver("house-style")}>{say("command.houseStyle")}</Button>
            <Button onPress={() => setOver("rates")}>{say("command.rates")}</Button>
            <Button onPress={() => setOver("names")}>{say("names.open")}</Button>
            <Button onPress={() => setOver("templates")}>{say("begin.manage")}</Button>
          </div>
          <h3 className="settings-title">{say("profile.look")}</h3>
          <LookFields {...profileFields} />
          <h3 className="settings-title">{say("profile.desk")}</h3>
          <DeskFields {...profileFields} />
          <StageFields
            stages={draft.stages}
            moves={moves}
            error={problems.stages && say(problems.stages)}
            onChange={(stages, next) => {
              change({ stages });
              setMoves(next);
            }}
          />
          <h3 className="settings-title">{say("profile.policies")}</h3>
          <PolicyFields {...profileFields} />
          <h3 className="settings-title">{say("checks.blockers")}</h3>
          <CheckFields {...profileFields} />
          <BackupFields />
          {failure ? (
            <p className="problem" role="alert">
              {failure}
            </p>
          ) : null}
        </form>
        <div className="settings-specimen">
          <Specimen profile={draft.profile} />
        </div>
      </div>
      {/* Beside the form: what is sent in the dialog would be sent by the form as well. */}
      {over === "organisations" ? <OrganisationsDialog onClose={() => setOver(null)} /> : null}
      {over === "house-style" ? <StyleDialog onClose={() => setOver(null)} /> : null}
      {over === "rates" ? <RatesDialog onClose={() => setOver(null)} /> : null}
      {over === "names" ? <NamesDialog onClose={() => setOver(null)} /> : null}
      {over === "words" ? <WordsDialog onClose={() => setOver(null)} /> : null}
      {over === "templates" ? <TemplatesDialog onClose={() => setOver(null)} /> : null}
    </ModalDialog>
  );
}
