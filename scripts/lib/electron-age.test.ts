import { expect, test } from "vitest";
import { electronAge } from "./electron-age.mjs";

test.each([
  ["45.4.1", "45.9.0", /newest major/],
  ["45.4.1", "46.0.0", /1 major version behind.*Plan/],
  ["45.4.1", "48.1.0", /3 major versions behind.*no security repairs/],
  ["45.4.1", null, /could not be asked/],
  ["45.4.1", "nonsense", /could not be asked/],
])("pinned %s while the newest is %s", (pinned, newest, said) => {
  expect(electronAge(pinned, newest)).toMatch(said);
});
