import { expect, test } from "vitest";
import { createWaitingLine } from "./waiting-line.ts";

function order(line: ReturnType<typeof createWaitingLine<string>>): string {
  let all = "";
  for (let item = line.next(); item; item = line.next()) all += item;
  return all;
}

test("the most urgent first; of what somebody looks at the last asked for, of the rest the first", () => {
  const line = createWaitingLine<string>();
  for (const item of "ab") line.add(item, "idle");
  for (const item of "cd") line.add(item, "seen");
  for (const item of "ef") line.add(item, "soon");
  for (const item of "gh") line.add(item, "now");
  expect(order(line)).toBe("hgefdcab");
  expect(line.next()).toBeUndefined();
});

test("asked for again it moves up, never down", () => {
  const line = createWaitingLine<string>();
  for (const item of "abc") line.add(item, "idle");
  line.add("c", "seen");
  line.add("a", "seen");
  line.add("a", "idle");
  expect(order(line)).toBe("acb");
  for (const item of "abc") line.add(item, "seen");
  line.add("a", "seen");
  expect(order(line)).toBe("acb");
});

test("who leaves is gone", () => {
  const line = createWaitingLine<string>();
  for (const item of "abc") line.add(item, "idle");
  expect([line.remove("b"), line.remove("b"), line.remove("z")]).toEqual([true, false, false]);
  expect(order(line)).toBe("ac");
});
