import type { RequestFrame } from "../../shared/rpc.ts";

/** From how many letters on a frame is bytes. Shorter ones stay text, which the browser's own tools show as such. */
const longestText = 8_192;
/** How many bytes of room are kept from one frame to the next. */
const keptRoom = 8 * 1024 * 1024;

/**
 * Frames as their socket takes them: JSON text, or its UTF-8 bytes where it is long, as a story with its page is. A browser takes more than
 * twice as long over a text as over its bytes, in the midst of the writing.
 */
export function createFrameWriter(): (frame: RequestFrame) => string | Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  let room = new Uint8Array(0);
  return (frame) => {
    const text = JSON.stringify(frame);
    if (text.length <= longestText) return text;
    const most = text.length * 3;
    const place = most <= room.length ? room : new Uint8Array(most);
    if (most <= keptRoom) room = place;
    // The socket has its own copy before the next frame is written here.
    return place.subarray(0, encoder.encodeInto(text, place).written);
  };
}
