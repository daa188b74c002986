import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Rectangle } from "electron";
import { app } from "./fake-app.ts";
import type { FakeImage } from "./fake-image.ts";
import { recorded, world } from "./fake-record.ts";
import { session } from "./fake-system.ts";

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
    if (world.loadFails !== null) throw new Error(world.loadFails);
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
