import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageUrl, safeUrl, siteUrl } from "./safe-url.ts";

describe("safeUrl", () => {
  test.each([
    ["https://post.example", "https://post.example"],
    ["HTTP://post.example:8080/a?b=c#d", "http://post.example:8080/a?b=c#d"],
    [" https://post.example/a b ", "https://post.example/a%20b"],
    ["https://post.example/א?ב=ג", "https://post.example/א?ב=ג"],
    ["https://דואר.example/", "https://דואר.example/"],
    ["https://post.example/50%/%41", "https://post.example/50%25/%41"],
    [`https://post.example/"'<>[x]{y}|\\^\``, "https://post.example/%22'%3C%3E%5Bx%5D%7By%7D%7C%5C%5E%60"],
    ["https://post.example/#a#b", "https://post.example/#a%23b"],
    ["https://[2001:db8::1]/", "https://[2001:db8::1]/"],
    ["mailto:desk@post.example", "mailto:desk@post.example"],
    ["mailto:desk@post.example?subject=A%20line", "mailto:desk@post.example?subject=A%20line"],
  ])("allows %s", (address, expected) => {
    expect(safeUrl(address)).toBe(expected);
  });

  test.each([
    "",
    "post.example",
    "//post.example",
    "/a",
    "#a",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "JAVASCRIPT://post.example/%0aalert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/hosts",
    "blob:https://post.example/x",
    "ftp://post.example",
    "https:post.example",
    "https://",
    "https:///a",
    "https://user:secret@post.example/",
    "https://post .example/",
    "https://post.example\\@evil.example/",
    "mailto:",
    "mailto:a@b@c",
  ])("refuses %j", (address) => {
    expect(safeUrl(address)).toBeNull();
  });

  test("gives an address that other readers take for the same host, or none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (address) => {
        const url = safeUrl(address);
        if (url === null) return;
        expect(["http:", "https:", "mailto:"]).toContain(new URL(url).protocol);
        expect(safeUrl(url)).toBe(url);
        expect(new URL(url).href).toBe(new URL(address.trim()).href);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the publication's addresses", () => {
  test("has no slash at the end", () => {
    expect(siteUrl("https://post.example/news//")).toBe("https://post.example/news");
  });
  test.each(["", "post.example", "mailto:desk@post.example", "https://post.example/?a", "https://post.example/#a"])(
    "is none for %j",
    (baseUrl) => {
      expect(siteUrl(baseUrl)).toBe("");
      expect(pageUrl(baseUrl, "a")).toBe("");
    },
  );
  test("puts a story into a folder of its own", () => {
    expect(pageUrl("https://post.example", "ferry-returns")).toBe("https://post.example/ferry-returns/");
    expect(pageUrl("https://post.example/", "נמל")).toBe("https://post.example/%D7%A0%D7%9E%D7%9C/");
  });
});

test("a broken character is encoded: not every reader of addresses takes it as it is", () => {
  expect(safeUrl("https://x.example/a\ud800b")).toBe("https://x.example/a%EF%BF%BDb");
});
