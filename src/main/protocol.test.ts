import { beforeEach, expect, test, vi } from "vitest";
import { deskHeaders } from "../core/web/security-headers.ts";
import { mediaUrl } from "./desk-url.ts";
import { recorded, resetFake } from "./fake-electron.ts";
import { registerSchemes, serveDesk } from "./protocol.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

let asked: Request[];

beforeEach(() => {
  resetFake();
  asked = [];
  serveDesk(async (request) => {
    asked.push(request);
    return new Response("part", { status: 206, headers: { "cross-origin-resource-policy": "same-origin" } });
  });
});

const get = (url: string, init?: RequestInit) => {
  const scheme = url.split(":")[0] ?? "";
  return recorded.protocolHandlers.get(scheme)?.(new Request(url, init)) as Promise<Response>;
};

test("pictures come from their own origin, ranges and all, through the shared handler", async () => {
  const answer = await get("media://asset/7/large", { headers: { range: "bytes=0-9" } });
  expect([answer.status, answer.headers.get("cross-origin-resource-policy")]).toEqual([206, "cross-origin"]);
  expect(asked.map(({ url, method, headers }) => [url, method, headers.get("range")])).toEqual([
    ["app://main/media/7/large", "GET", "bytes=0-9"],
  ]);
});

test.each([
  ["media://other/7/large", 404],
  ["media://asset.evil.example/7/large", 404],
  ["app://other/", 404],
  ["app://main/media/7/large", 404],
])("%s is nowhere", async (url, status) => {
  expect([(await get(url)).status, asked]).toEqual([status, []]);
});

test.each(["media://asset/../index.html", "media://asset/%2e%2e/index.html", "media://asset//index.html"])(
  "%s stays among the pictures",
  async (url) => {
    await get(url);
    expect(asked.map(({ url }) => new URL(url).pathname.startsWith("/media/"))).toEqual([true]);
  },
);

test("nothing is written to a picture", async () => {
  expect((await get("media://asset/7/large", { method: "POST", body: "x" })).status).toBe(405);
});

test("no scheme is exempt from the policy or open to other origins, and the policy lets pictures in", () => {
  registerSchemes();
  for (const { privileges } of recorded.schemes) {
    expect(privileges).toMatchObject({ standard: true, secure: true });
    for (const name of ["bypassCSP", "corsEnabled", "allowServiceWorkers", "allowExtensions"])
      expect(privileges).not.toHaveProperty(name);
  }
  const policy = deskHeaders([], [mediaUrl.slice(0, -1)])["content-security-policy"];
  expect(policy).toContain("img-src 'self' blob: data: media://asset;");
});
