import { X } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { Button as AriaButton, Tag, TagGroup, TagList } from "react-aria-components";
import { ComboField, type Offer } from "./combo-field.tsx";
import "./chips-field.css";

export interface ChipsFieldProps {
  label: string;
  /** In their order. */
  names: readonly string[];
  onChange: (names: string[]) => void;
  offers: readonly Offer[];
  onAsk: (text: string) => void;
  /** Takes the offers away. */
  onTaken: () => void;
  /** Characters that end a name besides Enter and the end of a line. */
  separators?: string;
  /** How many names there may be, and how long each; what is beyond it stays in the line. */
  most: number;
  maxLength: number;
  /** Says so. */
  refused: string;
  hint?: string;
  /** The direction and the language of a name, or of what is being typed. */
  textOf: (name: string) => { dir: "ltr" | "rtl"; lang: string };
}

/** Two spellings that differ in letter case alone are one name. */
const same = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/**
 * Names as chips, and a line in which the next one is written: Enter or a separator ends it, as does leaving the line; Backspace in the
 * empty line takes the last one away. On a chip Delete takes it away, Enter or a double click takes it into the line again.
 */
export function ChipsField(props: ChipsFieldProps) {
  const { label, names, offers, separators = "", most, maxLength, textOf } = props;
  const [text, setText] = useState("");
  const line = useRef<HTMLInputElement>(null);
  const chips = useId();
  const others = useMemo(() => offers.filter(({ name }) => !names.some((one) => same(one, name))), [offers, names]);
  const ends = new RegExp(`[\\n\\t${separators}]`, "u");

  /** Gives what could not be taken. */
  const add = (added: readonly string[]): string[] => {
    const next = [...names];
    const left: string[] = [];
    for (const name of added.map((one) => one.trim())) {
      if (name === "" || next.some((one) => same(one, name))) continue;
      if (name.length > maxLength || next.length >= most) left.push(name);
      else next.push(name);
    }
    if (next.length > names.length) props.onChange(next);
    return left;
  };
  const type = (typed: string) => {
    const parts = typed.split(ends);
    const rest = parts.pop() ?? "";
    const left = add(parts);
    setText(left.length === 0 ? rest : [...left, rest].join(" "));
  };
  const finish = () => {
    setText(add([text]).join(" "));
    props.onTaken();
  };
  const rewrite = (at: number) => {
    setText(names[at] ?? "");
    props.onChange(names.filter((_, other) => other !== at));
    line.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // With an offer in hand the key is the list's.
    const isChoosing = line.current?.getAttribute("aria-activedescendant");
    if (event.key === "Enter" && !isChoosing && text.trim() !== "") finish();
    if (event.key === "Backspace" && text === "" && names.length > 0) props.onChange(names.slice(0, -1));
  };

  return (
    <div className="chips-field">
      <ComboField
        label={label}
        value={text}
        onChange={type}
        offers={others}
        onAsk={props.onAsk}
        onPick={({ name }) => {
          add([name]);
          setText("");
          props.onTaken();
        }}
        hint={props.hint}
        error={
          text.trim().length > maxLength || (names.length >= most && text.trim() !== "") ? props.refused : undefined
        }
        onKeyDown={onKeyDown}
        onBlur={finish}
        inputRef={line}
        {...(text === "" ? {} : textOf(text))}
      />
      {names.length > 0 ? (
        <TagGroup
          aria-label={label}
          id={chips}
          onRemove={(keys) => props.onChange(names.filter((_, at) => !keys.has(at)))}
        >
          <TagList className="chips">
            {names.map((name, at) => (
              <Tag
                // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there twice, and its place is all that tells them apart
                key={at}
                id={at}
                textValue={name}
                className="chip"
                onDoubleClick={() => rewrite(at)}
                onAction={() => rewrite(at)}
              >
                <span {...textOf(name)}>{name}</span>
                <AriaButton slot="remove" className="chip-remove">
                  <X size={12} aria-hidden />
                </AriaButton>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      ) : null}
    </div>
  );
}
