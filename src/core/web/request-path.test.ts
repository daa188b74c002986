import { resolve, sep } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pathSegments } from "./request-path.ts";

test.each([
  ["/", [""]],
  ["/index.html", ["index.html"]],
  ["/assets/index-abc.js", ["assets", "index-abc.js"]],
  ["/preview/abc/", ["preview", "abc", ""]],
  ["//double//slash", ["double", "slash"]],
  ["/%D7%A9%D7%9C%D7%95%D7%9D.html", ["שלום.html"]],
])("%s is read", (path, expected) => {
  expect(pathSegments(path)).toEqual(expected);
});

test.each([
  "/../etc/passwd",
  "/assets/%2e%2e/secret",
  "/assets/.%2E/secret",
  "/assets/..%2f..%2fetc%2fpasswd",
  "/assets/a%5cb",
  "/assets/a\\b",
  "/assets/a%00.js",
  "/assets/a%0a.js",
  "/assets/%zz",
  "/assets/%",
  "/C:/windows",
  "/.",
])("%s is refused", (path) => {
  expect(pathSegments(path)).toBeNull();
});

test("whatever is let through stays inside the folder", () => {
  const folder = resolve("/folder");
  const piece = fc.constantFrom("..", ".", "%2e", "%2E%2E", "%2f", "\\", "%5c", "/", "a", "%00", "C:", "é", "%25");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const segments = pathSegments(`/${pieces.join("")}`);
      const path = segments === null ? folder : resolve(folder, ...segments);
      expect(path === folder || path.startsWith(folder + sep)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
