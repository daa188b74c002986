import { languageDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ContributorFields } from "./contributor-fields.tsx";
import type { ProfileFieldsProps } from "./profile-fields.tsx";

/** The sections that stories are put in, and the publication's writers. */
export function DeskFields({ profile, problems, onChange }: ProfileFieldsProps) {
  const say = useSay();
  return (
    <>
      <TextField
        label={say("profile.sections")}
        // As typed, half a line included; tidied when it is saved.
        value={profile.sections.join("\n")}
        onChange={(text) => onChange({ sections: text === "" ? [] : text.split("\n") })}
        hint={say("profile.sectionsHint")}
        lines
        dir={languageDirection(profile.language)}
      />
      <ContributorFields
        contributors={profile.contributors}
        error={problems.contributors && say(problems.contributors)}
        own={{ dir: languageDirection(profile.language), lang: profile.language }}
        onChange={(contributors) => onChange({ contributors })}
      />
    </>
  );
}

/** What the publication holds itself to: printed, and told to search engines. */
export function PolicyFields({ profile, problems, onChange }: ProfileFieldsProps) {
  const say = useSay();
  const own = { dir: languageDirection(profile.language), lang: profile.language };
  const { noBylines } = profile;
  return (
    <>
      <TextField
        label={say("settings.commentsPolicy")}
        value={profile.commentsPolicy}
        onChange={(commentsPolicy) => onChange({ commentsPolicy })}
        hint={say("settings.commentsPolicyHint")}
        lines
        {...own}
      />
      <TextField
        label={say("profile.noBylines")}
        value={noBylines.text}
        onChange={(text) => onChange({ noBylines: { ...noBylines, text } })}
        hint={say("profile.noBylinesHint")}
        lines
        {...own}
      />
      <div className="field-pair">
        <TextField
          label={say("profile.noBylinesUrl")}
          value={noBylines.url}
          onChange={(url) => onChange({ noBylines: { ...noBylines, url } })}
          error={problems.noBylinesUrl && say(problems.noBylinesUrl)}
          placeholder="https://"
          dir="ltr"
        />
        <TextField
          label={say("profile.principlesUrl")}
          value={profile.principlesUrl}
          onChange={(principlesUrl) => onChange({ principlesUrl })}
          hint={say("profile.principlesHint")}
          error={problems.principlesUrl && say(problems.principlesUrl)}
          placeholder="https://"
          dir="ltr"
        />
      </div>
    </>
  );
}
