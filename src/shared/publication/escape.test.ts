import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributes, cleanText, escapeAttribute, escapeText, jsonForScript } from "./escape.ts";

/** Any UTF-16 at all: lone surrogates, controls, markup and directional formatting among it. */
const anyText = fc.array(
  fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom("<", ">", "&", '"', "'", "\u202e", "\u202c", "\u2067", "\u2069", "\r\n", "</script>", "א"),
  ),
);
const text = anyText.map((parts) => parts.join(""));

describe("cleanText", () => {
  test("keeps what people type", () => {
    const typed = "“Naïve” – café\u00a0№ 5, שָׁלוֹם, 👩‍👩‍👧 \u200e\u200f\ttab\nline";
    expect(cleanText(typed)).toBe(typed);
  });
  test("replaces lone surrogates and drops controls and noncharacters", () => {
    expect(cleanText("a\ud800b\udc00c\u0000d\u001be\u0085f\ufdd0g\uffffh\u{1fffe}i")).toBe("a\ufffdb\ufffdcdefghi");
  });
  test("writes every line end as a line feed", () => {
    expect(cleanText("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });
  test("keeps directional formatting that is closed and drops what is not", () => {
    expect(cleanText("\u2068Reuters\u2069 / \u202bא\u202c")).toBe("\u2068Reuters\u2069 / \u202bא\u202c");
    expect(cleanText("a\u202eb")).toBe("ab");
    expect(cleanText("a\u2069b\u202cc")).toBe("abc");
    expect(cleanText("\u2067a\u202eb\u2069c")).toBe("abc");
  });
  test("leaves nothing for a second cleaning to do", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(cleanText(cleanText(value))).toBe(cleanText(value));
      }),
    );
  });
});

const decode = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("escaping", () => {
  test("is read back as the clean text, without a character that could end it", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(escapeText(value)).not.toMatch(/[<>]/);
        expect(escapeAttribute(value)).not.toMatch(/[<>"']/);
        expect(decode(escapeText(value))).toBe(cleanText(value));
        expect(decode(escapeAttribute(value))).toBe(cleanText(value));
      }),
    );
  });
  test("writes attributes in order, without those that have no value", () => {
    expect(attributes({ id: "a", lang: undefined, alt: "", width: 3, title: `"x"` })).toBe(
      ' id="a" alt="" width="3" title="&quot;x&quot;"',
    );
  });
});

describe("jsonForScript", () => {
  test("cannot end a script element or open a comment, and is read back as the same value", () => {
    fc.assert(
      fc.property(text, (value) => {
        const json = jsonForScript({ value: [value] });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ value: [cleanText(value)] });
      }),
    );
    expect(jsonForScript("</script><!--\u2028&")).toBe('"\\u003c/script\\u003e\\u003c!--\\u2028\\u0026"');
  });
});
