import { EventEmitter } from "node:events";
import type { App, RelaunchOptions } from "electron";
import { FakeImage } from "./fake-image.ts";
import { recorded, world } from "./fake-record.ts";

type UsedApp = Pick<
  App,
  | "enableSandbox"
  | "requestSingleInstanceLock"
  | "whenReady"
  | "quit"
  | "exit"
  | "relaunch"
  | "setPath"
  | "setAboutPanelOptions"
  | "setAppUserModelId"
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
  relaunch(options?: RelaunchOptions): void {
    recorded.calls.push("app.relaunch");
    recorded.relaunch = options ?? null;
  }
  setPath(name: string, path: string): void {
    recorded.calls.push(`app.setPath ${name}`);
    recorded.paths[name] = path;
  }
  setAboutPanelOptions(): void {}
  setAppUserModelId(): void {}
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
