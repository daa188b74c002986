import type { JSX } from "react";
import { altFaults, altLimit } from "../../../shared/checks/alt-faults.ts";
import type { Direction } from "../../../shared/document/nodes.ts";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { guessLanguage, languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { knownLanguages } from "../known-languages.ts";
import { DraftField } from "./draft-field.tsx";
import type { PhotoFacts } from "./photo-facts.ts";

interface AltFieldProps {
  alt: string;
  altLanguage: string;
  altDirection: Direction | null;
  decorative: boolean;
  /** The words of the caption, and the name that the picture's file came with. */
  caption: string;
  file: string;
  set: (facts: Partial<PhotoFacts>, field: string) => void;
  leave: () => void;
}

/** Alt text with its language, or the decision that the picture is decorative. Keeps the text when "decorative" is ticked. */
export function AltField(props: AltFieldProps): JSX.Element {
  const { alt, altLanguage, altDirection, decorative, caption, file, set, leave } = props;
  const { say, language: interfaceLanguage, storyLanguage, editable } = useEditorSurroundings();
  const language = altLanguage || storyLanguage;
  const faults: MessageKey[] = decorative
    ? []
    : altFaults(alt, caption, file).map((fault): MessageKey => `editor.altFault.${fault}`);
  if (!decorative && guessLanguage(alt, language) !== "") faults.push("editor.altFault.language");
  const empty = decorative || alt === "";
  const known: readonly string[] = knownLanguages;
  const options = altLanguage === "" || known.includes(altLanguage) ? known : [...known, altLanguage];
  const onInput = (value: string) => {
    // Hebrew typed in an English story names its language by itself; a language that was chosen is left alone.
    const guessed = altLanguage === "" ? guessLanguage(value, storyLanguage) : "";
    set(guessed === "" ? { alt: value } : { alt: value, altLanguage: guessed }, "alt");
  };
  return (
    <div className="photo-field">
      <span className="photo-field-name">{say("editor.alt")}</span>
      <DraftField
        dir={
          empty && !altDirection
            ? languageDirection(interfaceLanguage)
            : resolveDirection(alt, languageDirection(language), altDirection)
        }
        disabled={!editable || decorative}
        field="alt"
        label={say("editor.alt")}
        lang={empty ? interfaceLanguage : language}
        onInput={onInput}
        onLeave={leave}
        placeholder={decorative ? say("editor.decorativeHelp") : say("editor.altPlaceholder")}
        value={decorative ? "" : alt}
      />
      <span className="photo-field-options">
        <select
          aria-label={say("editor.altLanguage")}
          data-field="alt-language"
          disabled={!editable || decorative}
          onChange={(event) => set({ altLanguage: event.target.value }, "alt-language")}
          title={say("editor.altLanguage")}
          value={altLanguage}
        >
          <option value="">{say("editor.altLanguageStory")}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {known.includes(option) ? say(`editor.language.${option}` as MessageKey) : option}
            </option>
          ))}
        </select>
        <label className="photo-check" title={say("editor.decorativeHelp")}>
          <input
            checked={decorative}
            data-field="decorative"
            disabled={!editable}
            onChange={(event) => set({ decorative: event.target.checked }, "decorative")}
            type="checkbox"
          />
          {say("editor.decorative")}
        </label>
      </span>
      {faults.length > 0 && (
        <span aria-live="polite" className="photo-field-options credit-state credit-review" data-field="alt-faults">
          {faults.map((key) => (
            <span key={key}>{say(key, { limit: altLimit })}</span>
          ))}
        </span>
      )}
    </div>
  );
}
