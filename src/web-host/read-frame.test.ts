import { describe, expect, test } from "vitest";
import { createFrameWriter } from "../renderer/client/write-frame.ts";
import { readFrame } from "./read-frame.ts";

const request = (params: unknown) => ({ id: 7, method: "stories.save", params });
const passed = (frame: ReturnType<typeof request>, write = createFrameWriter()) => {
  const written = write(frame);
  return readFrame(Buffer.from(written as string), typeof written !== "string");
};

describe("a request that passes through the socket", () => {
  const short = request({ id: "a", document: "שָׁלוֹם", fields: { topics: ["a"] }, baseVersion: 3 });
  const texts = ["שָׁלוֹם ", '“Up” "\\n"', "\ud83d\ude00", "a\nb", "\u0000", "€"].map((text) => text.repeat(9_000));
  const lonely = `${"x".repeat(9_000)}\ud83d`;

  test("is text while it is short, and bytes when it is long", () => {
    const write = createFrameWriter();
    expect(write(short)).toBe(JSON.stringify(short));
    expect(write(request({ document: texts[0] }))).toBeInstanceOf(Uint8Array);
  });

  test("comes out as it went in, whatever letters it has, and whichever went before it", () => {
    const write = createFrameWriter();
    const frames = texts.map((document) => request({ document, fields: { headline: "h\n" }, note: texts[0] }));
    const rest = [short, request({}), request(null), request({ document: lonely }), request({ document: "" })];
    const large = request({ document: "€".repeat(3_000_000) });
    for (const frame of [...frames, large, ...rest, ...frames]) expect(passed(frame, write)).toEqual(frame);
  });

  test("makes no prototype of what is called like one", () => {
    const params = Object.fromEntries([
      ["__proto__", texts[0]],
      ["a", 1],
    ]);
    expect(Object.keys((passed(request(params))?.params ?? {}) as object).sort()).toEqual(["__proto__", "a"]);
  });
});

/** A long request of these texts, which says of them what `bytes` says, by the names m0, m1 and so on. */
function long(texts: string, bytes: number[], more: object = {}): string {
  const parts = bytes.map((count, at) => [`m${at}`, count]);
  return `${texts}\n${JSON.stringify({ id: 1, method: "a", params: {}, long: parts, ...more })}`;
}

test.each([
  ["nothing", ""],
  ["no line", "abc"],
  ["no JSON", "abc\n{"],
  ["no request", "abc\n[]"],
  ["JSON without its texts", '{"id":1,"method":"a","params":{}}'],
  ["fewer bytes than are said", long("abc", [4])],
  ["more bytes than are said", long("abc", [2])],
  ["bytes that nothing is said of", long("abc", [])],
  ["less than no bytes", long("abc", [-1, 4])],
  ["a part of a byte", long("abc", [1.5, 1.5])],
  ["a member that is there already", long("abc", [3], { params: { m0: 1 } })],
  [
    "one member twice",
    long("abc", [], {
      long: [
        ["a", 1],
        ["a", 2],
      ],
    }),
  ],
  ["no word of its texts", long("", [], { long: undefined })],
  ["a letter that is cut in two", long("אב", [1, 3])],
  ["parameters that have no names", long("abc", [3], { params: null })],
  ["too many texts", long("", new Array(101).fill(0))],
])("a long request of %s is none", (_name, text) => {
  expect(readFrame(Buffer.from(text), true)).toBeNull();
});

test("what is no UTF-8 is no request, in either way", () => {
  const json = Buffer.from('{"id":1,"method":"a","params":"x"}');
  const bytes = Buffer.from(long("abc", [3]));
  expect([readFrame(json, false), readFrame(bytes, true)]).not.toContain(null);
  json[json.indexOf("x")] = 0xff;
  bytes[0] = 0xff;
  expect([readFrame(json, false), readFrame(bytes, true)]).toEqual([null, null]);
});
