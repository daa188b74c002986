import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

/** Bytes of a text in a single-byte code page, by asking the decoder what each byte means. */
function encode(text: string, codePage: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    table.set(new TextDecoder(codePage).decode(new Uint8Array([byte])), byte);
  }
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}

const hebrew = "החקלאים אומרים שהגשם הפתיע את כולם, ובתי הבד פתחו לפני הזמן\nOlive press, 2024";
const western =
  "The café’s owner, Zoë Müller, said “naïve” plans for the façade had to wait until Señor Ibáñez returned.";
const arabic = "قال رئيس البلدية إن الجسر سيفتح يوم الاثنين بعد أعمال الترميم";

describe("decodeText", () => {
  it("lets a byte order mark decide", () => {
    expect(decodeText(Buffer.from("\ufeffשלום", "utf8"))).toMatchObject({
      text: "שלום",
      encoding: "utf-8",
      certain: true,
    });
    expect(decodeText(Buffer.from("\ufeffשלום", "utf16le"))).toMatchObject({ text: "שלום", encoding: "utf-16le" });
    const big = Buffer.from("\ufeffשלום", "utf16le").swap16();
    expect(decodeText(big)).toMatchObject({ text: "שלום", encoding: "utf-16be" });
  });

  it.each([
    ["windows-1255", hebrew],
    ["windows-1252", western],
    ["windows-1256", arabic],
  ])("guesses %s and says that it is a guess", (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, certain: false, unreadable: 0 });
  });

  it("keeps UTF-8 with one damaged place, and counts it", () => {
    const bytes = Buffer.concat([Buffer.from(hebrew, "utf8"), Buffer.from([0xd7])]);
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding: "utf-8", certain: true, unreadable: 1 });
    expect(decoded.text.startsWith(hebrew)).toBe(true);
  });

  it("reads any well-formed text back as it was, and never throws on any bytes", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed() && !value.startsWith("\ufeff"));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(Buffer.from(value, "utf8")).text).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe("string");
      }),
    );
  });
});
