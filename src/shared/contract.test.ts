import { expect, test } from "vitest";
import { contract } from "./contract.ts";
import { eventNames, methodNames } from "./contract-names.ts";

test("the names for the preload are the contract's, all of them", () => {
  expect([...methodNames].sort()).toEqual(Object.keys(contract.requests).sort());
  expect([...eventNames].sort()).toEqual(Object.keys(contract.events).sort());
});
