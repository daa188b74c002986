import type { PublicationProfile } from "../../../shared/publication/profile.ts";
import { papers } from "../../../shared/publication/templates/broadsheet/style/base-style.ts";
import { isTemplate, templateOf, templates } from "../../../shared/publication/templates/registry.ts";
import { useSay } from "../../state/say.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { ColourField } from "./colour-field.tsx";
import { LogoField } from "./logo-field.tsx";
import type { ProfileFieldsProps } from "./profile-fields.tsx";

const titled = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

/** The template, where there is a choice or the one that was chosen is not here. */
function TemplateField({ profile, onChange }: Pick<ProfileFieldsProps, "profile" | "onChange">) {
  const say = useSay();
  const isKnown = isTemplate(profile.template);
  if (isKnown && templates.length === 1) return null;
  const choices = templates.map(({ id }) => ({ id, label: titled(id) }));
  const standIn = titled(templateOf(profile.template).id);
  const gone = { id: profile.template, label: say("profile.templateGone", { template: profile.template, standIn }) };
  return (
    <Select
      label={say("profile.template")}
      value={profile.template}
      choices={isKnown ? choices : [...choices, gone]}
      onChange={(template) => onChange({ template })}
    />
  );
}

/** Logo, colours and type of the publication's pages. */
export function LookFields({ profile, problems, onChange }: ProfileFieldsProps) {
  const say = useSay();
  const types: { id: PublicationProfile["type"]; label: string }[] = [
    { id: "serif", label: say("profile.typeSerif") },
    { id: "sans", label: say("profile.typeSans") },
  ];
  return (
    <>
      <TemplateField profile={profile} onChange={onChange} />
      <LogoField logo={profile.logo} onChange={(logo) => onChange({ logo })} />
      <div className="field-pair">
        <ColourField
          label={say("profile.accent")}
          value={profile.accent}
          papers={papers.light}
          initial="#9b1c1c"
          hint={say("profile.accentHint")}
          error={problems.accent && say(problems.accent)}
          onChange={(accent) => onChange({ accent })}
        />
        <ColourField
          label={say("profile.accentDark")}
          value={profile.accentDark}
          papers={papers.dark}
          initial="#f0938c"
          hint={say("profile.accentDarkHint")}
          error={problems.accentDark && say(problems.accentDark)}
          onChange={(accentDark) => onChange({ accentDark })}
        />
      </div>
      <Select
        label={say("profile.type")}
        value={profile.type}
        choices={types}
        onChange={(type) => onChange({ type })}
      />
      <div>
        <Switch isSelected={profile.shareLinks} onChange={(shareLinks) => onChange({ shareLinks })}>
          {say("profile.shareLinks")}
        </Switch>
        <p className="field-hint">{say("profile.shareLinksHint")}</p>
      </div>
    </>
  );
}
