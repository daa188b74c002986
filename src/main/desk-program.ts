import { extname } from "node:path";
import { app, type BrowserWindow, session } from "electron";
import type { Core } from "../core/create-core.ts";
import type { Command, CommandNeed } from "../shared/commands.ts";
import type { InterfaceLanguage, MessageKey, MessageValues } from "../shared/messages/catalogue.ts";
import type { Settings } from "../shared/settings.ts";
import { textExtensions } from "./arguments.ts";
import { showContextMenus } from "./context-menu.ts";
import { createDeskWindows, type DeskWindows } from "./desk-windows.ts";
import { logLostHelpers, tellUnexpected, watchHealth } from "./health.ts";
import { connectIpc, sendEvent } from "./ipc.ts";
import { enableCommands, setMenu } from "./menu.ts";
import { quitWithCare } from "./quitting.ts";
import { checkSpelling } from "./spelling.ts";

export interface DeskProgramOptions {
  core: Core;
  preload: string;
  folder: string;
  words: (key: MessageKey, values?: MessageValues) => string;
  onLanguage(language: InterfaceLanguage): void;
  log: (line: string) => void;
}

/** Puts windows, menu, spelling and the end of the program around an open core. Opens no window by itself. */
export async function startDeskProgram(options: DeskProgramOptions): Promise<{ windows: DeskWindows }> {
  const { core, words, log } = options;
  const noteFile = (path: string) => {
    if (textExtensions.includes(extname(path).slice(1).toLowerCase())) app.addRecentDocument(path);
  };
  const ipc = connectIpc(core, noteFile);
  const windows = createDeskWindows({
    preload: options.preload,
    folder: options.folder,
    platform: process.platform,
    ipc,
    offer(path) {
      noteFile(path);
      return core.offerPath(path);
    },
    onOpen(window) {
      watchHealth(window, { words, log });
      showContextMenus(window, words, log);
    },
    onFront: (met: ReadonlySet<CommandNeed> | null) => enableCommands(met),
    log,
  });
  const follow = (settings: Pick<Settings, "interfaceLanguage" | "profile">) => {
    const { interfaceLanguage: language, profile } = settings;
    options.onLanguage(language);
    setMenu({ language, platform: process.platform, onChoose: (command, window) => choose(windows, command, window) });
    windows.tellFront();
    const system = { platform: process.platform, locale: app.getLocale() };
    checkSpelling(session.defaultSession, [profile.language, language, "en"], system);
  };
  follow(await core.settings.get());
  core.onEvent((event, payload) => {
    if (event === "settings.changed") follow(payload as Settings);
  });
  app.on("activate", () => windows.show());
  // A Mac's program stays, for the next window.
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  logLostHelpers(log);
  tellUnexpected(words, log);
  quitWithCare({ core, ipc, windows, log });
  return { windows };
}

function choose(windows: DeskWindows, { id }: Command, window: BrowserWindow | undefined): void {
  if (id === "new-window") {
    windows.open();
    return;
  }
  const target = window && windows.all().includes(window) ? window : windows.front();
  if (target) sendEvent(target, "command.invoked", { id });
}
