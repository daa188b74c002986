import { join } from "node:path";
import { type BrowserWindow, type Rectangle, screen } from "electron";
import type { Caller } from "../core/core.ts";
import type { CommandNeed } from "../shared/commands.ts";
import { flushBeforeClose } from "./closing.ts";
import type { Ipc } from "./ipc.ts";
import { sendEvent } from "./ipc.ts";
import { openDeskWindow, stateOf } from "./window.ts";
import { fitToScreens, readWindowStates, type WindowState, writeWindowStates } from "./window-state.ts";

/** In milliseconds: how long a window rests before its new place is written down. */
const restsFor = 500;
/** How far a further window stands from the one it was opened from; in pixels. */
const step = 28;

export interface DeskWindowsOptions {
  preload: string;
  ipc: Ipc;
  /** Where this program keeps what is Electron's own; the places of the windows are remembered there. */
  folder: string;
  platform: NodeJS.Platform;
  /** Makes a ticket for a file that is to be opened. */
  offer(path: string): string;
  /** Called for every new window, once. */
  onOpen(window: BrowserWindow): void;
  /** Called when what the window in front can do has changed; null when none is in front. */
  onFront(met: ReadonlySet<CommandNeed> | null): void;
  log: (line: string) => void;
}

/** The windows that have a desk in them. */
export interface DeskWindows {
  all(): BrowserWindow[];
  /** The window in front, or the one that was there last. */
  front(): BrowserWindow | undefined;
  ofCaller(caller: Caller | null): BrowserWindow | undefined;
  /** A further window, with this story or the one changed last in it. */
  open(story?: string): BrowserWindow;
  /** Opens the windows of last time; one, if there were none. */
  openAsBefore(): void;
  /** Brings a window to the front, or opens one. */
  show(): BrowserWindow;
  /** What a window's commands may count on; also tells that its desk is there. */
  commandState(met: readonly CommandNeed[], caller: Caller | null): void;
  /** Hands text files to the window in front, as soon as there is a desk in it. */
  openFiles(paths: readonly string[]): void;
  /** Says again what the window in front can do. */
  tellFront(): void;
  /** Writes down where the windows are. */
  remember(): Promise<void>;
}

interface DeskState {
  met: ReadonlySet<CommandNeed>;
  isReady: boolean;
  waiting: string[];
}

export function createDeskWindows(options: DeskWindowsOptions): DeskWindows {
  const states = new Map<BrowserWindow, DeskState>();
  const path = join(options.folder, "windows.json");
  let lastInFront: BrowserWindow | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const all = () => [...states.keys()].filter((window) => !window.isDestroyed());
  const focused = () => all().find((window) => window.isFocused());
  const front = () => focused() ?? all().find((window) => window === lastInFront) ?? all().at(-1);
  const tellFront = () => {
    const window = focused();
    options.onFront((window && states.get(window)?.met) ?? null);
  };

  let written = Promise.resolve();
  // Without windows there is nothing new to write, but what is being written must be waited for.
  const remember = (): Promise<void> => {
    clearTimeout(timer);
    if (all().length > 0) written = writeWindowStates(path, all().map(stateOf));
    return written;
  };
  const rememberNow = () => void remember().catch((error: Error) => options.log(error.message));
  const rememberSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(rememberNow, restsFor).unref();
  };

  function handOver(window: BrowserWindow, state: DeskState): void {
    if (!state.isReady || state.waiting.length === 0) return;
    const tickets = state.waiting.splice(0).map(options.offer);
    sendEvent(window, "files.opened", { tickets });
  }

  function watch(window: BrowserWindow): void {
    const state: DeskState = { met: new Set(), isReady: false, waiting: [] };
    states.set(window, state);
    window.on("focus", () => {
      lastInFront = window;
      tellFront();
    });
    window.on("blur", tellFront);
    window.on("move", rememberSoon);
    window.on("resize", rememberSoon);
    // The last one to close cannot be asked any more where it was.
    window.on("close", rememberNow);
    window.on("closed", () => {
      states.delete(window);
      tellFront();
      rememberSoon();
    });
    // A desk that is loaded anew says anew what it can do.
    window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument) return;
      state.isReady = false;
      state.met = new Set();
      tellFront();
    });
    // On a Mac the program lives on without windows; the last one is kept, so that it is there again at once.
    const staysHidden = () => options.platform === "darwin" && all().length === 1;
    flushBeforeClose(window, { ipc: options.ipc, staysHidden });
    options.onOpen(window);
  }

  function openAt(bounds: Rectangle | null, mode: WindowState["mode"] = "normal", beginning = ""): BrowserWindow {
    const fitting =
      bounds &&
      fitToScreens(
        bounds,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      );
    const window = openDeskWindow(options.preload, options.log, fitting, mode, beginning);
    watch(window);
    return window;
  }

  function open(story?: string): BrowserWindow {
    const from = front();
    const beginning = story === undefined ? "#new" : `#story=${story}`;
    // The first window goes on where the last one ended.
    if (from === undefined)
      return openAt(readWindowStates(path)[0]?.bounds ?? null, "normal", story === undefined ? "" : beginning);
    const { x, y, ...size } = from.getNormalBounds();
    return openAt({ x: x + step, y: y + step, ...size }, "normal", beginning);
  }

  function show(): BrowserWindow {
    const window = front() ?? open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  }

  return {
    all,
    front,
    ofCaller: (caller) => all().find((window) => window.webContents.id === caller?.window),
    open,
    openAsBefore() {
      const before = readWindowStates(path);
      for (const { bounds, mode } of before) openAt(bounds, mode);
      if (before.length === 0) openAt(null);
    },
    show,
    commandState(met, caller) {
      const window = all().find(({ webContents }) => webContents.id === caller?.window);
      const state = window && states.get(window);
      if (!window || !state) return;
      state.met = new Set(met);
      state.isReady = true;
      if (window.isFocused()) tellFront();
      handOver(window, state);
    },
    openFiles(paths) {
      if (paths.length === 0) return;
      const window = show();
      const state = states.get(window);
      state?.waiting.push(...paths);
      if (state) handOver(window, state);
    },
    tellFront,
    remember,
  };
}
