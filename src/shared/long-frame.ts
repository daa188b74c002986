import type { RequestFrame } from "./rpc.ts";

/**
 * A long request on the WebSocket is bytes, where others are text: the texts of `params` that are too long for JSON, as they are, one after
 * the other, and behind them, after a line feed, one line of JSON; all in UTF-8. `long` says of each text, in their order, which member of
 * `params` it is and how many bytes it has. A story with its page is such a text: within JSON each of its quotation marks would be written
 * a second time and read a second time, with every save.
 */
export interface LongFrameEnd extends RequestFrame {
  params: Record<string, unknown>;
  long: [name: string, bytes: number][];
}

/** Texts up to this many letters stand in the JSON. */
export const longestInJson = 8_192;

export const lineFeed = 10;
