import type { BrowserWindow as ElectronWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { say } from "../shared/messages/catalogue.ts";
import { app, BrowserWindow, type FakeWindow, recorded, resetFake, world } from "./fake-electron.ts";
import { logLostHelpers, tellUnexpected, watchHealth } from "./health.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

let window: FakeWindow;
let log: string[];
const words = (key: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]) => say("en", key, values);

beforeEach(() => {
  resetFake();
  log = [];
  window = new BrowserWindow({});
  watchHealth(window as unknown as ElectronWindow, { words, log: (line) => log.push(line) });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

test.each(["crashed", "oom", "killed", "launch-failed"])(
  "a page that ended (%s) is opened again when the person says so",
  async (reason) => {
    world.answer = ({ buttons = [] }) => buttons.indexOf("Open again");
    window.webContents.die(reason);
    await settled();
    expect(recorded.questions).toEqual([
      expect.objectContaining({
        message: "This window stopped working.",
        detail: expect.stringContaining("last saved"),
      }),
    ]);
    expect(recorded.calls).toEqual(["contents.reload"]);
    expect(log).toEqual([`a window's page ended: ${reason} (9)`]);
  },
);

test("a page that dies at once again does not go round: each time a person is asked, and may close the window", async () => {
  let turns = 0;
  world.answer = () => (turns++ < 2 ? 0 : 1);
  window.webContents.on("did-finish-load", () => window.webContents.die("crashed"));
  window.webContents.die("crashed");
  for (let turn = 0; turn < 5; turn += 1) await settled();
  expect([recorded.questions.length, window.destroyed]).toEqual([3, true]);
});

test("a page that ended in order is nothing to speak of", () => {
  window.webContents.die("clean-exit");
  expect([recorded.questions, log]).toEqual([[], []]);
});

test("a page that hangs may be waited for: the question goes when it answers again", async () => {
  window.emit("unresponsive");
  window.emit("unresponsive");
  expect(recorded.questions).toHaveLength(1);
  window.emit("responsive");
  await settled();
  expect([recorded.questions[0]?.signal?.aborted, recorded.calls]).toEqual([true, []]);
  window.emit("unresponsive");
  expect(recorded.questions).toHaveLength(2);
});

test("a question that was taken back does not open the way for a second one beside the next", async () => {
  window.emit("unresponsive");
  window.emit("responsive");
  window.emit("unresponsive");
  await settled();
  window.emit("unresponsive");
  expect(recorded.questions).toHaveLength(2);
});

test("a page that hangs may be opened again, which asks nothing more", async () => {
  world.answer = ({ buttons = [] }) => buttons.indexOf("Open again");
  window.emit("unresponsive");
  await settled();
  expect(recorded.calls).toEqual(["contents.forcefullyCrashRenderer", "contents.reload"]);
  expect(recorded.questions).toHaveLength(1);
  window.webContents.die("crashed");
  await settled();
  expect(recorded.questions).toHaveLength(2);
});

test("Chromium's lost helpers are written down", () => {
  logLostHelpers((line) => log.push(line));
  app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed", exitCode: 5 });
  app.emit("child-process-gone", {}, { type: "Utility", name: "Network Service", reason: "oom", exitCode: 1 });
  app.emit("child-process-gone", {}, { type: "Utility", reason: "clean-exit", exitCode: 0 });
  expect(log).toEqual(["GPU ended: crashed (5)", "Network Service ended: oom (1)"]);
});

const kinds = ["uncaughtException", "unhandledRejection"];

test.each(kinds)("what nobody foresaw (%s) is told once, in a sentence without a stack", (kind) => {
  const before = kinds.map((name) => process.rawListeners(name));
  tellUnexpected(words, (line) => log.push(line));
  const added = kinds.map((name, at) => process.rawListeners(name).find((one) => !before[at]?.includes(one)));
  const tell = added[kinds.indexOf(kind)] as (error: unknown) => void;
  const error = new Error("no such thing");
  tell(error);
  tell(error);
  expect(recorded.errors).toEqual([expect.stringContaining("no such thing")]);
  expect(recorded.errors[0]).not.toContain("    at ");
  expect(log).toEqual([error.stack, error.stack]);
  for (const [at, listener] of added.entries()) process.off(kinds[at] ?? "", listener as () => void);
});

afterEach(() => app.removeAllListeners("child-process-gone"));
