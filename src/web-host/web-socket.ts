import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { CorePort } from "../core/core.ts";
import type { EventFrame, RequestFrame, ResponseFrame } from "../shared/rpc.ts";
import { readFrame } from "./read-frame.ts";

/** Where the desk opens its socket. */
export const socketPath = "/socket";

/** A story with its page is far smaller; anything larger is a mistake or an attack (close code 1009). */
export const largestFrame = 17 * 1024 * 1024;

/** A desk that is this far behind is not reading; it reconnects and fetches again. */
const largestBacklog = 64 * 1024 * 1024;

export interface SocketHost {
  /** Takes over a connection whose access has been checked. */
  accept(message: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every desk that we go, and waits until what they asked for has been carried out. */
  close(): Promise<void>;
}

/** Requests in, answers and events out, as JSON text (shared/rpc.ts); long requests as bytes (shared/long-frame.ts). `heartbeat` is in milliseconds. */
export function createSocketHost(core: CorePort, heartbeat = 15_000): SocketHost {
  const server = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  const running = new Set<Promise<void>>();
  const stopEvents = sendEvents(core, server);
  const stopHeartbeat = keepAlive(server, heartbeat);
  server.on("connection", (socket) => {
    // Without a listener a broken connection would end the process; `close` follows and is enough.
    socket.on("error", () => {});
    socket.on("message", (data, isLong) => {
      const frame = data instanceof Buffer ? readFrame(data, isLong) : null;
      if (frame === null) return socket.close(1008, "not a request");
      const work = answer(core, socket, frame).finally(() => running.delete(work));
      running.add(work);
    });
  });
  return {
    accept: (message, socket, head) =>
      server.handleUpgrade(message, socket, head, (client) => server.emit("connection", client, message)),
    async close() {
      stopHeartbeat();
      stopEvents();
      await Promise.all(running);
      await sayGoodbye(server);
    },
  };
}

async function answer(core: CorePort, socket: WebSocket, frame: RequestFrame): Promise<void> {
  const result = await core.handle(frame.method, frame.params);
  send(socket, { id: frame.id, ...result });
}

function send(socket: WebSocket, frame: ResponseFrame | EventFrame): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > largestBacklog) socket.terminate();
  else socket.send(JSON.stringify(frame));
}

/** Asks every desk to go, and ends the connections of those that do not answer within a second. */
async function sayGoodbye(server: WebSocketServer): Promise<void> {
  const gone = [...server.clients].map(
    (client) => new Promise<void>((resolve) => client.once("close", () => resolve())),
  );
  for (const client of server.clients) client.close(1001, "closing");
  const patience = setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, 1000);
  await Promise.all(gone);
  clearTimeout(patience);
  server.close();
}

/** `seq` counts this host's events, the same for every desk, so that one that missed any can tell. */
function sendEvents(core: CorePort, server: WebSocketServer): () => void {
  let seq = 0;
  return core.onEvent((event, payload) => {
    seq += 1;
    for (const client of server.clients) send(client, { event, payload, seq });
  });
}

/** Ends connections whose other side has gone without a word, such as a laptop that was closed. */
function keepAlive(server: WebSocketServer, heartbeat: number): () => void {
  const silent = new WeakSet<WebSocket>();
  server.on("connection", (client) => client.on("pong", () => silent.delete(client)));
  const timer = setInterval(() => {
    for (const client of server.clients) {
      if (silent.has(client)) client.terminate();
      else {
        silent.add(client);
        client.ping();
      }
    }
  }, heartbeat);
  timer.unref();
  return () => clearInterval(timer);
}
