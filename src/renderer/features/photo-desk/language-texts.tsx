import { X } from "lucide-react";
import type { PhotoReading } from "../../../shared/photo-reading.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useDesk } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { useSay } from "../../state/say.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { PhotoFieldRow } from "./photo-field-row.tsx";

const parts = {
  caption: { language: "captionLanguage", others: "captions" },
  alt: { language: "altLanguage", others: "alts" },
} as const;

export interface LanguageTextsProps {
  photo: LibraryPhoto;
  reading: PhotoReading;
  field: keyof typeof parts;
}

const nameOf = (tag: string) => languageChoices(tag).find(({ id }) => id === tag)?.label ?? tag;

/** A text of the photo with its language, and the same in other languages. */
export function LanguageTexts({ photo, reading, field }: LanguageTextsProps) {
  const desk = useDesk();
  const say = useSay();
  const { language, others } = parts[field];
  const label = say(`photoField.${field}`);
  const texts = photo[others];
  const type = (patch: object) => desk.photoDesk.drafts.type(photo.id, patch);
  const unknown = { id: "", label: say("photoEditor.languageUnknown") };
  const own = photo[language];
  const choices = own === "" ? [unknown, ...languageChoices("en")] : [unknown, ...languageChoices(own)];
  const free = languageChoices("en").filter(({ id }) => id !== own && !Object.hasOwn(texts, id));
  const without = (tag: string) => Object.fromEntries(Object.entries(texts).filter(([one]) => one !== tag));

  return (
    <>
      <PhotoFieldRow photo={photo} reading={reading} field={field} />
      {Object.entries(texts).map(([tag, text]) => (
        <div key={tag} className="photo-row language-row">
          <TextField
            label={say("photoEditor.inLanguage", { field: label, language: nameOf(tag) })}
            value={text}
            onChange={(next) => type({ [others]: { ...texts, [tag]: next } })}
            lines
            lang={tag}
            dir={languageDirection(tag)}
            spellCheck
          />
          <IconButton
            label={say("photoEditor.removeLanguage", { language: nameOf(tag) })}
            onPress={() => type({ [others]: without(tag) })}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className="language-tools">
        <Select
          label={say("photoEditor.language", { field: label })}
          value={own}
          choices={choices}
          onChange={(next) => type({ [language]: next })}
        />
        <Select
          label={say("photoEditor.addLanguage")}
          value=""
          choices={[{ id: "", label: "…" }, ...free]}
          onChange={(tag) => type({ [others]: { ...texts, [tag]: "" } })}
        />
      </div>
    </>
  );
}
