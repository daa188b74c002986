import { expect, test } from "vitest";
import { type AccessRules, cookieName, judge, type RequestHead, sessionOf } from "./access.ts";
import { createTokens } from "./tokens.ts";

const port = 4000;
const rules: AccessRules = { port, session: "the-session", redeem: (token) => token === "the-token" };
const own: RequestHead = {
  method: "GET",
  target: "/",
  host: "127.0.0.1:4000",
  origin: undefined,
  cookie: "other=1; galley-4000=the-session",
  fetchSite: undefined,
  upgrade: false,
};
const socket: RequestHead = { ...own, target: "/socket", upgrade: true, origin: "http://127.0.0.1:4000" };
const upload: RequestHead = { ...own, method: "POST", target: "/upload?name=a", origin: "http://127.0.0.1:4000" };

test.each<[string, RequestHead]>([
  ["a page with the cookie", own],
  ["by the other name", { ...own, host: "localhost:4000" }],
  ["typed into the address bar", { ...own, fetchSite: "none" }],
  ["asked for by our page", { ...own, fetchSite: "same-origin", origin: "http://127.0.0.1:4000" }],
  ["a socket from our page", socket],
  ["a socket by the other name", { ...socket, host: "localhost:4000", origin: "http://localhost:4000" }],
  ["an upload from our page", upload],
])("lets in: %s", (_, head) => {
  expect(judge(head, rules)).toEqual({ kind: "pass" });
});

test.each<[string, RequestHead, number, string]>([
  ["another site's name for this machine", { ...own, host: "evil.example:4000" }, 421, "host"],
  ["no host", { ...own, host: undefined }, 421, "host"],
  ["another port", { ...own, host: "127.0.0.1:4001" }, 421, "host"],
  ["no port", { ...own, host: "127.0.0.1" }, 421, "host"],
  ["a name that begins like ours", { ...own, host: "127.0.0.1:4000.evil.example" }, 421, "host"],
  ["the name in capitals with a user", { ...own, host: "evil@127.0.0.1:4000" }, 421, "host"],
  ["a whole address as target", { ...own, target: "http://127.0.0.1:4000/" }, 400, "target"],
  ["the server as target", { ...own, target: "*" }, 400, "target"],
  ["asked for by another site", { ...own, fetchSite: "cross-site" }, 403, "site"],
  ["asked for by another port", { ...own, fetchSite: "same-site" }, 403, "site"],
  ["two sites at once", { ...own, fetchSite: "same-origin, cross-site" }, 403, "site"],
  ["no cookie", { ...own, cookie: undefined }, 403, "token"],
  ["a wrong cookie", { ...own, cookie: "galley-4000=wrong" }, 403, "token"],
  ["an empty cookie", { ...own, cookie: "galley-4000=" }, 403, "token"],
  ["another port's cookie", { ...own, cookie: "galley-4001=the-session" }, 403, "token"],
  ["the token as a cookie", { ...own, cookie: "galley-4000=the-token" }, 403, "token"],
  ["a wrong token", { ...own, cookie: undefined, target: "/?token=wrong" }, 403, "token"],
  ["an empty token", { ...own, cookie: undefined, target: "/?token=" }, 403, "token"],
  ["a token elsewhere", { ...own, cookie: undefined, target: "/assets/a.js?token=the-token" }, 403, "token"],
  ["a token by another site", { ...own, fetchSite: "cross-site", target: "/?token=the-token" }, 403, "site"],
  ["a socket without origin", { ...socket, origin: undefined }, 403, "origin"],
  ["a socket from null", { ...socket, origin: "null" }, 403, "origin"],
  ["a socket from another port", { ...socket, origin: "http://127.0.0.1:4001" }, 403, "origin"],
  ["a socket over https", { ...socket, origin: "https://127.0.0.1:4000" }, 403, "origin"],
  ["a socket from our other name", { ...socket, origin: "http://localhost:4000" }, 403, "origin"],
  ["a socket with a token only", { ...socket, cookie: undefined, target: "/?token=the-token" }, 403, "token"],
  ["an upload without origin", { ...upload, origin: undefined }, 403, "origin"],
  ["an upload from elsewhere", { ...upload, origin: "http://evil.example" }, 403, "origin"],
  ["an upload with a token only", { ...upload, cookie: undefined, target: "/?token=the-token" }, 403, "token"],
  ["an unknown method", { ...own, method: "PURGE" }, 405, "method"],
  ["a method that the Fetch type throws at", { ...upload, method: "TRACE" }, 405, "method"],
  ["a method in small letters", { ...own, method: "get" }, 405, "method"],
  ["a change by another method", { ...upload, method: "DELETE" }, 405, "method"],
  ["the loopback by another spelling", { ...own, host: "2130706433:4000" }, 421, "host"],
  ["the loopback in version 6", { ...own, host: "[::1]:4000" }, 421, "host"],
  ["every address at once", { ...own, host: "0.0.0.0:4000" }, 421, "host"],
  ["our name with the root's dot", { ...own, host: "localhost.:4000" }, 421, "host"],
  ["a public name that resolves to us", { ...own, host: "127.0.0.1.nip.io:4000" }, 421, "host"],
  ["a rebound name that agrees with itself", { ...socket, host: "evil:4000", origin: "http://evil:4000" }, 421, "host"],
  ["our host twice", { ...own, host: "127.0.0.1:4000,127.0.0.1:4000" }, 421, "host"],
  ["our origin twice", { ...upload, origin: "http://127.0.0.1:4000,http://127.0.0.1:4000" }, 403, "origin"],
  ["our origin with a path", { ...upload, origin: "http://127.0.0.1:4000/" }, 403, "origin"],
  ["a page read by a foreign origin", { ...own, origin: "http://evil.example" }, 403, "origin"],
  ["a proxy's form of the target", { ...own, target: "127.0.0.1:4000" }, 400, "target"],
  ["a socket asked for by another site", { ...socket, fetchSite: "cross-site" }, 403, "site"],
  ["a token by HEAD", { ...own, method: "HEAD", cookie: undefined, target: "/?token=the-token" }, 403, "token"],
  [
    "a second token after a wrong one",
    { ...own, cookie: undefined, target: "/?token=no&token=the-token" },
    403,
    "token",
  ],
])("refuses: %s", (_, head, status, reason) => {
  expect(judge(head, rules)).toEqual({ kind: "refuse", status, reason });
});

test("the token is exchanged for a cookie that scripts and other sites cannot use, and a clean address", () => {
  expect(judge({ ...own, cookie: undefined, target: "/?token=the-token" }, rules)).toEqual({
    kind: "grant",
    location: "/",
    setCookie: "galley-4000=the-session; HttpOnly; SameSite=Strict; Path=/",
  });
});

test("the cookie is found among others and by its whole name", () => {
  expect(cookieName(4000)).toBe("galley-4000");
  expect(sessionOf("xgalley-4000=no; galley-4000=a=b", 4000)).toBe("a=b");
  expect(sessionOf("galley-40001=no", 4000)).toBe("");
});

test("a launch token opens once, the printed one always, nothing else ever", () => {
  const tokens = createTokens();
  const launch = tokens.mintLaunchToken();
  expect([tokens.redeem(launch), tokens.redeem(launch)]).toEqual([true, false]);
  expect([tokens.redeem(tokens.token), tokens.redeem(tokens.token)]).toEqual([true, true]);
  expect([tokens.redeem(""), tokens.redeem(tokens.session)]).toEqual([false, false]);
  expect(createTokens().redeem(tokens.token)).toBe(false);
});
