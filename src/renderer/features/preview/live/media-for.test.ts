import { expect, test } from "vitest";
import { mediaFor } from "./media-for.ts";

const [light, dark, paper] = [
  { isPrint: false, scheme: "light" },
  { isPrint: false, scheme: "dark" },
  { isPrint: true, scheme: "dark" },
] as const;

test("on paper the print style holds, that of the screen does not, and the page is light", () => {
  expect(mediaFor("print", paper)).toBe("all");
  expect(mediaFor("print and (min-width: 40em)", paper)).toBe("all and (min-width: 40em)");
  expect(mediaFor("screen and (min-width: 40em)", paper)).toBe("not all");
  expect(mediaFor("(prefers-color-scheme: dark)", paper)).toBe("(max-width: 0px)");
});
test("on a screen light and dark are answered, and nothing else", () => {
  expect(mediaFor("print", light)).toBe("print");
  expect(mediaFor("(min-width: 40em)", dark)).toBe("(min-width: 40em)");
  expect(mediaFor("(prefers-color-scheme: dark)", dark)).toBe("(min-width: 0px)");
  expect(mediaFor("screen and (prefers-color-scheme:dark)", light)).toBe("screen and (max-width: 0px)");
  expect(mediaFor("(prefers-color-scheme: light) and (hover)", light)).toBe("(min-width: 0px) and (hover)");
});
