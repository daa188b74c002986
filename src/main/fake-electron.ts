import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, CustomScheme, IpcMain, Protocol, Session } from "electron";

/**
 * Stands for `electron` in tests, where its program is absent: records what it is given, and calls nothing by itself. Typed
 * by Electron's own declarations, so that a change there is noticed here.
 */
export interface Recorded {
  /** In order: what was called on `app` and `protocol` before and after `ready`. */
  calls: string[];
  schemes: CustomScheme[];
  protocolHandlers: Map<string, Parameters<Protocol["handle"]>[1]>;
  ipcHandlers: Map<string, Parameters<IpcMain["handle"]>[1]>;
  windows: FakeWindow[];
  opened: string[];
  errors: string[];
  exits: number[];
  menus: unknown[];
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
};

/** What a test decides beforehand. */
export const world = { firstInstance: true };

export class FakeContents extends EventEmitter {
  readonly id: number;
  sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  url = "";

  constructor(id: number) {
    super();
    this.id = id;
  }

  getURL(): string {
    return this.url;
  }

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  loaded = "";
  destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = new FakeContents(recorded.windows.length + 1);
    recorded.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  static getAllWindows(): FakeWindow[] {
    return recorded.windows.filter((window) => !window.destroyed);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.webContents.url = url;
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
    this.destroyed = true;
    this.emit("closed");
    if (FakeWindow.getAllWindows().length === 0) app.emit("window-all-closed");
  }

  show(): void {}
  isDestroyed(): boolean {
    return this.destroyed;
  }
  focus(): void {
    recorded.calls.push("window.focus");
  }
  isMinimized(): boolean {
    return true;
  }
  restore(): void {
    recorded.calls.push("window.restore");
  }
}

export const BrowserWindow = FakeWindow;

class FakeApp extends EventEmitter {
  enableSandbox(): void {
    recorded.calls.push("app.enableSandbox");
  }
  requestSingleInstanceLock(): boolean {
    recorded.calls.push("app.requestSingleInstanceLock");
    return world.firstInstance;
  }
  async whenReady(): Promise<void> {
    recorded.calls.push("app.whenReady");
  }
  quit(): void {
    recorded.calls.push("app.quit");
    const event = { preventDefault: () => recorded.calls.push("quit held") };
    this.emit("will-quit", event);
  }
  exit(code: number): void {
    recorded.exits.push(code);
    this.emit("exited");
  }
}

export const app = new FakeApp();

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

/** What `guardPermissions` set. */
export const guards: {
  request: Parameters<Guards["setPermissionRequestHandler"]>[0];
  check: Parameters<Guards["setPermissionCheckHandler"]>[0];
  device: Parameters<Guards["setDevicePermissionHandler"]>[0];
} = { request: null, check: null, device: null };

const defaultSession: Guards = {
  setPermissionRequestHandler(handler) {
    guards.request = handler;
  },
  setPermissionCheckHandler(handler) {
    guards.check = handler;
  },
  setDevicePermissionHandler(handler) {
    guards.device = handler;
  },
};

export const session = { defaultSession };

export const shell = {
  async openExternal(url: string): Promise<void> {
    recorded.opened.push(url);
  },
};

export const dialog = {
  showErrorBox(title: string, content: string): void {
    recorded.errors.push(`${title}: ${content}`);
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => recorded.menus.push(menu),
};
