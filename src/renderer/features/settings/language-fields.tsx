import {
  english,
  type GrammarKind,
  grammarKinds,
  type LanguageSettings,
} from "../../../shared/language/language-settings.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";

interface LanguageFieldsProps {
  language: LanguageSettings;
  onChange: (language: LanguageSettings) => void;
  openWords: () => void;
}

/** How English is looked over, what is said of its grammar, and the way to the lists of words. */
export function LanguageFields({ language, onChange, openWords }: LanguageFieldsProps) {
  const say = useSay();
  const change = (patch: Partial<LanguageSettings>) => onChange({ ...language, ...patch });
  const turn = (kind: GrammarKind, isOn: boolean) => {
    const others = language.grammarOff.filter((one) => one !== kind);
    change({ grammarOff: isOn ? others : [...others, kind] });
  };
  return (
    <>
      <Switch isSelected={language.spelling} onChange={(spelling) => change({ spelling })}>
        {say("language.useSpelling")}
      </Switch>
      <Switch isSelected={language.grammar} onChange={(grammar) => change({ grammar })}>
        {say("language.useGrammar")}
      </Switch>
      {language.grammar
        ? grammarKinds.map((kind) => (
            <div className="language-kind" key={kind}>
              <Switch isSelected={!language.grammarOff.includes(kind)} onChange={(isOn) => turn(kind, isOn)}>
                {say(`language.kind.${kind}`)}
              </Switch>
            </div>
          ))
        : null}
      <Select
        label={say("language.english")}
        value={language.english}
        choices={english.options.map((id) => ({ id, label: say(`language.${id}`) }))}
        onChange={(next) => change({ english: english.parse(next) })}
      />
      <p className="field-hint">{say("language.noHebrewHint")}</p>
      <div className="settings-tables">
        <Button onPress={openWords}>{say("language.words")}</Button>
      </div>
    </>
  );
}
