import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { CorePort } from "../core/core.ts";
import { createSocketHost, type SocketHost } from "./web-socket.ts";

const heartbeat = 15_000;
let server: Server;
let sockets: SocketHost;
let address: string;
let finish: () => void;

beforeEach(async () => {
  // The heart beats when a test says so, however busy the machine is.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const core: Partial<CorePort> = {
    handle: async () => slow.then(() => ({ ok: true, result: "saved" })),
    onEvent: () => () => {},
  };
  sockets = createSocketHost(core as CorePort, heartbeat);
  server = createServer().on("upgrade", sockets.accept).listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  finish();
  await sockets.close();
  server.close();
  vi.useRealTimers();
});

/** Asks something and waits for the answer: what the desk sent before it, a pong too, has then been read. */
async function roundTrip(desk: WebSocket): Promise<void> {
  const answered = once(desk, "message");
  desk.send(JSON.stringify({ id: 1, method: "settings.get", params: {} }));
  await answered;
}

test("a desk that gives no sign of life is let go, one that does stays", async () => {
  finish();
  const [gone, alive] = [new WebSocket(address, { autoPong: false }), new WebSocket(address)];
  await Promise.all([once(gone, "open"), once(alive, "open")]);
  const left = once(gone, "close");
  for (let beat = 0; beat < 4; beat += 1) {
    const pinged = once(alive, "ping");
    vi.advanceTimersByTime(heartbeat);
    await pinged;
    await roundTrip(alive);
  }
  expect([(await left)[0], alive.readyState]).toEqual([1006, WebSocket.OPEN]);
});

test("closing waits for what was asked, answers it, and says goodbye", async () => {
  const desk = new WebSocket(address);
  await once(desk, "open");
  const heard: unknown[] = [];
  desk.on("message", (data) => heard.push(JSON.parse(String(data))));
  const goodbye = once(desk, "close");
  desk.send(JSON.stringify({ id: 1, method: "stories.save", params: {} }));
  await pause(20);
  let closed = false;
  const closing = sockets.close().then(() => {
    closed = true;
  });
  await pause(20);
  expect(closed).toBe(false);
  finish();
  await closing;
  expect(heard).toEqual([{ id: 1, ok: true, result: "saved" }]);
  expect((await goodbye)[0]).toBe(1001);
});
