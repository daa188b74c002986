import { EventEmitter } from "node:events";
import type {
  Clipboard,
  CustomScheme,
  Dialog,
  DownloadItem,
  Event,
  IpcMain,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  Protocol,
  Session,
  Shell,
  WebRequest,
} from "electron";
import { recorded, world } from "./fake-record.ts";

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
type WillDownload = (event: Pick<Event, "preventDefault">, item: Pick<DownloadItem, "getURL">) => void;
type BeforeRequest = NonNullable<Parameters<WebRequest["onBeforeRequest"]>[0]>;

/** What `guardSession` set. */
export const guards: {
  request: Parameters<Guards["setPermissionRequestHandler"]>[0];
  check: Parameters<Guards["setPermissionCheckHandler"]>[0];
  device: Parameters<Guards["setDevicePermissionHandler"]>[0];
  load: BeforeRequest | null;
  download: WillDownload | null;
} = { request: null, check: null, device: null, load: null, download: null };

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
  on(_event: "will-download", listener: WillDownload) {
    guards.download = listener;
  },
  webRequest: {
    onBeforeRequest(listener: BeforeRequest) {
      guards.load = listener;
    },
  },
} satisfies UsedSession & {
  on(event: "will-download", listener: WillDownload): void;
  webRequest: { onBeforeRequest(listener: BeforeRequest): void };
};

export const session = { defaultSession };

export const shell = {
  async openExternal(url: string): Promise<void> {
    recorded.opened.push(url);
  },
  showItemInFolder(path: string): void {
    recorded.revealed.push(path);
  },
} satisfies Pick<Shell, "openExternal" | "showItemInFolder">;

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
