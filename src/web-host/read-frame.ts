import { isUtf8 } from "node:buffer";
import { z } from "zod";
import { lineFeed } from "../shared/long-frame.ts";
import type { RequestFrame } from "../shared/rpc.ts";

const requestFrame = z.object({ id: z.int(), method: z.string().max(200), params: z.unknown() });
const longFrameEnd = requestFrame.extend({
  params: z.record(z.string(), z.unknown()),
  long: z.array(z.tuple([z.string(), z.int().check(z.nonnegative())])).max(100),
});

function parse<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** One request off the socket, from the bytes of its JSON or, `isLong`, from those of a long request; null for anything else. Never throws. */
export function readFrame(data: Buffer, isLong: boolean): RequestFrame | null {
  if (!isUtf8(data)) return null;
  if (!isLong) {
    const frame = parse(requestFrame, data.toString());
    return frame && { ...frame, params: frame.params };
  }
  const texts = data.lastIndexOf(lineFeed);
  const end = texts < 0 ? null : parse(longFrameEnd, data.toString("utf8", texts + 1));
  if (end === null) return null;
  const params = new Map<string, unknown>(Object.entries(end.params));
  let at = 0;
  for (const [name, bytes] of end.long) {
    const text = data.subarray(at, Math.min(at + bytes, texts));
    // The whole of it is UTF-8, but nothing says that it is cut between two letters.
    if (text.length !== bytes || !isUtf8(text) || params.has(name)) return null;
    params.set(name, text.toString());
    at += bytes;
  }
  return at === texts ? { id: end.id, method: end.method, params: Object.fromEntries(params) } : null;
}
