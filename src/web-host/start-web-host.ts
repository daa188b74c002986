import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { CorePort } from "../core/core.ts";
import { plainResponse } from "../core/web/plain-response.ts";
import { createWebHandler, type WebHandler } from "../core/web/web-handler.ts";
import { AppError } from "../shared/app-error.ts";
import { say } from "../shared/messages/catalogue.ts";
import { type AccessRules, judge, type Verdict } from "./access.ts";
import { headOf, sendResponse, toRequest } from "./http-adapter.ts";
import { createTokens, type Tokens } from "./tokens.ts";
import { createSocketHost, type SocketHost, socketPath } from "./web-socket.ts";

export interface WebHostOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Gets the stack of what nobody foresaw. */
  log?: (line: string) => void;
  /** How long a client may take to send a request's head, and all of it, in milliseconds. */
  patience?: Patience;
  /** Secrets of a host that this one takes the place of, so that its pages stay open. Development only. */
  secrets?: Pick<Tokens, "token" | "session">;
  /** Stands before the handler. Development only. */
  wrap?: (handler: WebHandler) => WebHandler;
}

interface Patience {
  head: number;
  request: number;
}

/** Between two programs on one machine; the longest upload is 500 MB. Whoever is slower only holds a connection open. */
const usualPatience: Patience = { head: 10_000, request: 300_000 };

export interface WebHost {
  /** The address with its token, for the person who started the program. */
  url: string;
  port: number;
  /** An address that opens once; for the command line of a browser, which other users of the machine can read. */
  launchUrl(): string;
  /** Stops listening, lets running requests end and closes every connection. The core stays open: it is the caller's. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";

/**
 * Serves the core and its desk on this machine only (127.0.0.1). Throws `unavailable` with a plain sentence when the port is
 * taken or may not be used.
 */
export async function startWebHost(core: CorePort, options: WebHostOptions = {}): Promise<WebHost> {
  const log = options.log ?? (() => {});
  const server = createServer(timeouts(options.patience ?? usualPatience));
  const port = await listen(server, options.port ?? 0);
  const tokens = createTokens(options.secrets);
  const rules: AccessRules = { port, session: tokens.session, redeem: tokens.redeem };
  // Two names lead here; each page may only open the socket of its own.
  const connectSrc = [`ws://${loopback}:${port}`, `ws://localhost:${port}`];
  const wrap = options.wrap ?? ((handler: WebHandler) => handler);
  const handler = wrap(createWebHandler(core.web, { connectSrc, log }));
  const sockets = createSocketHost(core);
  server.on("request", (message, response) => {
    onRequest(message, response, rules, handler).catch((error: Error) => {
      // One request that nobody foresaw must not end the host for everybody.
      log(error.stack ?? error.message);
      response.destroy();
    });
  });
  server.on("upgrade", (message, socket, head) => onUpgrade(message, socket, head, rules, sockets));
  const address = (token: string) => `http://${loopback}:${port}/?token=${token}`;
  return {
    url: address(tokens.token),
    port,
    launchUrl: () => address(tokens.mintLaunchToken()),
    close: () => close(server, sockets),
  };
}

function timeouts({ head, request }: Patience): ServerOptions {
  return { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: Math.ceil(head / 2) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen({ host: loopback, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): AppError {
  if (error.code === "EADDRINUSE") return new AppError("unavailable", "host.portInUse", { port });
  return new AppError("unavailable", "host.portRefused", { port, problem: error.message });
}

async function onRequest(message: IncomingMessage, target: ServerResponse, rules: AccessRules, handler: WebHandler) {
  const verdict = judge(headOf(message, false), rules);
  const gone = new AbortController();
  target.on("close", () => gone.abort());
  if (verdict.kind !== "pass") {
    await sendResponse(verdictResponse(verdict), target);
    return;
  }
  await sendResponse(await handler(toRequest(message, `http://${loopback}:${rules.port}`, gone.signal)), target);
}

/** In both languages: before the token is given, nothing is known of the person. */
function verdictResponse(verdict: Exclude<Verdict, { kind: "pass" }>): Response {
  if (verdict.kind === "grant") {
    return plainResponse(302, "", { location: verdict.location, "set-cookie": verdict.setCookie });
  }
  const text = `${say("en", "host.noAccess")}\n\n${say("he", "host.noAccess")}`;
  return plainResponse(verdict.status, text, { connection: "close" });
}

function onUpgrade(message: IncomingMessage, socket: Duplex, head: Buffer, rules: AccessRules, sockets: SocketHost) {
  socket.on("error", () => socket.destroy());
  const verdict = judge(headOf(message, true), rules);
  if (verdict.kind === "pass" && message.url === socketPath) {
    sockets.accept(message, socket, head);
    return;
  }
  const status = verdict.kind === "refuse" ? verdict.status : 404;
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function close(server: Server, sockets: SocketHost): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await sockets.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(patience);
}
