import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { useSay } from "../../state/say.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface NamedLink {
  name: string;
  url: string;
}

export interface LinkFieldsProps {
  /** What the list, its columns and its buttons are called; those of a row take its `{number}`. */
  words: Readonly<Record<"title" | "name" | "nameShort" | "url" | "add" | "remove", MessageKey>>;
  links: readonly NamedLink[];
  error: string | undefined;
  onChange: (links: NamedLink[]) => void;
}

/** A list of links, each a name and an address. */
export function LinkFields({ words, links, error, onChange }: LinkFieldsProps) {
  const say = useSay();
  // Rows have no identity of their own; these keys keep each row's focus and caret when another is removed.
  const [keys, setKeys] = useState(() => links.map((_, at) => at));
  const change = (at: number, patch: Partial<NamedLink>) =>
    onChange(links.map((link, other) => (other === at ? { ...link, ...patch } : link)));
  const remove = (at: number) => {
    setKeys(keys.filter((_, other) => other !== at));
    onChange(links.filter((_, other) => other !== at));
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    onChange([...links, { name: "", url: "" }]);
  };

  return (
    <fieldset className="links">
      <legend className="field-label">{say(words.title)}</legend>
      {links.map((link, at) => (
        <div key={keys[at]} className="link-row">
          <TextField
            label={say(words.name, { number: at + 1 })}
            value={link.name}
            onChange={(name) => change(at, { name })}
            hidesLabel
            placeholder={say(words.nameShort)}
            dir="auto"
          />
          <TextField
            label={say(words.url, { number: at + 1 })}
            value={link.url}
            onChange={(url) => change(at, { url })}
            hidesLabel
            placeholder="https://"
            dir="ltr"
          />
          <IconButton label={say(words.remove, { number: at + 1 })} onPress={() => remove(at)}>
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
        {say(words.add)}
      </Button>
    </fieldset>
  );
}
