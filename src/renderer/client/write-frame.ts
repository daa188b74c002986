import { type LongFrameEnd, lineFeed, longestInJson } from "../../shared/long-frame.ts";
import type { RequestFrame } from "../../shared/rpc.ts";

/** How many bytes of room are kept from one frame to the next. */
const keptRoom = 8 * 1024 * 1024;

/** Half of a pair, which no UTF-8 can say, is left to JSON, which can. */
const isLong = (member: [string, unknown]): member is [string, string] =>
  typeof member[1] === "string" && member[1].length > longestInJson && member[1].isWellFormed();

/**
 * Frames as their socket takes them: JSON text, or the bytes of a long request (shared/long-frame.ts). A browser takes more than twice as
 * long over a text as over its bytes, in the midst of the writing.
 */
export function createFrameWriter(): (frame: RequestFrame) => string | Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  let room = new Uint8Array(0);

  return (frame) => {
    const members = Object.entries(frame.params ?? {});
    const long = members.filter(isLong);
    if (long.length === 0) return JSON.stringify(frame);

    const params = Object.fromEntries(members.filter((member) => !long.includes(member as [string, string])));
    const lineOf = (bytes: number[]) => {
      const end: LongFrameEnd = { ...frame, params, long: long.map(([name], at) => [name, bytes[at] ?? 0]) };
      return JSON.stringify(end);
    };
    const most = long.map(([, text]) => text.length * 3);
    const all = most.reduce((sum, bytes) => sum + bytes, 1 + lineOf(most).length * 3);
    const place = all <= room.length ? room : new Uint8Array(all);
    if (all <= keptRoom) room = place;

    let end = 0;
    const write = (text: string) => {
      const { written } = encoder.encodeInto(text, place.subarray(end));
      end += written;
      return written;
    };
    const bytes = long.map(([, text]) => write(text));
    place[end++] = lineFeed;
    write(lineOf(bytes));
    // The socket has its own copy before the next frame is written here.
    return place.subarray(0, end);
  };
}
