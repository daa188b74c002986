import { noWordsOf, readWordList, type WordFile, wordFileLimit } from "../../../../shared/language/word-list-file.ts";

/** The byte order marks of UTF-16, by what the decoder calls them. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** Reads the bytes of a file of words: UTF-8, or UTF-16 that says so. Never throws. */
export function readWordFile(bytes: Uint8Array): WordFile {
  if (bytes.length > wordFileLimit) return noWordsOf("too-large");
  const utf16 = utf16Of(bytes);
  if (utf16 === null && bytes.includes(0)) return noWordsOf("not-text");
  try {
    return readWordList(new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes));
  } catch {
    return noWordsOf("not-utf8");
  }
}
