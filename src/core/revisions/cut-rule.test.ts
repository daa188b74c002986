import { expect, test } from "vitest";
import { isPause } from "./cut-rule.ts";

const base = {
  storedAt: "2026-03-04T05:06:00.000Z",
  storedBy: "Dana",
  lastCutAt: "2026-03-04T05:00:00.000Z",
  at: "2026-03-04T05:06:02.000Z",
  actor: "Dana",
};

test.each([
  ["in the middle of work", {}, false],
  ["just before two minutes", { at: "2026-03-04T05:07:59.999Z" }, false],
  ["after two minutes", { at: "2026-03-04T05:08:00.000Z" }, true],
  ["another person", { actor: "Noa" }, true],
  ["ten minutes without a break", { lastCutAt: "2026-03-04T04:56:02.000Z" }, true],
  ["the clock was set back", { at: "2026-03-04T05:05:59.000Z" }, true],
])("%s", (_name, change, cuts) => expect(isPause({ ...base, ...change })).toBe(cuts));
