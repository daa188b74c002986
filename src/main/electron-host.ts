import { join } from "node:path";
import { parseArgs } from "node:util";
import { app, BrowserWindow, dialog, session } from "electron";
import type { HostFacts } from "../core/core.ts";
import { type Core, createCore } from "../core/create-core.ts";
import { defaultDataDir } from "../core/data-dir.ts";
import { createWebHandler } from "../core/web/web-handler.ts";
import { AppError } from "../shared/app-error.ts";
import { say } from "../shared/messages/catalogue.ts";
import { flushBeforeClose } from "./closing.ts";
import { connectIpc, type Ipc } from "./ipc.ts";
import { setMenu } from "./menu.ts";
import { registerDeskScheme, serveDesk } from "./protocol.ts";
import { guardNavigation, guardPermissions } from "./security.ts";
import { openDeskWindow } from "./window.ts";

const log = (line: string) => void process.stderr.write(`${line}\n`);

/** `--data` and `--actor`; whatever else is there is Chromium's. */
function hostArguments(args: string[]) {
  const options = { data: { type: "string" }, actor: { type: "string" } } as const;
  const { data, actor } = parseArgs({ args, options, strict: false, allowPositionals: true }).values;
  return {
    dataDir: typeof data === "string" ? data : defaultDataDir(process.env, process.platform),
    ...(typeof actor === "string" ? { actor } : {}),
  };
}

const hostFacts: HostFacts = {
  kind: "electron",
  mediaBase: "/media/",
  previewBase: "/preview/",
  uploadUrl: "/upload",
  async chooseFolder() {
    const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ["openDirectory", "createDirectory"] });
    return canceled ? null : (filePaths[0] ?? null);
  },
};

/**
 * Starts the program in Electron. What must come before `ready` is done at once; a second instance hands over to the first
 * and ends without touching the data.
 */
export async function startElectronHost(preload: string): Promise<void> {
  app.enableSandbox();
  registerDeskScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents, log));
  await app.whenReady();
  guardPermissions(session.defaultSession);
  try {
    await openDesk(preload, await createCore({ ...hostArguments(process.argv.slice(1)), host: hostFacts, log }));
  } catch (error) {
    const problem = (error as Error).message;
    dialog.showErrorBox("Galley", error instanceof AppError ? problem : say("en", "host.startFailed", { problem }));
    app.exit(1);
  }
}

async function openDesk(preload: string, core: Core): Promise<void> {
  await core.welcome();
  serveDesk(createWebHandler(core.web, { connectSrc: [], log }));
  const ipc = connectIpc(core);
  setMenu((await core.settings.get()).interfaceLanguage);
  core.onEvent((event, payload) => {
    if (event === "settings.changed" && "interfaceLanguage" in payload) setMenu(payload.interfaceLanguage);
  });
  const open = () => flushBeforeClose(openDeskWindow(preload), ipc);
  app.on("second-instance", focusWindow);
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on("window-all-closed", () => app.quit());
  closeCoreAtQuit(core, ipc);
  open();
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** The program ends when the core has closed, whether that went well or not. */
function closeCoreAtQuit(core: Core, ipc: Ipc): void {
  app.once("will-quit", (event) => {
    event.preventDefault();
    ipc.stop();
    core
      .close()
      .catch((error: Error) => log(error.message))
      .finally(() => app.exit(0));
  });
}

/** The preload that was built beside this program. */
export function builtPreload(codeDir: string): string {
  return join(codeDir, "..", "preload", "index.cjs");
}
