import { isAscii, isUtf8 } from "node:buffer";
import type { RereadCharset } from "../../../shared/photo-edits.ts";

export { type RereadCharset, rereadCharsets } from "../../../shared/photo-edits.ts";

/** As what a text was read. `us-ascii`: it is the same in every character set. */
export type Charset =
  | "us-ascii"
  | "utf-8"
  | "utf-16"
  | "iso-8859-2"
  | "iso-8859-5"
  | "iso-8859-6"
  | "iso-8859-7"
  | "iso-8859-8"
  | "iso-8859-9"
  | RereadCharset;

export interface DecodedText {
  text: string;
  charset: Charset;
  /** The file does not say what the bytes are and they are not UTF-8: another character set may be the right one. */
  guessed: boolean;
}

const decoders = new Map<Charset, InstanceType<typeof TextDecoder>>();

function decode(bytes: Uint8Array, charset: Charset): string {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(bytes);
}

/** The length without a last letter of which a part is missing: some programs cut at a number of bytes. */
function lengthOfWholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80 || byte > 0xbf) return bytes.length;
  }
  return bytes.length;
}

function decodeUtf8(bytes: Uint8Array, declared: boolean): string | null {
  if (isUtf8(bytes)) return decode(bytes, "utf-8");
  const whole = bytes.subarray(0, lengthOfWholeLetters(bytes));
  if (whole.length === bytes.length || !isUtf8(whole)) return null;
  // One stray byte at the end is no sign of UTF-8; other letters of several bytes before it are.
  return declared || !isAscii(whole) ? decode(whole, "utf-8") : null;
}

/**
 * Text of bytes whose character set is declared or not. Letters of several bytes that are right UTF-8 are UTF-8, whatever is
 * declared: in no other character set do they come about by chance. What is neither that nor declared is read as
 * Windows-1252 and marked as guessed, or as `instead` when somebody has chosen.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: Charset | null,
  instead: RereadCharset = "windows-1252",
): DecodedText {
  if (isAscii(bytes)) return { text: decode(bytes, "utf-8"), charset: declared ?? "us-ascii", guessed: false };
  const utf8 = decodeUtf8(bytes, declared === "utf-8");
  if (utf8 !== null) return { text: utf8, charset: "utf-8", guessed: false };
  if (declared !== null && declared !== "utf-8") {
    return { text: decode(bytes, declared), charset: declared, guessed: false };
  }
  return { text: decode(bytes, instead), charset: instead, guessed: true };
}

/** The final byte of an ISO 2022 escape that puts a right-hand part into G1 (`ESC - F`), by ISO-IR registration. */
const rightHandParts: Readonly<Record<string, Charset>> = {
  A: "windows-1252",
  B: "iso-8859-2",
  L: "iso-8859-5",
  G: "iso-8859-6",
  F: "iso-8859-7",
  H: "iso-8859-8",
  M: "iso-8859-9",
};

/** What IIM dataset 1:90 declares, or null for nothing that is known. */
export function declaredCharset(bytes: Uint8Array): Charset | null {
  const sequences = Buffer.from(bytes).toString("latin1").split("\u001b").slice(1);
  if (sequences.some((one) => /^%(G|\/[GHI])/.test(one))) return "utf-8";
  const part = sequences.map((one) => /^[-.]([A-M])/.exec(one)?.[1] ?? "").find((one) => one !== "");
  return rightHandParts[part ?? ""] ?? null;
}
