import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { PublicationProfile } from "../../../shared/publication/profile.ts";
import { useSay } from "../../state/say.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Follow = PublicationProfile["follow"];

export interface FollowFieldsProps {
  follow: Follow;
  error: string | undefined;
  onChange: (follow: Follow) => void;
}

/** The links of the follow bar, each a label and an address. */
export function FollowFields({ follow, error, onChange }: FollowFieldsProps) {
  const say = useSay();
  // Rows have no identity of their own; these keys keep each row's focus and caret when another is removed.
  const [keys, setKeys] = useState(() => follow.map((_, at) => at));
  const change = (at: number, patch: Partial<Follow[number]>) =>
    onChange(follow.map((link, other) => (other === at ? { ...link, ...patch } : link)));
  const remove = (at: number) => {
    setKeys(keys.filter((_, other) => other !== at));
    onChange(follow.filter((_, other) => other !== at));
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    onChange([...follow, { label: "", url: "" }]);
  };

  return (
    <fieldset className="follow">
      <legend className="field-label">{say("settings.follow")}</legend>
      {follow.map((link, at) => (
        <div key={keys[at]} className="follow-row">
          <TextField
            label={say("settings.followLabel", { number: at + 1 })}
            value={link.label}
            onChange={(label) => change(at, { label })}
            hidesLabel
            placeholder={say("settings.followLabelShort")}
            dir="auto"
          />
          <TextField
            label={say("settings.followUrl", { number: at + 1 })}
            value={link.url}
            onChange={(url) => change(at, { url })}
            hidesLabel
            placeholder="https://"
            dir="ltr"
          />
          <IconButton label={say("settings.followRemove", { number: at + 1 })} onPress={() => remove(at)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      <Button look="bare" onPress={add}>
        <Plus size={14} aria-hidden />
        {say("settings.followAdd")}
      </Button>
    </fieldset>
  );
}
