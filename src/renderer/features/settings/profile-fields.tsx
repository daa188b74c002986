import { useEffect, useRef } from "react";
import type { PublicationProfile } from "../../../shared/publication/profile.ts";
import { useDesk } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { LinkFields } from "./link-fields.tsx";
import type { DraftProblems } from "./settings-draft.ts";

const timeZones = Intl.supportedValuesOf("timeZone");

const followWords = {
  title: "settings.follow",
  name: "settings.followLabel",
  nameShort: "settings.followLabelShort",
  url: "settings.followUrl",
  add: "settings.followAdd",
  remove: "settings.followRemove",
} as const;

export interface ProfileFieldsProps {
  profile: PublicationProfile;
  problems: DraftProblems;
  onChange: (patch: Partial<PublicationProfile>) => void;
}

/** What is printed on every page of the publication. */
export function ProfileFields({ profile, problems, onChange }: ProfileFieldsProps) {
  const say = useSay();
  const address = useWantedAddress();
  const styles = [
    { id: "slash", label: say("settings.creditSlash") },
    { id: "spaced", label: say("settings.creditSpaced") },
    { id: "comma", label: say("settings.creditComma") },
    { id: "ap", label: say("settings.creditAp") },
    { id: "via", label: say("settings.creditVia") },
  ] as const;
  return (
    <>
      <div className="field-pair">
        <TextField
          label={say("settings.publicationName")}
          value={profile.name}
          onChange={(name) => onChange({ name })}
          dir="auto"
        />
        <Select
          label={say("settings.publicationLanguage")}
          value={profile.language}
          choices={languageChoices(profile.language)}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <TextField
        label={say("settings.baseUrl")}
        value={profile.baseUrl}
        onChange={(baseUrl) => onChange({ baseUrl })}
        hint={say("settings.baseUrlHint")}
        error={problems.baseUrl && say(problems.baseUrl)}
        dir="ltr"
        inputRef={address}
      />
      <div className="field-pair">
        <TextField
          label={say("settings.timeZone")}
          value={profile.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
          error={problems.timeZone && say(problems.timeZone)}
          dir="ltr"
          suggestions="time-zones"
        />
        <Select
          label={say("settings.creditStyle")}
          value={profile.creditStyle}
          choices={styles}
          onChange={(creditStyle) => onChange({ creditStyle })}
        />
      </div>
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <LinkFields
        words={followWords}
        links={profile.follow.map(({ label, url }) => ({ name: label, url }))}
        error={problems.follow && say(problems.follow)}
        onChange={(links) => onChange({ follow: links.map(({ name, url }) => ({ label: name, url })) })}
      />
    </>
  );
}

/** The web address gets the focus when a finding about the publication led here. */
function useWantedAddress() {
  const desk = useDesk();
  const wanted = useStore(desk.wanted);
  const address = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted?.where !== "publication") return;
    desk.wanted.set(null);
    address.current?.focus();
  }, [desk, wanted]);
  return address;
}
