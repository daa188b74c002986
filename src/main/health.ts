import { app, type BrowserWindow, dialog } from "electron";
import type { MessageKey, MessageValues } from "../shared/messages/catalogue.ts";

export interface HealthParts {
  words: (key: MessageKey, values?: MessageValues) => string;
  log: (line: string) => void;
}

/**
 * Looks after a window whose page dies or hangs: says what happened, that what was saved is safe, and loads the desk again when
 * the person says so. Nothing is loaded again by itself, so a page that dies at once cannot go round and round.
 */
export function watchHealth(window: BrowserWindow, { words, log }: HealthParts): void {
  const { webContents } = window;
  let isEndedByUs = false;

  async function ask(kind: "gone" | "hung", buttons: [MessageKey, MessageKey], signal?: AbortSignal): Promise<number> {
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: words(`window.${kind}`),
      detail: words(`window.${kind}Detail`),
      buttons: buttons.map((key) => words(key)),
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      ...(signal ? { signal } : {}),
    });
    return response;
  }

  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit" || isEndedByUs) return;
    log(`a window's page ended: ${reason} (${exitCode})`);
    const open = ask("gone", ["window.openAgain", "window.close"]).then((answer) => {
      if (window.isDestroyed()) return;
      if (answer === 0) webContents.reload();
      else window.destroy();
    });
    open.catch((error: Error) => log(error.message));
  });

  let question: AbortController | null = null;
  window.on("unresponsive", () => {
    if (question !== null) return;
    log("a window's page does not respond");
    question = new AbortController();
    const { signal } = question;
    ask("hung", ["window.wait", "window.openAgain"], signal)
      .then((answer) => {
        // A question that is taken back answers as if it were cancelled; by then there may be another one.
        if (question?.signal === signal) question = null;
        if (answer !== 1 || signal.aborted || window.isDestroyed()) return;
        isEndedByUs = true;
        webContents.once("did-finish-load", () => {
          isEndedByUs = false;
        });
        webContents.forcefullyCrashRenderer();
        webContents.reload();
      })
      .catch((error: Error) => log(error.message));
  });
  window.on("responsive", () => {
    question?.abort();
    question = null;
  });
}

/** Chromium starts its helpers (graphics, network) again by itself; what became of them is written down. */
export function logLostHelpers(log: (line: string) => void): void {
  app.on("child-process-gone", (_event, { type, name, reason, exitCode }) => {
    if (reason !== "clean-exit") log(`${name ?? type} ended: ${reason} (${exitCode})`);
  });
}

/**
 * What nobody foresaw in the program itself: its stack is written down, and a person is told once, in a sentence. Electron, unlike
 * Node, makes no exception of a promise that nobody waited for, so those are heard by their own name.
 */
export function tellUnexpected(words: HealthParts["words"], log: (line: string) => void): void {
  let isTold = false;
  const tell = (thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    log(error.stack ?? error.message);
    if (isTold) return;
    isTold = true;
    dialog.showErrorBox("Galley", words("host.unexpected", { problem: error.message }));
  };
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
