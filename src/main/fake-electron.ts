import { EventEmitter } from "node:events";
import type {
  App,
  BrowserWindowConstructorOptions,
  Clipboard,
  CustomScheme,
  Dialog,
  IpcMain,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  PrintToPDFOptions,
  Protocol,
  Rectangle,
  SaveDialogOptions,
  Session,
  Shell,
  WebRequest,
} from "electron";

/**
 * Stands for `electron` in tests, where its program is absent: records what it is given, and calls nothing by itself. Typed
 * by Electron's own declarations, so that a change there is noticed here.
 */
export interface Recorded {
  /** In order: what was called on `app`, `protocol` and windows. */
  calls: string[];
  schemes: CustomScheme[];
  protocolHandlers: Map<string, Parameters<Protocol["handle"]>[1]>;
  ipcHandlers: Map<string, Parameters<IpcMain["handle"]>[1]>;
  windows: FakeWindow[];
  opened: string[];
  errors: string[];
  exits: number[];
  menus: FakeMenu[];
  popups: FakeMenu[];
  paths: Record<string, string>;
  recent: string[];
  openDialogs: OpenDialogOptions[];
  saveDialogs: SaveDialogOptions[];
  questions: MessageBoxOptions[];
  copied: string[];
  lockData: unknown;
  dictionaries: string[][];
  learnt: string[];
}

export const recorded: Recorded = {
  calls: [],
  schemes: [],
  protocolHandlers: new Map(),
  ipcHandlers: new Map(),
  windows: [],
  opened: [],
  errors: [],
  exits: [],
  menus: [],
  popups: [],
  paths: {},
  recent: [],
  openDialogs: [],
  saveDialogs: [],
  questions: [],
  copied: [],
  lockData: undefined,
  dictionaries: [],
  learnt: [],
};

/** What a test decides beforehand. */
export const world: {
  firstInstance: boolean;
  screens: { workArea: Rectangle }[];
  picked: string[];
  saveTo: string;
  /** Answers a question with the number of a button; never, while it is null. */
  answer: ((options: MessageBoxOptions) => number) | null;
  /** The status of what a window loads. */
  status: number;
  hasIcons: boolean;
} = {
  firstInstance: true,
  screens: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  picked: [],
  saveTo: "",
  answer: null,
  status: -1,
  hasIcons: true,
};

/** Puts both back as they were. */
export function resetFake(): void {
  for (const value of Object.values(recorded)) {
    if (Array.isArray(value)) value.length = 0;
    else if (value instanceof Map) value.clear();
  }
  recorded.paths = {};
  recorded.lockData = undefined;
  const screens = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
  Object.assign(world, {
    firstInstance: true,
    screens,
    picked: [],
    saveTo: "",
    answer: null,
    status: -1,
    hasIcons: true,
  });
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  powerMonitor.removeAllListeners();
  Menu.current = null;
}

/** A message as it comes from the desk in a window. */
export function fromDesk(sender: unknown) {
  return { sender, senderFrame: { url: "app://main/", parent: null } };
}

type OpenHandler = (details: { url: string }) => { action: string };

export class FakeContents extends EventEmitter {
  readonly id: number;
  sent: unknown[][] = [];
  openHandler: OpenHandler | null = null;
  url = "";
  crashed = false;
  drags: { file: string; icon: FakeImage }[] = [];
  printed: PrintToPDFOptions[] = [];
  replaced: string[] = [];

  constructor(id: number) {
    super();
    this.id = id;
  }

  get session() {
    return session.defaultSession;
  }
  getURL(): string {
    return this.url;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  reload(): void {
    recorded.calls.push("contents.reload");
    this.crashed = false;
    this.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false, url: this.url });
    this.emit("did-finish-load");
  }
  /** As Chromium does it: the page is gone, and that is told. */
  forcefullyCrashRenderer(): void {
    recorded.calls.push("contents.forcefullyCrashRenderer");
    this.die("killed");
  }
  die(reason: string): void {
    this.crashed = true;
    this.emit("render-process-gone", {}, { reason, exitCode: 9 });
  }
  startDrag(item: { file: string; icon: FakeImage }): void {
    this.drags.push(item);
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    this.printed.push(options);
    return Buffer.from(`%PDF of ${this.url}`);
  }
  replaceMisspelling(word: string): void {
    this.replaced.push(word);
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  loaded = "";
  destroyed = false;
  visible = false;
  bounds: Rectangle;
  maximised = false;
  fullScreen: boolean;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.fullScreen = options.fullscreen ?? false;
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    recorded.windows.push(this);
    this.webContents = new FakeContents(nextId++);
    app.emit("web-contents-created", {}, this.webContents);
  }

  static focused: FakeWindow | null = null;
  static getAllWindows(): FakeWindow[] {
    return recorded.windows.filter((window) => !window.destroyed);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.webContents.url = url;
    this.webContents.emit("did-navigate", {}, url, world.status, "");
  }

  /** As Electron does it: `close` may be held, `destroy` may not. */
  close(): void {
    let held = false;
    this.emit("close", {
      preventDefault: () => {
        held = true;
      },
    });
    if (!held) this.destroy();
  }
  destroy(): void {
    recorded.calls.push("window.destroy");
    this.destroyed = true;
    if (FakeWindow.focused === this) FakeWindow.focused = null;
    this.emit("closed");
    if (FakeWindow.getAllWindows().length === 0) app.emit("window-all-closed");
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  show(): void {
    this.visible = true;
  }
  hide(): void {
    recorded.calls.push("window.hide");
    this.visible = false;
  }
  focus(): void {
    recorded.calls.push("window.focus");
    if (FakeWindow.focused === this) return;
    const before = FakeWindow.focused;
    FakeWindow.focused = this;
    before?.emit("blur");
    this.emit("focus");
  }
  isFocused(): boolean {
    return FakeWindow.focused === this;
  }
  isMinimized(): boolean {
    return true;
  }
  restore(): void {
    recorded.calls.push("window.restore");
  }
  maximize(): void {
    this.maximised = true;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  setFullScreen(flag: boolean): void {
    this.fullScreen = flag;
    this.emit("leave-full-screen");
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
}

let nextId = 1;

export const BrowserWindow = FakeWindow;

class FakeImage {
  readonly empty: boolean;
  constructor(empty: boolean) {
    this.empty = empty;
  }
  isEmpty(): boolean {
    return this.empty;
  }
}

export const nativeImage = {
  createEmpty: () => new FakeImage(true),
  createFromDataURL: (_url: string) => new FakeImage(false),
};

type UsedApp = Pick<
  App,
  | "enableSandbox"
  | "requestSingleInstanceLock"
  | "whenReady"
  | "quit"
  | "exit"
  | "setPath"
  | "setAboutPanelOptions"
  | "addRecentDocument"
  | "getLocale"
>;

class FakeApp extends EventEmitter implements UsedApp {
  enableSandbox(): void {
    recorded.calls.push("app.enableSandbox");
  }
  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    recorded.calls.push("app.requestSingleInstanceLock");
    recorded.lockData = data;
    return world.firstInstance;
  }
  async whenReady(): Promise<void> {
    recorded.calls.push("app.whenReady");
  }
  /** As Electron does it: asks first, and ends when nobody objects. */
  quit(): void {
    recorded.calls.push("app.quit");
    let held = false;
    this.emit("before-quit", {
      preventDefault: () => {
        held = true;
      },
    });
    if (held) recorded.calls.push("quit held");
  }
  exit(code = 0): void {
    recorded.calls.push("app.exit");
    recorded.exits.push(code);
    this.emit("exited");
  }
  setPath(name: string, path: string): void {
    recorded.calls.push(`app.setPath ${name}`);
    recorded.paths[name] = path;
  }
  setAboutPanelOptions(): void {}
  addRecentDocument(path: string): void {
    recorded.recent.push(path);
  }
  getLocale(): string {
    return "en-GB";
  }
  async getFileIcon(): Promise<FakeImage> {
    return new FakeImage(!world.hasIcons);
  }
}

export const app = new FakeApp();

export const powerMonitor = new EventEmitter();

export const screen = { getAllDisplays: () => world.screens };

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    recorded.calls.push("protocol.registerSchemesAsPrivileged");
    recorded.schemes.push(...schemes);
  },
  handle(scheme: string, handler: Parameters<Protocol["handle"]>[1]): void {
    recorded.protocolHandlers.set(scheme, handler);
  },
} satisfies Pick<Protocol, "registerSchemesAsPrivileged" | "handle">;

class FakeIpcMain extends EventEmitter {
  handle(channel: string, handler: Parameters<IpcMain["handle"]>[1]): void {
    recorded.ipcHandlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    recorded.ipcHandlers.delete(channel);
  }
}

export const ipcMain = new FakeIpcMain();

type Guards = Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler">;
type BeforeRequest = NonNullable<Parameters<WebRequest["onBeforeRequest"]>[0]>;

/** What `guardSession` set. */
export const guards: {
  request: Parameters<Guards["setPermissionRequestHandler"]>[0];
  check: Parameters<Guards["setPermissionCheckHandler"]>[0];
  device: Parameters<Guards["setDevicePermissionHandler"]>[0];
  load: BeforeRequest | null;
} = { request: null, check: null, device: null, load: null };

type UsedSession = Guards &
  Pick<Session, "setSpellCheckerLanguages" | "availableSpellCheckerLanguages" | "addWordToSpellCheckerDictionary">;

const defaultSession = {
  setPermissionRequestHandler(handler) {
    guards.request = handler;
  },
  setPermissionCheckHandler(handler) {
    guards.check = handler;
  },
  setDevicePermissionHandler(handler) {
    guards.device = handler;
  },
  availableSpellCheckerLanguages: ["de", "en-GB", "en-US", "he"],
  setSpellCheckerLanguages(languages) {
    recorded.dictionaries.push(languages);
  },
  addWordToSpellCheckerDictionary(word) {
    recorded.learnt.push(word);
    return true;
  },
  webRequest: {
    onBeforeRequest(listener: BeforeRequest) {
      guards.load = listener;
    },
  },
} satisfies UsedSession & { webRequest: { onBeforeRequest(listener: BeforeRequest): void } };

export const session = { defaultSession };

export const shell = {
  async openExternal(url: string): Promise<void> {
    recorded.opened.push(url);
  },
} satisfies Pick<Shell, "openExternal">;

export const clipboard = {
  async writeText(text: string): Promise<void> {
    recorded.copied.push(text);
  },
} satisfies Pick<Clipboard, "writeText">;

/** The last argument: a dialog may be given a window before its options. */
const optionsOf = <T>(args: unknown[]) => args.at(-1) as T;

export const dialog = {
  showErrorBox(title: string, content: string): void {
    recorded.errors.push(`${title}: ${content}`);
  },
  async showOpenDialog(...args: unknown[]) {
    recorded.openDialogs.push(optionsOf(args));
    return { canceled: world.picked.length === 0, filePaths: world.picked };
  },
  async showSaveDialog(...args: unknown[]) {
    recorded.saveDialogs.push(optionsOf(args));
    return { canceled: world.saveTo === "", filePath: world.saveTo };
  },
  showMessageBox(...args: unknown[]) {
    const options = optionsOf<MessageBoxOptions>(args);
    recorded.questions.push(options);
    const answered = world.answer?.(options);
    return new Promise((resolve) => {
      if (answered !== undefined) resolve({ response: answered, checkboxChecked: false });
      options.signal?.addEventListener("abort", () =>
        resolve({ response: options.cancelId ?? 0, checkboxChecked: false }),
      );
    });
  },
} satisfies Pick<Dialog, "showErrorBox"> &
  Record<keyof Pick<Dialog, "showOpenDialog" | "showSaveDialog" | "showMessageBox">, unknown>;

/** A built menu: the template, and its items by id as Electron finds them. */
export class FakeMenu {
  readonly template: MenuItemConstructorOptions[];
  private readonly items = new Map<string, { id: string; enabled: boolean }>();

  constructor(template: MenuItemConstructorOptions[]) {
    this.template = template;
    const add = (items: MenuItemConstructorOptions[]): void => {
      for (const { id, enabled = true, submenu } of items) {
        if (id !== undefined) this.items.set(id, { id, enabled });
        if (Array.isArray(submenu)) add(submenu);
      }
    };
    add(template);
  }
  getMenuItemById(id: string): { id: string; enabled: boolean } | null {
    return this.items.get(id) ?? null;
  }
  popup(): void {
    recorded.popups.push(this);
  }
}

export const Menu = {
  current: null as FakeMenu | null,
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => new FakeMenu(template),
  setApplicationMenu(menu: FakeMenu): void {
    Menu.current = menu;
    recorded.menus.push(menu);
  },
  getApplicationMenu: () => Menu.current,
};
