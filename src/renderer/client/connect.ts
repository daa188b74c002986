import { type Client, createClient } from "../../shared/rpc.ts";
import { createElectronTransport } from "./transport-electron.ts";
import { createWebSocketTransport } from "./transport-web-socket.ts";

/** Reaches the core through whichever way this window has: Electron's bridge, or the socket of the host that served it. */
export function connect(): Client {
  if (window.galleyHost) return createClient(createElectronTransport(window.galleyHost));
  const url = new URL("/socket", window.location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return createClient(createWebSocketTransport(url.href));
}
