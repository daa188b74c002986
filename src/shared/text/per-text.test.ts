import { expect, it, vi } from "vitest";
import { perText } from "./per-text.ts";

it("asks once for each of the latest texts, and keeps no more than it says", () => {
  const ask = vi.fn((text: string) => text.length);
  const length = perText(ask);
  for (let round = 0; round < 3; round += 1)
    for (let at = 0; at < 4000; at += 1) expect(length(`${at}`)).toBe(`${at}`.length);
  expect(ask).toHaveBeenCalledTimes(4000);
  for (let at = 4000; at < 20_000; at += 1) length(`${at}`);
  ask.mockClear();
  length("19999");
  expect(ask).not.toHaveBeenCalled();
  length("0");
  expect(ask).toHaveBeenCalledTimes(1);
});
