import { ChevronDown, Plus, X } from "lucide-react";
import { useState } from "react";
import type { Contributor } from "../../../shared/publication/profile.ts";
import { useSay } from "../../state/say.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { LinkFields } from "./link-fields.tsx";
import { PictureField } from "./picture-field.tsx";

const linkWords = {
  title: "contributor.links",
  name: "settings.followLabel",
  nameShort: "settings.followLabelShort",
  url: "settings.followUrl",
  add: "settings.followAdd",
  remove: "settings.followRemove",
} as const;

export interface ContributorFieldsProps {
  contributors: readonly Contributor[];
  error: string | undefined;
  /** Direction and language of the publication. */
  own: { dir: "ltr" | "rtl"; lang: string };
  onChange: (contributors: Contributor[]) => void;
}

/** The publication's writers: a name and an address each, and more about whom it is known of. */
export function ContributorFields({ contributors, error, own, onChange }: ContributorFieldsProps) {
  const say = useSay();
  // Rows have no identity of their own; these keys keep each row's focus and caret when another is removed.
  const [keys, setKeys] = useState(() => contributors.map((_, at) => at));
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const change = (at: number, patch: Partial<Contributor>) =>
    onChange(contributors.map((one, other) => (other === at ? { ...one, ...patch } : one)));
  const remove = (at: number) => {
    setKeys(keys.filter((_, other) => other !== at));
    onChange(contributors.filter((_, other) => other !== at));
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    onChange([...contributors, { name: "", url: "" }]);
  };
  const toggle = (key: number) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((other) => other !== key) : [...now, key]));

  return (
    <fieldset className="links">
      <legend className="field-label">{say("profile.contributors")}</legend>
      {contributors.map((one, at) => {
        const number = at + 1;
        const key = keys[at] ?? at;
        return (
          <div key={key} className="contributor">
            <div className="contributor-row">
              <TextField
                label={say("profile.contributorName", { number })}
                value={one.name}
                onChange={(name) => change(at, { name })}
                hidesLabel
                placeholder={say("profile.contributorNameShort")}
                dir="auto"
              />
              <TextField
                label={say("profile.contributorUrl", { number })}
                value={one.url}
                onChange={(url) => change(at, { url })}
                hidesLabel
                placeholder="https://"
                dir="ltr"
              />
              <IconButton
                label={say("contributor.more", { number })}
                aria-expanded={open.has(key)}
                onPress={() => toggle(key)}
              >
                <ChevronDown size={14} aria-hidden />
              </IconButton>
              <IconButton label={say("profile.contributorRemove", { number })} onPress={() => remove(at)}>
                <X size={14} aria-hidden />
              </IconButton>
            </div>
            {open.has(key) ? (
              <div className="contributor-more">
                <ContributorMore contributor={one} own={own} onChange={(patch) => change(at, patch)} />
              </div>
            ) : null}
          </div>
        );
      })}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      <Button look="bare" onPress={add}>
        <Plus size={14} aria-hidden />
        {say("profile.contributorAdd")}
      </Button>
    </fieldset>
  );
}

interface ContributorMoreProps {
  contributor: Contributor;
  own: ContributorFieldsProps["own"];
  onChange: (patch: Partial<Contributor>) => void;
}

function ContributorMore({ contributor, own, onChange }: ContributorMoreProps) {
  const say = useSay();
  return (
    <>
      <TextField
        label={say("contributor.role")}
        value={contributor.role ?? ""}
        onChange={(role) => onChange({ role })}
        maxLength={200}
        {...own}
      />
      <TextField
        label={say("contributor.bio")}
        value={contributor.bio ?? ""}
        onChange={(bio) => onChange({ bio })}
        hint={say("contributor.bioHint")}
        maxLength={2000}
        lines
        spellCheck
        {...own}
      />
      <PictureField
        label={say("contributor.photo")}
        photo={contributor.photo ?? ""}
        onChange={(photo) => onChange({ photo: photo === "" ? undefined : photo })}
      />
      <LinkFields
        words={linkWords}
        links={(contributor.links ?? []).map(({ label, url }) => ({ name: label, url }))}
        error={undefined}
        onChange={(links) => onChange({ links: links.map(({ name, url }) => ({ label: name, url })) })}
      />
    </>
  );
}
