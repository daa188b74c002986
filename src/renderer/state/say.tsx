import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { AppError } from "../../shared/app-error.ts";
import {
  type InterfaceLanguage,
  isSaid,
  type MessageKey,
  type MessageValues,
  say,
} from "../../shared/messages/catalogue.ts";

/** The words of the interface in its present language. */
export interface Speech {
  language: InterfaceLanguage;
  /** The sentence for a key. */
  say: (key: MessageKey, values?: MessageValues) => string;
  /** The sentence for a failure: from the catalogue where its key is known, else as the host worded it. */
  sayError: (error: unknown) => string;
}

/** Words for a failure of any kind, for places that have no component around them. Never throws. */
export function errorText(language: InterfaceLanguage, error: unknown): string {
  if (!(error instanceof AppError)) return say(language, "desk.unexpected", { problem: String(error) });
  return isSaid(error.key) ? say(language, error.key, error.values) : error.message;
}

function makeSpeech(language: InterfaceLanguage): Speech {
  return {
    language,
    say: (key, values) => say(language, key, values),
    sayError: (error) => errorText(language, error),
  };
}

const SpeechContext = createContext<Speech>(makeSpeech("en"));

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

export function useSay(): Speech["say"] {
  return useSpeech().say;
}

/** Gives everything inside one language, React Aria's own words and directions included. */
export function SpeechProvider({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  const speech = useMemo(() => makeSpeech(language), [language]);
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={language === "he" ? "he-IL" : "en-GB"}>{children}</I18nProvider>
    </SpeechContext>
  );
}
