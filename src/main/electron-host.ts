import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, dialog, session } from "electron";
import { type Core, createCore } from "../core/create-core.ts";
import { prepareDataDir } from "../core/data-dir.ts";
import { version } from "../core/version.ts";
import { createWebHandler } from "../core/web/web-handler.ts";
import { AppError } from "../shared/app-error.ts";
import { type InterfaceLanguage, type MessageKey, type MessageValues, say } from "../shared/messages/catalogue.ts";
import { appId } from "./app-id.ts";
import { filesHandedOver, type HostArguments, hostArguments, isTextFile } from "./arguments.ts";
import { startDeskProgram } from "./desk-program.ts";
import { mediaUrl } from "./desk-url.ts";
import { createHostFacts } from "./host-facts.ts";
import { registerSchemes, serveDesk } from "./protocol.ts";
import { guardNavigation, guardSession } from "./security.ts";

const log = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Starts the program in Electron. What must come before `ready` is done at once; a second instance on the same data folder
 * hands its files to the first and ends without touching the data.
 */
export async function startElectronHost(preload: string): Promise<void> {
  // The terminal that started us may be gone; writing to it must not be an error that is written to it.
  process.stderr.on("error", () => {});
  app.enableSandbox();
  app.setAppUserModelId(appId);
  registerSchemes();
  const args = readArguments();
  if (args === null) return;
  const files = collectFiles(args.files);
  const folder = claimFolder(args.dataDir);
  if (folder === null) return;
  if (!app.requestSingleInstanceLock({ files: args.files })) {
    app.quit();
    return;
  }
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents, log));
  app.setAboutPanelOptions({ applicationName: "Galley", applicationVersion: version });
  await app.whenReady();
  guardSession(session.defaultSession, log);
  try {
    await open({ preload, folder, args, files });
  } catch (error) {
    tellFailure(error);
  }
}

/** Null, after a plain sentence, when the command line cannot be followed. */
function readArguments(): HostArguments | null {
  try {
    return hostArguments(process.argv.slice(1), process.cwd(), process.env);
  } catch (error) {
    tellFailure(error);
    return null;
  }
}

interface Files {
  /** From now on every file goes there; what came before goes there at once. */
  sendTo(take: (paths: string[]) => void): void;
}

/** Files may be handed over at any time, on a Mac also before the program is ready. */
function collectFiles(first: readonly string[]): Files {
  const waiting = [...first];
  let take = (paths: string[]): void => {
    waiting.push(...paths);
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    take([path].filter(isTextFile));
  });
  app.on("second-instance", (_event, _argv, _folder, data) => take(filesHandedOver(data)));
  return {
    sendTo(taker) {
      take = taker;
      if (waiting.length > 0) taker(waiting.splice(0));
    },
  };
}

/**
 * The folder for what is Electron's own, inside the data folder: so the lock for a single instance is one for each data
 * folder, and nothing of a story lies elsewhere. Null, after a plain sentence, when the data folder cannot be used.
 */
function claimFolder(dataDir: string): string | null {
  const folder = join(dataDir, "electron");
  try {
    prepareDataDir(dataDir);
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
    return folder;
  } catch (error) {
    tellFailure(error);
    return null;
  }
}

function tellFailure(error: unknown): void {
  const problem = (error as Error).message;
  dialog.showErrorBox("Galley", error instanceof AppError ? problem : say("en", "host.startFailed", { problem }));
  app.exit(1);
}

interface Opening {
  preload: string;
  folder: string;
  args: HostArguments;
  files: Files;
}

async function open({ preload, folder, args, files }: Opening): Promise<void> {
  let language: InterfaceLanguage = "en";
  const words = (key: MessageKey, values?: MessageValues) => say(language, key, values);
  const facts = createHostFacts(words);
  const { dataDir, actor } = args;
  const core: Core = await createCore({ dataDir, ...(actor ? { actor } : {}), host: facts.host, log });
  await core.welcome();
  core.upkeep.start();
  serveDesk(createWebHandler(core.web, { connectSrc: [], pictureSrc: [mediaUrl.slice(0, -1)], log }));
  const { windows } = await startDeskProgram({
    core,
    preload,
    folder,
    log,
    words,
    onLanguage: (next) => {
      language = next;
    },
  });
  facts.takeWindows(windows);
  windows.openAsBefore();
  files.sendTo((paths) => {
    windows.show();
    windows.openFiles(paths);
  });
}

/** The preload that was built beside this program. */
export function builtPreload(codeDir: string): string {
  return join(codeDir, "..", "preload", "index.cjs");
}
