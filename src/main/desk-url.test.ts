import { expect, test } from "vitest";
import { isDeskUrl, isOutsideUrl, isOwnUrl, isPreviewUrl } from "./desk-url.ts";

const preview = `app://main/preview/${"a".repeat(64)}/index.html`;

test.each(["app://main/", "app://main/?story=1", "app://main/#photo-2", "APP://main/"])("%s is the desk", (url) => {
  expect([isDeskUrl(url), isPreviewUrl(url)]).toEqual([true, false]);
});

test("a candidate is a candidate, wherever in it one goes", () => {
  for (const url of [preview, `${preview}#photo-2`]) expect([isDeskUrl(url), isPreviewUrl(url)]).toEqual([false, true]);
});

test.each([
  "app://main@evil.example/",
  "app://user:word@main/",
  "app://main.evil.example/",
  "app://main:80/",
  "app://evil/",
  "app:/main/",
  "app:main",
  "application://main/",
  "http://main/",
  "http://evil.example/?next=app://main/",
  "https://evil.example/#app://main/",
  "file:///etc/passwd",
  "javascript:alert(1)//app://main/",
  "data:text/html,app://main/",
  "about:blank",
  "",
  "app://main\\@evil.example/",
])("%s is neither the desk nor a candidate", (url) => {
  expect([isOwnUrl(url), isDeskUrl(url), isPreviewUrl(url)]).toEqual([false, false, false]);
});

test("a picture of ours is ours, and still no page to show", () => {
  expect([isOwnUrl("app://main/media/x/thumb"), isDeskUrl("app://main/media/x/thumb")]).toEqual([true, false]);
  expect(isPreviewUrl("app://main/preview/../media/x/thumb")).toBe(false);
});

test.each([
  ["https://example.org/", true],
  ["mailto:desk@example.org", true],
  ["http://example.org/", false],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["smb://server/share", false],
  ["ms-msdt:/id", false],
  ["app://main/", false],
  ["not an address", false],
])("%s may be handed to the system: %s", (url, allowed) => {
  expect(isOutsideUrl(url)).toBe(allowed);
});
