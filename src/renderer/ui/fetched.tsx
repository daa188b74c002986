import { type ComponentType, type ReactElement, useEffect, useSyncExternalStore } from "react";
import { useSpeech } from "../state/say.tsx";
import { createStore } from "../state/store.ts";
import { restOfWords } from "../state/words.ts";
import { Button } from "./button.tsx";

/** A component whose program comes in a file of its own, after what is seen first. */
export interface Fetched<P> {
  (props: P): ReactElement | null;
  /** Fetches it beforehand, so that it appears at once when it is wanted. Never rejects: what fails now is tried again when it is shown. */
  fetch(): Promise<void>;
}

export interface FetchedOptions {
  /** Keys that are pressed while it is on its way are meant for it. */
  isDialog?: boolean;
  /** It does with the words of what is seen first (`shared/messages/first-en.ts`). */
  isFirst?: boolean;
}

/**
 * Shows nothing until the file is there, and then always at once. (React's own `lazy` waits a moment even for what was fetched
 * before, in which keys meant for a dialog would go to the page behind it.) Where it cannot be fetched, that is said, with a way to try again.
 * What is typed while a dialog is on its way was meant for it, and goes nowhere.
 */
export function fetched<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { isDialog = false, isFirst = false }: FetchedOptions = {},
): Fetched<P> {
  const got = createStore<ComponentType<P> | null>(null);
  const failure = createStore<unknown>(null);
  let asked: Promise<void> | null = null;

  function fetch(): Promise<void> {
    asked ??= Promise.all([load(), isFirst ? undefined : restOfWords()]).then(
      ([component]) => got.set(component),
      (error: unknown) => {
        asked = null;
        failure.set(error);
      },
    );
    return asked;
  }
  function again(): void {
    failure.set(null);
    void fetch();
  }

  function Shown(props: P): ReactElement | null {
    const Component = useSyncExternalStore(got.subscribe, got.get);
    const error = useSyncExternalStore(failure.subscribe, failure.get);
    if (Component !== null) return <Component {...props} />;
    if (error !== null) return <NotFetched onAgain={again} />;
    void fetch();
    return isDialog ? <HeldKeys /> : null;
  }
  return Object.assign(Shown, { fetch });
}

function HeldKeys(): null {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", hold, { capture: true });
    return () => window.removeEventListener("keydown", hold, { capture: true });
  }, []);
  return null;
}

function NotFetched({ onAgain }: { onAgain: () => void }) {
  const { say } = useSpeech();
  return (
    <div className="problem not-fetched" role="alert">
      <p>{say("desk.notFetched")}</p>
      <Button onPress={onAgain}>{say("desk.tryAgain")}</Button>
    </div>
  );
}
