import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parsePort, parseServeArguments } from "./serve-arguments.ts";

test("everything may be left out", () => {
  expect(parseServeArguments([], { GALLEY_DATA: "/data" })).toEqual({ dataDir: resolve("/data"), open: true });
});

test("everything may be given, and wins over the environment", () => {
  const args = ["--data", "here", "--port", "4000", "--actor", "Dana Reed", "--no-open"];
  expect(parseServeArguments(args, { GALLEY_DATA: "/data" })).toEqual({
    dataDir: resolve("here"),
    port: 4000,
    actor: "Dana Reed",
    open: false,
  });
});

test("0 asks for any free port, which is not the same as asking for none", () => {
  expect([parsePort("0"), parsePort(undefined)]).toEqual([0, undefined]);
});

test.each(["-1", "65536", "1e3", "0x10", "", " 80", "80 ", "99999999"])("“%s” is not a port", (text) => {
  expect(() => parsePort(text)).toThrow(expect.objectContaining({ key: "host.portInvalid" }));
});

test.each([["--nope"], ["stray"], ["--data"], ["--no-open=1"]])("%s is not understood, and said so", (...args) => {
  expect(() => parseServeArguments(args, {})).toThrow(expect.objectContaining({ code: "invalid" }));
});
