import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { type ByteRange, byteRange } from "./byte-range.ts";
import type { SecurityHeaders } from "./security-headers.ts";
import type { Served } from "./web-sources.ts";

/** Content that never changes under its name may be kept for a year; everything else is asked for again. Never in shared caches. */
function cacheControl({ immutable, provisional }: Served): string {
  if (provisional) return "no-store";
  return immutable ? "private, max-age=31536000, immutable" : "no-cache";
}

/**
 * Answers GET and HEAD for one file, whole or by range: 200, 206 with the exact `Content-Range`, 416. Null when the file is
 * not there (or is not a file). Files are streamed; only what was asked for is read.
 */
export async function servedResponse(
  request: Request,
  served: Served,
  security: SecurityHeaders,
): Promise<Response | null> {
  const source = await openSource(served);
  if (source === null) return null;
  const headers = new Headers({
    ...security,
    "content-type": served.mime,
    "cache-control": cacheControl(served),
    "accept-ranges": "bytes",
  });
  const range = byteRange(request.headers.get("range"), source.size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${source.size}`);
    await source.close();
    return new Response(null, { status: 416, headers });
  }
  const part = range ?? { start: 0, end: source.size - 1 };
  headers.set("content-length", String(part.end - part.start + 1));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${source.size}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD" || source.size === 0) {
    await source.close();
    return new Response(null, { status, headers });
  }
  return new Response(source.read(part), { status, headers });
}

interface Source {
  size: number;
  read(range: ByteRange): Uint8Array<ArrayBuffer> | ReadableStream;
  close(): Promise<void>;
}

async function openSource(served: Served): Promise<Source | null> {
  if ("body" in served) return memorySource(served.body);
  let file: FileHandle;
  try {
    file = await open(served.path, "r");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const facts = await file.stat();
  if (facts.isFile()) return fileSource(file, facts.size);
  await file.close();
  return null;
}

function memorySource(body: Uint8Array): Source {
  return {
    size: body.byteLength,
    read: ({ start, end }) => Uint8Array.from(body.subarray(start, end + 1)),
    close: async () => {},
  };
}

function fileSource(file: FileHandle, size: number): Source {
  return {
    size,
    // The stream closes the file when it has been read or cancelled.
    read: ({ start, end }) =>
      Readable.toWeb(file.createReadStream({ start, end })) as NodeReadableStream<Uint8Array> as ReadableStream,
    close: () => file.close(),
  };
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ENAMETOOLONG";
}
