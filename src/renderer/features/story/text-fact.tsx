import type { StoryFields } from "../../../shared/stories.ts";
import { countCharacters } from "../../../shared/text/words.ts";
import type { StorySession } from "../../state/story-session.ts";
import { TextField } from "../../ui/text-field.tsx";
import { useField, useTextOf } from "./use-field.ts";

type TextName = {
  [Name in keyof StoryFields]-?: StoryFields[Name] extends string
    ? string extends StoryFields[Name]
      ? Name
      : never
    : never;
}[keyof StoryFields];

export interface TextFactProps {
  session: StorySession;
  name: TextName;
  label: string;
  maxLength: number;
  hint?: string;
  /** What is wrong with a value, or undefined. */
  fault?: (value: string) => string | undefined;
  placeholder?: string;
  lines?: boolean;
  spellCheck?: boolean;
  /** What others show of it, in characters. */
  shows?: number;
  /** Whose direction it has: its own text's, the story's, or none but left to right. */
  runs?: "story" | "ltr";
}

/** A fact of the story that is text. */
export function TextFact({ session, name, label, maxLength, shows, fault, runs = "story", ...rest }: TextFactProps) {
  const [value, change] = useField(session, name);
  const textOf = useTextOf(session);
  return (
    <div data-field={name}>
      <TextField
        label={label}
        value={value}
        onChange={change}
        maxLength={maxLength}
        error={fault?.(value)}
        {...(shows === undefined ? {} : { count: { characters: countCharacters(value.trim()), limit: shows } })}
        {...(runs === "ltr" ? { dir: "ltr" } : textOf(value))}
        {...rest}
      />
    </div>
  );
}
