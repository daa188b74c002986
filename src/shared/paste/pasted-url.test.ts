import { expect, test } from "vitest";
import { pastedUrl } from "./pasted-url.ts";

test.each([
  ["https://example.org/a?b=1#c", "https://example.org/a?b=1#c"],
  ["  https://example.org/a ", "https://example.org/a"],
  ["//example.org/a", "https://example.org/a"],
  ["https://example.org/?utm_source=x&id=2&fbclid=3", "https://example.org/?id=2"],
  ["https://www.google.com/url?sa=D&q=https%3A%2F%2Fexample.org%2F%3Fa%3D1&ust=9", "https://example.org/?a=1"],
  ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=1", "https://example.org/"],
  ["https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"],
  ["https://www.google.com/url?q=%E0%A4%A", "https://www.google.com/url?q=%E0%A4%A"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["mailto:", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,x", null],
  ["blob:https://example.org/1", null],
  ["file:///etc/passwd", null],
  ["/relative", null],
  ["#part", null],
  ["https://", null],
  ["", null],
])("%s", (href, expected) => expect(pastedUrl(href)).toBe(expected));
