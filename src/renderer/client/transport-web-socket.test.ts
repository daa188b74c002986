import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type WebSocket as ServerSocket, WebSocketServer } from "ws";
import type { RequestFrame, Transport } from "../../shared/rpc.ts";
import { createWebSocketTransport } from "./transport-web-socket.ts";

const open: WebSocketServer[] = [];

/** A real socket server whose answers each test decides. */
async function serve(
  onRequest: (frame: RequestFrame, socket: ServerSocket) => void,
  port = 0,
): Promise<WebSocketServer> {
  const server = new WebSocketServer({ host: "127.0.0.1", port });
  open.push(server);
  server.on("connection", (socket) => {
    socket.on("message", (data) => onRequest(JSON.parse(data.toString()) as RequestFrame, socket));
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

const portOf = (server: WebSocketServer) => (server.address() as AddressInfo).port;
const urlOf = (server: WebSocketServer) => `ws://127.0.0.1:${portOf(server)}/socket`;

/** Ends the server together with every connection, as when the host is killed. */
async function cut(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
}

function watchState(transport: Transport) {
  const seen: { status: string; gap: number }[] = [];
  transport.onState((state) => seen.push(state));
  return seen;
}

const answer = (frame: RequestFrame, socket: ServerSocket) =>
  socket.send(JSON.stringify({ id: frame.id, ok: true, result: { asked: frame.method, with: frame.params } }));

afterEach(async () => {
  await Promise.all(open.splice(0).map(cut));
});

describe("the socket of the web host", () => {
  it("answers each request by its number, also out of order, and holds those made before it is open", async () => {
    const held: [RequestFrame, ServerSocket][] = [];
    const server = await serve((frame, socket) => {
      held.push([frame, socket]);
      if (held.length === 2) for (const [one, from] of held.reverse()) answer(one, from);
    });
    const transport = createWebSocketTransport(urlOf(server));
    const answers = await Promise.all([
      transport.request("settings.get", {}),
      transport.request("stories.open", { id: "a" }),
    ]);
    expect(answers.map((one) => one.ok && one.result)).toEqual([
      { asked: "settings.get", with: {} },
      { asked: "stories.open", with: { id: "a" } },
    ]);
  });

  it("passes a refusal on as it came", async () => {
    const error = { code: "not-found", message: "none", key: "error.storyNotFound", values: { id: "a" } };
    const server = await serve((frame, socket) => socket.send(JSON.stringify({ id: frame.id, ok: false, error })));
    const transport = createWebSocketTransport(urlOf(server));
    expect(await transport.request("stories.open", { id: "a" })).toMatchObject({ ok: false, error });
  });

  it("answers what was in flight at a cut with unavailable, repeats nothing, and comes back with a gap", async () => {
    const asked: string[] = [];
    const first = await serve((frame) => asked.push(frame.method));
    const port = portOf(first);
    const transport = createWebSocketTransport(urlOf(first));
    const states = watchState(transport);
    const lost = transport.request("stories.save", {});
    await vi.waitFor(() => expect(asked).toEqual(["stories.save"]));
    await cut(first);
    expect(await lost).toMatchObject({ ok: false, error: { code: "unavailable" } });
    expect(states.at(-1)).toEqual({ status: "lost", gap: 0 });

    await serve((frame, socket) => {
      asked.push(frame.method);
      answer(frame, socket);
    }, port);
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ status: "open", gap: 1 }), 10_000);
    expect(await transport.request("settings.get", {})).toMatchObject({ ok: true });
    expect(asked).toEqual(["stories.save", "settings.get"]);
  });

  it("fails a request when the next attempt to connect fails", async () => {
    const server = await serve(() => {});
    const url = urlOf(server);
    await cut(server);
    const transport = createWebSocketTransport(url);
    expect(await transport.request("settings.get", {})).toMatchObject({ ok: false, error: { code: "unavailable" } });
  });

  it("gives events to those who listen, until they stop, and survives frames that make no sense", async () => {
    const server = await serve((frame, socket) => {
      for (const nonsense of ["", "[]", "{", '{"id":"x","ok":true}', '{"event":"no.such","payload":1,"seq":1}']) {
        socket.send(nonsense);
      }
      socket.send(JSON.stringify({ event: "stories.changed", payload: { ids: ["a"] }, seq: frame.id }));
      answer(frame, socket);
    });
    const transport = createWebSocketTransport(urlOf(server));
    const heard: unknown[] = [];
    const stop = transport.subscribe("stories.changed", (payload) => heard.push(payload));
    await transport.request("settings.get", {});
    stop();
    await transport.request("settings.get", {});
    expect(heard).toEqual([{ ids: ["a"] }]);
  });
});
