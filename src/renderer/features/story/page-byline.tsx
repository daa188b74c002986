import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { pageWords } from "../../../shared/publication/page-words.ts";
import { guessLanguage, languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { namesOf, sameNames } from "./byline-names.ts";
import "./page-byline.css";

/** The byline where readers see it, and as they see it: each name is written in its place. The same data as in the inspector. */
export function PageByline({ session }: { session: StorySession }) {
  const say = useSay();
  const { byline } = useStore(session.fields);
  const isOpen = session.damage === "";
  const choose = (none: boolean) => session.changeFields({ byline: { names: [], none } });
  return (
    <div className="page-byline">
      {byline.none ? <span className="byline-none">{say("byline.none")}</span> : <Names session={session} />}
      {isOpen && byline.none ? (
        <button className="byline-choice" type="button" onClick={() => choose(false)}>
          {say("byline.write")}
        </button>
      ) : null}
      {isOpen && !byline.none && byline.names.length === 0 ? (
        <button className="byline-choice" type="button" onClick={() => choose(true)}>
          {say("byline.chooseNone")}
        </button>
      ) : null}
    </div>
  );
}

function Names({ session }: { session: StorySession }) {
  const say = useSay();
  const { byline, language } = useStore(session.fields);
  const [draft, setDraft] = useState<readonly string[]>(byline.names);
  const [wanted, setWanted] = useState<number | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  // The draft also holds a name that is still empty. What was written elsewhere takes its place.
  const kept = sameNames(namesOf(draft), byline.names) ? draft : byline.names;
  const names = kept.length === 0 ? [""] : kept;
  const words = pageWords(language);
  useLayoutEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    const input = place.current?.querySelectorAll("input")[wanted];
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, [wanted]);
  const change = (next: readonly string[]) => {
    setDraft(next);
    session.changeFields({ byline: { names: namesOf(next), none: false } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isEmpty = names[at]?.trim() === "";
    if (event.key === "Enter" && !isEmpty) {
      event.preventDefault();
      change([...names.slice(0, at + 1), "", ...names.slice(at + 1)]);
      setWanted(at + 1);
    } else if (event.key === "Backspace" && names[at] === "" && names.length > 1) {
      event.preventDefault();
      change(names.toSpliced(at, 1));
      setWanted(Math.max(0, at - 1));
    }
  };
  const tidy = () => setDraft(namesOf(names));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <span
      role="group"
      aria-label={say("byline.title")}
      className="byline-names"
      dir={languageDirection(language)}
      lang={language}
      ref={place}
      onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : tidy())}
    >
      <span lang={words.language}>{words.by} </span>
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name is its place in the line
        <span key={at}>
          {at === 0 ? null : at === names.length - 1 ? words.lastNameSeparator : words.nameSeparator}
          <input
            className="byline-name"
            aria-label={say("byline.name", { n: at + 1 })}
            autoComplete="off"
            dir={resolveDirection(name, languageDirection(language), null)}
            disabled={session.damage !== ""}
            lang={guessLanguage(name, language) || language}
            onChange={(event) => change(names.with(at, event.target.value))}
            onKeyDown={(event) => onKeyDown(event, at)}
            placeholder={say("byline.placeholder")}
            spellCheck={false}
            value={name}
          />
        </span>
      ))}
    </span>
  );
}
