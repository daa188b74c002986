import { describe, expect, it } from "vitest";
import { isSafeUrl, normaliseUrl } from "./link-url.ts";

describe("normaliseUrl", () => {
  it.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    [" http://example.org ", "http://example.org"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["desk@example.org", "mailto:desk@example.org"],
    ["example.org/news", "https://example.org/news"],
    ["דוגמה.קום/א", "https://דוגמה.קום/א"],
  ])("makes %s whole", (typed, url) => expect(normaliseUrl(typed)).toBe(url));

  it.each([
    "",
    "words",
    "two words",
    "javascript:alert(1)",
    "ftp://example.org",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://",
  ])("refuses %s", (typed) => expect(normaliseUrl(typed)).toBeNull());
});

describe("isSafeUrl", () => {
  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:x",
    "data:x",
    "blob:x",
    "file:///x",
  ])("refuses %j", (url) => expect(isSafeUrl(url)).toBe(false));
  it.each(["https://example.org", "mailto:a@b.c", "/relative", "#anchor", "tel:+1"])("lets %s stay", (url) =>
    expect(isSafeUrl(url)).toBe(true),
  );
});
