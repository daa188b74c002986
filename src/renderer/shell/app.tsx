import { useCallback, useEffect, useState } from "react";
import type { Client } from "../../shared/rpc.ts";
import { readBeginning } from "../client/beginning.ts";
import { type Desk, startDesk } from "../state/desk.ts";
import { DeskContext, useSettings } from "../state/desk-context.ts";
import type { Journal } from "../state/journal.ts";
import { SpeechProvider, useSpeech } from "../state/say.tsx";
import { Button } from "../ui/button.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { useDocumentLook } from "./document-look.ts";
import { FirstStart } from "./first-start.tsx";

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
  const language = navigator.language.startsWith("he") ? "he" : "en";
  return (
    <SpeechProvider language={language}>
      <Waiting error={start.status === "failed" ? start.error : null} onRetry={begin} />
    </SpeechProvider>
  );
}

function ReadyDesk({ journal }: { journal: Journal }) {
  const { interfaceLanguage, theme, actor } = useSettings();
  useDocumentLook(interfaceLanguage, theme);
  return (
    <SpeechProvider language={interfaceLanguage}>
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
