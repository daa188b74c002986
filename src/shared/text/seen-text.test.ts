import { expect, test } from "vitest";
import { seenText } from "./seen-text.ts";

test("spaces, marks of direction, fillers and control characters are nothing to be seen", () => {
  for (const text of [
    "",
    " \u00a0\n",
    "\u200b",
    "\u2068\u2069",
    "\u3164\u115f\uffa0",
    "\u0001",
    "\ufeff\u00ad\ufe0f",
    "\u2800",
  ]) {
    expect(seenText(text), JSON.stringify(text)).toBe("");
  }
  for (const text of ["Harbour", "שיחות", "?", "👩‍🚀", "7"]) expect(seenText(`\u200e${text}\u200b `)).not.toBe("");
});
