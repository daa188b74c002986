/** A file's bytes as text, with how they were read. */
export interface DecodedText {
  text: string;
  /** Label of the WHATWG Encoding Standard, lower case: `utf-8`, `utf-16le`, `windows-1255` … */
  encoding: string;
  /** Whether the bytes themselves decide (a byte order mark, plain ASCII, or valid UTF-8) and nothing was guessed. */
  certain: boolean;
  /** How many places could not be read and hold U+FFFD now. */
  unreadable: number;
}

const marks: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Which single-byte code page undeclared bytes are most likely in. Western text has its accented letters one at a time
 * among ASCII letters; Hebrew and Arabic write whole words above 0xBF, Hebrew nearly all of it in 0xE0–0xFA and Arabic
 * much of it in 0xC1–0xDF, where windows-1255 has only vowel points.
 */
function likelyCodePage(bytes: Uint8Array): string {
  let letters = 0;
  let neighbours = 0;
  let low = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    letters += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) neighbours += 1;
    if (byte < 0xe0) low += 1;
  }
  if (letters === 0 || neighbours / letters < 0.6) return "windows-1252";
  return low / letters > 0.3 ? "windows-1256" : "windows-1255";
}

/**
 * Reads text whose encoding nobody declared: a byte order mark decides, then valid UTF-8, then UTF-8 with a few damaged
 * places (at least ten good multi-byte characters for each bad one), then the likeliest Windows code page. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const mark of marks) {
    if (!mark.bytes.every((byte, at) => bytes[at] === byte)) continue;
    const text = decode(bytes, mark.encoding);
    return { text, encoding: mark.encoding, certain: true, unreadable: count(text, /\ufffd/g) };
  }
  const text = decode(bytes, "utf-8");
  if (isUtf8(bytes)) return { text, encoding: "utf-8", certain: true, unreadable: 0 };
  const unreadable = count(text, /\ufffd/g);
  const good = count(text, /[^\p{ASCII}\ufffd]/gu);
  if (good >= unreadable * 10) return { text, encoding: "utf-8", certain: true, unreadable };
  const encoding = likelyCodePage(bytes);
  const guessed = decode(bytes, encoding);
  return { text: guessed, encoding, certain: false, unreadable: count(guessed, /\ufffd/g) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
