import { useCallback, useEffect, useState } from "react";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { Client } from "../../shared/rpc.ts";
import { readBeginning } from "../client/beginning.ts";
import { type Desk, startDesk } from "../state/desk.ts";
import { DeskContext, useSettings } from "../state/desk-context.ts";
import type { Journal } from "../state/journal.ts";
import { SpeechProvider, useSpeech } from "../state/say.tsx";
import { speak, spokenLanguage } from "../state/words.ts";
import { Button } from "../ui/button.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { useDocumentLook } from "./document-look.ts";
import { FirstStart } from "./fetched-parts.ts";

type Start = { status: "connecting" } | { status: "failed"; error: unknown } | { status: "ready"; desk: Desk };

/** The whole window: reaches the core, then shows the desk in the language and theme of the settings. */
export function App({ client, journal }: { client: Client; journal: Journal }) {
  const [start, setStart] = useState<Start>({ status: "connecting" });

  const [beginning] = useState(readBeginning);

  const begin = useCallback(() => {
    setStart({ status: "connecting" });
    startDesk(client, journal, beginning).then(
      (desk) => setStart({ status: "ready", desk }),
      (error: unknown) => setStart({ status: "failed", error }),
    );
  }, [client, journal, beginning]);
  useEffect(begin, [begin]);

  if (start.status === "ready") {
    return (
      <DeskContext value={start.desk}>
        <ReadyDesk journal={journal} />
      </DeskContext>
    );
  }
  // Until the settings are there, the system's language decides.
  return <BeforeSettings error={start.status === "failed" ? start.error : null} onRetry={begin} />;
}

function BeforeSettings({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const language = useSpoken(navigator.language.startsWith("he") ? "he" : "en");
  return (
    <SpeechProvider language={language}>
      <Waiting error={error} onRetry={onRetry} />
    </SpeechProvider>
  );
}

/** The language that is asked for, once its words are there; until then the one before. */
function useSpoken(asked: InterfaceLanguage): InterfaceLanguage {
  const [language, setLanguage] = useState(spokenLanguage);
  useEffect(() => {
    let isAsked = true;
    void speak(asked).then(() => {
      if (isAsked) setLanguage(asked);
    });
    return () => {
      isAsked = false;
    };
  }, [asked]);
  return language;
}

function ReadyDesk({ journal }: { journal: Journal }) {
  const { interfaceLanguage, theme, actor } = useSettings();
  const language = useSpoken(interfaceLanguage);
  useDocumentLook(language, theme);
  return (
    <SpeechProvider language={language}>
      <DeskFrame journal={journal} />
      {actor.trim() === "" ? <FirstStart /> : null}
    </SpeechProvider>
  );
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { say, sayError, language } = useSpeech();
  useDocumentLook(language, "system");
  return (
    <main className="waiting" aria-busy={error === null}>
      <h1>{say("desk.name")}</h1>
      {error === null ? (
        <p className="quiet">{say("desk.connecting")}</p>
      ) : (
        <>
          <p role="alert">{say("desk.startFailed", { problem: sayError(error) })}</p>
          <Button look="accent" onPress={onRetry}>
            {say("desk.tryAgain")}
          </Button>
        </>
      )}
    </main>
  );
}
