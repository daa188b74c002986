import type { Session, WebContents } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { FakeContents, guards, recorded, session } from "./fake-electron.ts";
import { guardNavigation, guardSession } from "./security.ts";
import { printPreferences, webPreferences } from "./web-preferences.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const preview = `app://main/preview/${"a".repeat(64)}/index.html`;
let contents: FakeContents;
let log: string[];

beforeEach(() => {
  contents = new FakeContents(1);
  log = [];
  recorded.opened.length = 0;
  guardNavigation(contents as unknown as WebContents, (line) => log.push(line));
});

function prevented(event: string, url: string, isMainFrame = true): boolean {
  let stopped = false;
  contents.emit(event, {
    url,
    isMainFrame,
    preventDefault: () => {
      stopped = true;
    },
  });
  return stopped;
}

test("every window is made with these preferences, and nothing can change them", () => {
  expect(webPreferences("/preload.cjs")).toEqual({
    preload: "/preload.cjs",
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: true,
  });
  expect(Object.isFrozen(webPreferences("/preload.cjs"))).toBe(true);
  expect(printPreferences()).toMatchObject({ sandbox: true, contextIsolation: true, javascript: false });
  expect([Object.isFrozen(printPreferences()), "preload" in printPreferences()]).toEqual([true, false]);
});

const hostile = [
  "https://evil.example/",
  "http://evil.example/?next=app://main/",
  "app://main@evil.example/",
  "app://other/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,<p>",
  "app://main/media/x/original",
];

test.each(hostile)("a window does not go to %s", (url) => {
  for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
    expect(prevented(event, url), event).toBe(true);
  }
  expect(prevented("will-frame-navigate", url, false)).toBe(true);
});

test("a window may show the desk, and a frame in it a candidate; never the other way round", () => {
  expect(prevented("will-navigate", "app://main/")).toBe(false);
  expect(prevented("will-frame-navigate", "app://main/", true)).toBe(false);
  expect(prevented("will-frame-navigate", preview, false)).toBe(false);
  expect(prevented("will-frame-navigate", "app://main/", false)).toBe(true);
  expect(prevented("will-navigate", preview)).toBe(true);
});

test("a webview is never attached", () => {
  expect(prevented("will-attach-webview", "app://main/")).toBe(true);
});

test("no new window ever; only https and mail go to the system", () => {
  const urls = ["https://example.org/a", "mailto:desk@example.org", "file:///etc/passwd", "app://main/"];
  expect(urls.map((url) => contents.openHandler?.({ url }))).toEqual(urls.map(() => ({ action: "deny" })));
  expect(recorded.opened).toEqual(["https://example.org/a", "mailto:desk@example.org"]);
  expect(log).toEqual(["not opened: file:///etc/passwd", "not opened: app://main/"]);
});

test("two permissions for our own page, none for anything else, and no device", () => {
  guardSession(session.defaultSession as unknown as Session, () => {});
  const asked = [
    "clipboard-sanitized-write",
    "fullscreen",
    "clipboard-read",
    "media",
    "geolocation",
    "notifications",
    "openExternal",
    "fileSystem",
    "usb",
    "unknown",
  ] as const;
  const allowed = (url: string) => {
    contents.url = url;
    const from = contents as unknown as WebContents;
    return asked.filter((permission) => {
      let answer = false;
      guards.request?.(from, permission, (given) => (answer = given), {} as never);
      expect(guards.check?.(from, permission, url, {} as never)).toBe(answer);
      return answer;
    });
  };
  expect(allowed("app://main/")).toEqual(["clipboard-sanitized-write", "fullscreen"]);
  expect(allowed("https://evil.example/")).toEqual([]);
  expect(guards.check?.(null, "fullscreen", "app://main", {} as never)).toBe(false);
  expect(guards.device?.({} as never)).toBe(false);
});

test("nothing is downloaded", () => {
  guardSession(session.defaultSession as unknown as Session, (line) => log.push(line));
  const preventDefault = vi.fn();
  guards.download?.({ preventDefault }, { getURL: () => "blob:app://main/1" });
  expect([preventDefault.mock.calls.length, log]).toEqual([1, ["not downloaded: blob:app://main/1"]]);
});

test("a window loads from Galley alone, whatever its page asks for", () => {
  guardSession(session.defaultSession as unknown as Session, (line) => log.push(line));
  const isCancelled = (url: string) => {
    let answer: { cancel?: boolean } = {};
    guards.load?.({ url } as never, (given) => (answer = given));
    return answer.cancel;
  };
  const ours = ["app://main/assets/a.js", "media://asset/x/thumb", "blob:app://main/1", "data:image/png;base64,AA=="];
  expect(ours.map(isCancelled)).toEqual(ours.map(() => false));
  const others = ["https://tracker.example/p.gif", "ws://127.0.0.1:80/", "file:///etc/passwd", "ftp://x/", "nonsense"];
  expect(others.map(isCancelled)).toEqual(others.map(() => true));
  expect(log).toHaveLength(others.length);
});
