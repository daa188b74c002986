import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import type { RequestHead } from "./access.ts";

/** What the access checks look at. A header that came twice is as good as a wrong one: joined, it matches nothing. */
export function headOf(message: IncomingMessage, upgrade: boolean): RequestHead {
  // Not `headers`: of two Host lines it keeps the first and says nothing, and whoever stands in front may read the second.
  const named = message.headersDistinct;
  return {
    method: message.method ?? "",
    target: message.url ?? "",
    host: named.host?.join(),
    origin: named.origin?.join(),
    cookie: named.cookie?.join("; "),
    fetchSite: named["sec-fetch-site"]?.join(),
    upgrade,
  };
}

/** Node's request as the Fetch type. `origin` comes from us, never from the request, and the body is streamed. */
export function toRequest(message: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const method = message.method ?? "GET";
  const init = { method, headers: headersOf(message), signal };
  if (method === "GET" || method === "HEAD") return new Request(origin + message.url, init);
  const body = Readable.toWeb(message) as NodeReadableStream<Uint8Array> as ReadableStream<Uint8Array>;
  return new Request(origin + message.url, { ...init, body, duplex: "half" });
}

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Writes a Fetch response, streaming its body. A reader that goes away, or has gone already, ends the stream quietly. */
export async function sendResponse(response: Response, target: ServerResponse): Promise<void> {
  // A body that nobody begins to read would keep its file open until the garbage collector finds it.
  if (target.destroyed) return response.body?.cancel();
  target.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) {
    target.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>), target);
  } catch {
    target.destroy();
  }
}
