import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { contract } from "../shared/contract.ts";
import { electronChannels } from "../shared/electron-channels.ts";
import { type BridgeParts, createBridge, type GalleyHost } from "./bridge.ts";

let invoked: unknown[][];
let sent: string[];
let answers: ((result: unknown) => void)[];
let isSlow: boolean;
let handlers: Map<string, (...args: unknown[]) => void>;
let page: EventTarget;
let bridge: GalleyHost;

beforeEach(() => {
  invoked = [];
  sent = [];
  answers = [];
  isSlow = false;
  handlers = new Map();
  page = new EventTarget();
  const ipc = {
    invoke: async (...args: unknown[]) => {
      invoked.push(args);
      if (isSlow) return new Promise((resolve) => answers.push(resolve));
      return { ok: true, result: 1 };
    },
    on: (channel: string, handler: (...args: unknown[]) => void) => handlers.set(channel, handler),
    send: (channel: string) => sent.push(channel),
  };
  const files = {
    getPathForFile: (file: File) => {
      if (file.name === "no file") throw new TypeError("not a file");
      return file.name === "pasted.png" ? "" : `/home/dana/${file.name}`;
    },
  };
  bridge = createBridge({ ipc, files, page } as unknown as BridgeParts);
});

test("one function per request of the contract, and nothing else", async () => {
  expect(Object.keys(bridge).sort()).toEqual(["offerFile", "on", "requests"]);
  expect(Object.keys(bridge.requests).sort()).toEqual(Object.keys(contract.requests).sort());
  for (const [method, request] of Object.entries(bridge.requests)) {
    expect(await request({ a: 1 })).toEqual({ ok: true, result: 1 });
    expect(invoked.at(-1)).toEqual([electronChannels.request, method, { a: 1 }]);
  }
});

test("listeners get the payload only, and none of Electron's event, until they leave", () => {
  for (const event of Object.keys(contract.events)) {
    const heard: unknown[][] = [];
    const leave = bridge.on(event, (...args) => heard.push(args));
    handlers.get(electronChannels.event)?.({ sender: "ipcRenderer" }, event, { ids: [] });
    leave();
    handlers.get(electronChannels.event)?.({ sender: "ipcRenderer" }, event, { ids: ["b"] });
    expect(heard).toEqual([[{ ids: [] }]]);
  }
});

test("an event that the contract lacks is never heard", () => {
  const heard: unknown[] = [];
  bridge.on("ipc-internal", (payload) => heard.push(payload))();
  handlers.get(electronChannels.event)?.({}, "ipc-internal", 1);
  expect(heard).toEqual([]);
});

test("a file on disk is offered by its path, which the page never gets; any other is not offered", async () => {
  const file = new File(["x"], "quay.jpg");
  expect(await bridge.offerFile(file)).toEqual({ ok: true, result: 1 });
  expect(invoked).toEqual([[electronChannels.offer, "/home/dana/quay.jpg"]]);
  expect(await bridge.offerFile(new File(["x"], "pasted.png"))).toBeNull();
  expect(await bridge.offerFile({ name: "no file" } as File)).toBeNull();
  expect(invoked).toHaveLength(1);
});

test("before closing, the page is told first and the answer goes out after what it sends", async () => {
  page.addEventListener("pagehide", () => void bridge.requests["stories.save"]?.({}));
  handlers.get(electronChannels.closing)?.({});
  expect([invoked.length, sent]).toEqual([1, []]);
  await pause(5);
  expect(sent).toEqual([electronChannels.flushed]);
});

test("words typed while a save is on its way are sent after its answer, and the window waits for them", async () => {
  isSlow = true;
  const save = () => bridge.requests["stories.save"]?.({});
  const first = save();
  page.addEventListener("pagehide", () => void first?.then(save));
  handlers.get(electronChannels.closing)?.({});
  await pause(5);
  expect([invoked.length, sent]).toEqual([1, []]);
  answers[0]?.({ ok: true, result: 1 });
  await pause(5);
  expect([invoked.length, sent]).toEqual([2, []]);
  answers[1]?.({ ok: true, result: 2 });
  await pause(5);
  expect(sent).toEqual([electronChannels.flushed]);
});
