import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session, WebContents } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deskHeaders } from "../core/web/security-headers.ts";
import { createBridge } from "../preload/bridge.ts";
import { contract } from "../shared/contract.ts";
import { isLoadable } from "./desk-url.ts";
import { FakeContents, guards, recorded, resetFake, session } from "./fake-electron.ts";
import { fusesFor } from "./fuses.ts";
import { isTrustedSender } from "./ipc.ts";
import { openOutside } from "./open-outside.ts";
import { registerSchemes, serveDesk } from "./protocol.ts";
import { guardNavigation, guardSession } from "./security.ts";
import { printPreferences, webPreferences } from "./web-preferences.ts";
import { openDeskWindow } from "./window.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

// Electron's security checklist (docs/tutorial/security.md), row by row: what it asks, and how it is so here. The tests beside
// each file go further; this one is the list.

const source = join(import.meta.dirname, "..");
const project = join(source, "..");

/** Every source file that ships, with what it says outside comments. */
const shipped = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing|fake-electron/.test(file))
  .map((file) => ({
    file: file.replaceAll("\\", "/"),
    code: withoutComments(readFileSync(join(source, file), "utf8")),
  }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

const filesWith = (pattern: RegExp) => shipped.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

const preferences = { "the desk": webPreferences("/preload.cjs"), "the printer": printPreferences() };

let contents: FakeContents;
let log: string[];

beforeEach(() => {
  resetFake();
  log = [];
  contents = new FakeContents(1);
  guardNavigation(contents as unknown as WebContents, (line) => log.push(line));
  guardSession(session.defaultSession as unknown as Session, () => {});
});

function isPrevented(event: string, details: object = {}): boolean {
  let prevented = false;
  contents.emit(event, {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
  });
  return prevented;
}

const hostileUrls = [
  "https://evil.example/",
  "http://evil.example/?next=app://main/",
  "app://main@evil.example/",
  "app://evil/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,app://main/",
];

const rows: readonly [number, string, () => unknown][] = [
  [
    1,
    "only load secure content",
    () => {
      openDeskWindow("/preload.cjs", () => {});
      expect(recorded.windows[0]?.loaded).toBe("app://main/");
      expect(["http://x/", "https://x/", "ws://x/", "ftp://x/", "file:///x"].filter(isLoadable)).toEqual([]);
      // No host but the loopback one speaks http, and none of Electron's files knows the word.
      expect(
        filesWith(/["'`]http:\/\/(?!www\.w3\.org)/).filter((file) =>
          /^(main|preload|core\/web|renderer\/client)\//.test(file),
        ),
      ).toEqual([]);
    },
  ],
  [
    2,
    "no Node for pages",
    () => {
      const none = { nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false };
      for (const [name, made] of Object.entries(preferences)) expect(made, name).toMatchObject(none);
      expect(filesWith(/nodeIntegration\w*: true/)).toEqual([]);
    },
  ],
  [
    3,
    "context isolation",
    () => {
      for (const [name, made] of Object.entries(preferences)) expect(made.contextIsolation, name).toBe(true);
      expect(filesWith(/contextIsolation: false/)).toEqual([]);
    },
  ],
  [
    4,
    "process sandbox",
    () => {
      for (const [name, made] of Object.entries(preferences)) expect(made.sandbox, name).toBe(true);
      const start = shipped.find(({ file }) => file === "main/electron-host.ts")?.code ?? "";
      const at = (call: string) => start.indexOf(call);
      expect(at("app.enableSandbox()")).toBeGreaterThan(0);
      expect(at("app.enableSandbox()")).toBeLessThan(at("app.whenReady()"));
      // The built preload is proved to be one file that needs Electron alone by the end-to-end tests.
      const preload = shipped
        .filter(({ file }) => file.startsWith("preload/"))
        .map(({ code }) => code)
        .join();
      expect(
        [...preload.matchAll(/from "([^"]+)"/g)]
          .map(([, from]) => from)
          .filter((from) => /^node:|zod/.test(from ?? "")),
      ).toEqual([]);
    },
  ],
  [
    5,
    "permissions are asked for and denied",
    () => {
      const all = [
        "clipboard-read",
        "geolocation",
        "media",
        "notifications",
        "openExternal",
        "display-capture",
        "hid",
        "usb",
      ];
      contents.url = "app://main/";
      for (const permission of all) {
        let answer = true;
        guards.request?.(contents as never, permission as never, (given) => (answer = given), {} as never);
        expect([permission, answer, guards.check?.(contents as never, permission as never, "", {} as never)]).toEqual([
          permission,
          false,
          false,
        ]);
      }
      expect(guards.device?.({} as never)).toBe(false);
    },
  ],
  [6, "webSecurity stays on", () => expect(filesWith(/\bwebSecurity\b/)).toEqual([])],
  [
    7,
    "a content security policy",
    () => {
      const policy = deskHeaders([], ["media://asset"])["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe-|\*|http:|https:/);
    },
  ],
  [8, "no insecure content", () => expect(filesWith(/allowRunningInsecureContent/)).toEqual([])],
  [9, "no experimental features", () => expect(filesWith(/experimentalFeatures/)).toEqual([])],
  [
    10,
    "no Blink features",
    () => expect(filesWith(/(enable|disable)BlinkFeatures|appendSwitch|appendArgument/)).toEqual([]),
  ],
  [
    11,
    "no webview tag",
    () => {
      for (const [name, made] of Object.entries(preferences)) expect(made.webviewTag, name).toBe(false);
      expect(filesWith(/webviewTag: true|<webview|allowpopups/)).toEqual([]);
    },
  ],
  [12, "no webview is ever attached", () => expect(isPrevented("will-attach-webview")).toBe(true)],
  [
    13,
    "navigation",
    () => {
      for (const url of hostileUrls) {
        for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
          expect([event, url, isPrevented(event, { url, isMainFrame: true })]).toEqual([event, url, true]);
        }
        expect(isPrevented("will-frame-navigate", { url, isMainFrame: false })).toBe(true);
      }
      expect(isPrevented("will-navigate", { url: "app://main/" })).toBe(false);
    },
  ],
  [
    14,
    "no new windows",
    () => {
      for (const url of [...hostileUrls, "app://main/"])
        expect(contents.openHandler?.({ url })).toEqual({ action: "deny" });
    },
  ],
  [
    15,
    "openExternal with trusted addresses only, in one place",
    () => {
      for (const url of [...hostileUrls, "smb://server/", "ms-msdt:/id"]) openOutside(url, () => {});
      expect(recorded.opened).toEqual(["https://evil.example/"]);
      expect(filesWith(/openExternal/)).toEqual(["main/open-outside.ts"]);
    },
  ],
  [
    16,
    "a current Electron",
    () => {
      const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
      const installed = JSON.parse(readFileSync(join(project, "node_modules", "electron", "package.json"), "utf8"));
      expect(manifest.devDependencies.electron).toBe(installed.version);
      expect(Number(installed.version.split(".")[0])).toBeGreaterThanOrEqual(45);
    },
  ],
  [
    17,
    "the sender of every message",
    () => {
      const windows = [{ webContents: { id: 1 } }];
      const top = { url: "app://main/", parent: null };
      expect(isTrustedSender({ sender: { id: 1 }, senderFrame: top }, windows)).toBe(true);
      const hostile = [null, { ...top, parent: top }, ...hostileUrls.map((url) => ({ ...top, url }))];
      for (const senderFrame of hostile)
        expect(isTrustedSender({ sender: { id: 1 }, senderFrame }, windows)).toBe(false);
      expect(isTrustedSender({ sender: { id: 2 }, senderFrame: top }, windows)).toBe(false);
      expect(filesWith(/\bipcMain\b/)).toEqual(["main/ipc.ts"]);
    },
  ],
  [
    18,
    "a scheme of our own, never file:",
    async () => {
      registerSchemes();
      expect(recorded.schemes.map(({ scheme }) => scheme)).toEqual(["app", "media"]);
      for (const { privileges } of recorded.schemes) expect(privileges).not.toHaveProperty("bypassCSP");
      const asked: string[] = [];
      serveDesk(async ({ url }) => {
        asked.push(url);
        return new Response();
      });
      await recorded.protocolHandlers.get("app")?.(new Request("app://evil/index.html"));
      expect([asked, filesWith(/["'`]file:\/\/|\bloadFile\(/)]).toEqual([[], []]);
    },
  ],
  [
    19,
    "fuses",
    () => {
      for (const platform of ["linux", "darwin", "win32"] as const) {
        const { EnableCookieEncryption, OnlyLoadAppFromAsar, EnableEmbeddedAsarIntegrityValidation, ...rest } =
          fusesFor({ platform });
        expect([EnableCookieEncryption, OnlyLoadAppFromAsar, EnableEmbeddedAsarIntegrityValidation]).toEqual([
          true,
          true,
          platform !== "linux",
        ]);
        expect(Object.values(rest).some(Boolean), platform).toBe(false);
      }
    },
  ],
  [
    20,
    "nothing of Electron's for the page",
    async () => {
      let deliver = (..._args: unknown[]): void => {};
      const ipc = {
        invoke: async () => null,
        send: () => {},
        on: (_: string, handler: typeof deliver) => (deliver = handler),
      };
      const heard: unknown[][] = [];
      const parts = {
        ipc: {
          ...ipc,
          on: (channel: string, handler: typeof deliver) => channel.endsWith("event") && ipc.on(channel, handler),
        },
      };
      const bridge = createBridge({ ...parts, files: { getPathForFile: () => "" }, page: new EventTarget() } as never);
      bridge.on("settings.changed", (...args) => heard.push(args));
      deliver({ sender: "Electron's own" }, "settings.changed", { theme: "dark" });
      expect(heard).toEqual([[{ theme: "dark" }]]);
      expect([Object.keys(bridge).sort(), Object.keys(bridge.requests).sort()]).toEqual([
        ["offerFile", "on", "requests"],
        Object.keys(contract.requests).sort(),
      ]);
      expect(filesWith(/\bipcRenderer\b/)).toEqual(["preload/index.ts"]);
      expect(filesWith(/exposeInMainWorld/)).toEqual(["preload/index.ts"]);
    },
  ],
];

describe("Electron's security checklist", () => {
  test("has all its rows here", () =>
    expect(rows.map(([row]) => row)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1)));
  test.each(rows)("%i: %s", (_row, _asks, holds) => holds() as Promise<void>);
});
