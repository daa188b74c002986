import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { WebSocket } from "ws";
import { askHost, expect, startHostProcess, test } from "./fixtures.ts";
import { ended, openRaw, sendRaw, statusesOf } from "./raw-http.ts";

/** What an attacker has to work with: the running host, and, for the attacks from inside, its cookie. */
interface Target {
  port: number;
  host: string;
  cookie: string;
  session: string;
  origin: string;
}

let target: Target;

test.beforeEach(async ({ host }) => {
  const granted = await fetch(host.url, { redirect: "manual" });
  const pair = granted.headers.get("set-cookie")?.split(";")[0] ?? "";
  const port = Number(new URL(host.url).port);
  target = {
    port,
    host: `Host: 127.0.0.1:${port}`,
    cookie: `Cookie: ${pair}`,
    session: pair.split("=")[1] ?? "",
    origin: `Origin: http://127.0.0.1:${port}`,
  };
});

/** After every attack: the host is there, serves its person, and has complained of nothing. */
test.afterEach(async ({ host }) => {
  expect(await askHost(host, "host.info", {})).toMatchObject({ kind: "web" });
  expect(host.complaints()).toBe("");
});

const request = (line: string, headers: string[], body = "") =>
  [`${line} HTTP/1.1`, "Connection: close", ...headers, "", body].join("\r\n");

/** Each is sent with everything else right, the cookie included, and must be answered with this status alone. */
type Attack = [name: string, bytes: (at: Target) => string, statuses: number[]];

const upload = "POST /upload?name=a.jpg";
const wrongPlaces: Attack[] = [
  [
    "another site's name (DNS rebinding)",
    (at) => request("GET /", [`Host: evil.example:${at.port}`, at.cookie]),
    [421],
  ],
  [
    "a rebound page that sends its own origin",
    (at) => request(upload, [`Host: evil.example:${at.port}`, `Origin: http://evil.example:${at.port}`, at.cookie]),
    [421],
  ],
  ["a public name for the loopback", (at) => request("GET /", [`Host: localtest.me:${at.port}`, at.cookie]), [421]],
  ["another spelling of the loopback", (at) => request("GET /", [`Host: 127.1:${at.port}`, at.cookie]), [421]],
  ["another port in the name", (at) => request("GET /", [`Host: 127.0.0.1:${at.port + 1}`, at.cookie]), [421]],
  ["our name, then another", (at) => request("GET /", [at.host, "Host: evil.example", at.cookie]), [421]],
  ["no name", (at) => request("GET /", [at.cookie]), [400]],
  ["no name, in HTTP/1.0", (at) => `GET / HTTP/1.0\r\n${at.cookie}\r\n\r\n`, [421]],
  ["a whole address as target", (at) => request("GET http://evil.example/", [at.host, at.cookie]), [400]],
  ["our own address as target", (at) => request(`GET http://127.0.0.1:${at.port}/`, [at.host, at.cookie]), [400]],
  ["a tunnel", (at) => request("CONNECT 127.0.0.1:22", [at.host, at.cookie, at.origin]), []],
];

const wrongPeople: Attack[] = [
  ["no cookie", (at) => request("GET /", [at.host]), [403]],
  ["a guessed token", (at) => request(`GET /?token=${"A".repeat(43)}`, [at.host]), [403]],
  ["the session as the token", (at) => request(`GET /?token=${at.session}`, [at.host]), [403]],
  ["another port's cookie", (at) => request("GET /", [at.host, `Cookie: galley-${at.port + 1}=${at.session}`]), [403]],
  ["the cookie under a longer name", (at) => request("GET /", [at.host, `Cookie: x${at.cookie.slice(8)}`]), [403]],
  ["the cookie's beginning", (at) => request("GET /", [at.host, at.cookie.slice(0, -1)]), [403]],
  ["the cookie as another header", (at) => request("GET /", [at.host, `Cookie2: ${at.cookie.slice(8)}`]), [403]],
];

const wrongOrigins: Attack[] = [
  ["an upload without origin", (at) => request(upload, [at.host, at.cookie, "Content-Length: 1"], "a"), [403]],
  [
    "from another port",
    (at) => request(upload, [at.host, at.cookie, `Origin: http://127.0.0.1:${at.port + 1}`]),
    [403],
  ],
  ["from a sandboxed frame", (at) => request(upload, [at.host, at.cookie, "Origin: null"]), [403]],
  ["two origins", (at) => request(upload, [at.host, at.cookie, at.origin, "Origin: http://evil.example"]), [403]],
  ["another site's picture tag", (at) => request("GET /", [at.host, at.cookie, "Sec-Fetch-Site: cross-site"]), [403]],
  ["another port's page", (at) => request("GET /", [at.host, at.cookie, "Sec-Fetch-Site: same-site"]), [403]],
  ["TRACE", (at) => request("TRACE /", [at.host, at.cookie, at.origin]), [405]],
  ["PUT", (at) => request("PUT /index.html", [at.host, at.cookie, at.origin, "Content-Length: 1"], "a"), [405]],
  ["DELETE", (at) => request("DELETE /index.html", [at.host, at.cookie, at.origin]), [405]],
];

const hidden = "GET /hidden HTTP/1.1\r\n\r\n";
/** One request that two readers would count differently: none may lead to a second answer. */
const smuggling: Attack[] = [
  [
    "a length and chunks",
    (at) =>
      `${upload} HTTP/1.1\r\n${at.host}\r\n${at.cookie}\r\n${at.origin}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    [400],
  ],
  [
    "two lengths",
    (at) => request(upload, [at.host, at.cookie, at.origin, "Content-Length: 1", "Content-Length: 9"], `a${hidden}`),
    [400],
  ],
  [
    "a coding that only looks like chunked",
    (at) => request(upload, [at.host, at.cookie, at.origin, "Transfer-Encoding: \x0bchunked"], `0\r\n\r\n${hidden}`),
    [400],
  ],
  [
    "chunked, but not last",
    (at) =>
      request(upload, [at.host, at.cookie, at.origin, "Transfer-Encoding: chunked, identity"], `0\r\n\r\n${hidden}`),
    [400],
  ],
  ["bare line feeds", (at) => request("GET /", [at.host, at.cookie]).replaceAll("\r\n", "\n"), [400]],
  ["a folded header", (at) => request("GET /", [at.host, "X-A: a\r\n b", at.cookie]), [400]],
  ["a space before the colon", (at) => request("GET /", [at.host, at.cookie, "X-A : a"]), [400]],
  [
    "a request behind a refused one",
    (at) => `${upload} HTTP/1.1\r\n${at.host}\r\nContent-Length: 1\r\n\r\na${request("GET /", [at.host, at.cookie])}`,
    [403],
  ],
  [
    "a request behind an upgrade",
    (at) =>
      `POST /socket HTTP/1.1\r\n${at.host}\r\n${at.cookie}\r\n${at.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 27\r\n\r\n${hidden}`,
    [405],
  ],
  ["an upgrade to HTTP/2", (at) => `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${at.host}`, [400]],
  [
    "an upgrade to something else",
    (at) => request("GET /", [at.host, at.cookie, at.origin, "Connection: Upgrade", "Upgrade: h2c"]),
    [404],
  ],
];

/** Little more than the 16 KB that a head may have, so that all of it is read and the answer is not lost in a reset. */
const oversize: Attack[] = [
  ["a huge header", (at) => request("GET /", [at.host, at.cookie, `X-A: ${"a".repeat(20_000)}`]), [431]],
  ["thousands of headers", (at) => request("GET /", [at.host, at.cookie, ...Array(3000).fill("X-A: a")]), [431]],
  ["a huge address", (at) => request(`GET /${"a".repeat(20_000)}`, [at.host, at.cookie]), [431]],
  ["a huge chunk header", (at) => chunked(at, `${"f".repeat(40)}\r\n`), [400]],
  ["a negative chunk", (at) => chunked(at, "-1\r\na"), [400]],
];

function chunked(at: Target, body: string): string {
  return request(upload, [at.host, at.cookie, at.origin, "Transfer-Encoding: chunked"], body);
}

for (const [kind, attacks] of Object.entries({ wrongPlaces, wrongPeople, wrongOrigins, smuggling, oversize })) {
  test(`nobody gets in, raw: ${kind}`, async () => {
    const answers = await Promise.all(attacks.map(([, bytes]) => sendRaw(target.port, bytes(target))));
    for (const [index, [name, , statuses]] of attacks.entries()) {
      const answer = answers[index] ?? "";
      expect([name, statusesOf(answer)]).toEqual([name, statuses]);
      expect(answer, name).not.toMatch(/set-cookie|<title>|"ticket"/i);
    }
  });
}

const built = "main/web-host.js";
const pathTricks = [
  `/../${built}`,
  `/..%2f${built}`,
  `/%2e%2e/${built}`,
  `/.%2e/${built}`,
  `/%2e%2e%2f${built}`,
  `/%252e%252e%252f${built}`,
  `/%c0%ae%c0%ae/${built}`,
  `/assets/../../${built}`,
  `/assets%2f..%2f..%2f${built}`,
  `/..\\${built}`,
  `/..%5c${built}`,
  `/assets/..%5c..%5c${built}`,
  `//..//${built}`,
  "/\\\\evil.example\\share\\a",
  "/C:/Windows/win.ini",
  "/c%3a/windows/win.ini",
  "/file:///etc/passwd",
  "/index.html%00.png",
  "/index.html::$DATA",
  "/index.html%0d%0aSet-Cookie:%20a=b",
  "/%",
  "/%zz",
  "/@evil.example/",
  "/.galley/galley.sqlite",
  "/media/..%2f..%2fgalley.sqlite/original",
  "/media/00000000-0000-0000-0000-000000000000/..%2foriginal",
  `/preview/${"a".repeat(64)}/../../../galley.sqlite`,
  `/preview/${"a".repeat(64)}/%2e%2e/galley.sqlite`,
  `/preview/${"a".repeat(64)}/..%5c..%5cgalley.sqlite`,
  "/assets",
  "/assets/",
  `/${"a/".repeat(3000)}`,
];

test("no path leads out of the built desk, from inside either", async () => {
  const answers = await Promise.all(
    pathTricks.map((path) => sendRaw(target.port, request(`GET ${path}`, [target.host, target.cookie]))),
  );
  for (const [index, path] of pathTricks.entries()) {
    const answer = answers[index] ?? "";
    const [status, ...more] = statusesOf(answer);
    expect([400, 404], path).toContain(status);
    expect(more, path).toEqual([]);
    expect(answer, path).not.toMatch(/set-cookie|SQLite format|createCore|root:/i);
  }
});

test("hundreds of half-sent requests do not keep the person waiting", async ({ host }) => {
  const slow = await Promise.all(Array.from({ length: 300 }, () => openRaw(target.port)));
  for (const socket of slow) socket.write(`GET / HTTP/1.1\r\n${target.host}\r\nX-Slow: `);
  expect(await askHost(host, "settings.get", {})).toMatchObject({ actor: "Dana Reed" });
  for (const socket of slow) socket.destroy();
});

test("an upload that breaks off leaves no file; one that may not begin is not read to its end", async ({ host }) => {
  const incoming = join(host.dataDir, "tmp");
  const names = () => readdir(incoming).catch(() => [] as string[]);
  const before = await names();
  const head = [target.host, target.cookie, target.origin, "Content-Length: 1000000", "", ""].join("\r\n");
  const socket = await openRaw(target.port);
  socket.write(`${upload} HTTP/1.1\r\n${head}${"a".repeat(1000)}`);
  await expect.poll(async () => (await names()).length).toBe(before.length + 1);
  socket.destroy();
  await expect.poll(names).toEqual(before);

  const greedy = await openRaw(target.port);
  greedy.resume();
  greedy.write(`${upload} HTTP/1.1\r\n${target.host}\r\nContent-Length: 100000000000\r\n\r\n`);
  const flood = setInterval(() => greedy.write("a".repeat(65_536)), 5);
  await ended(greedy);
  clearInterval(flood);
  expect(await names()).toEqual(before);
});

/** A frame's head that announces a payload of any length, masked or not. */
function frameHead(payload: bigint, masked: boolean): Buffer {
  const head = Buffer.alloc(14);
  head[0] = 0x81;
  head[1] = masked ? 0xff : 0x7f;
  head.writeBigUInt64BE(payload, 2);
  return head;
}

async function closeCodeAfter(send: (socket: WebSocket) => void): Promise<number> {
  const { port } = target;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, {
    headers: { cookie: target.cookie.slice(8), origin: `http://127.0.0.1:${port}` },
  });
  socket.on("error", () => {});
  await once(socket, "open");
  send(socket);
  return new Promise((resolve) => socket.once("close", resolve));
}

test("frames that are too large, malformed or of the wrong kind end their own connection", async () => {
  const bare = (socket: WebSocket) => (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket;
  const codes = await Promise.all([
    closeCodeAfter((socket) => socket.send("a".repeat(18 * 1024 * 1024))),
    closeCodeAfter((socket) => bare(socket).write(frameHead(2n ** 40n, true))),
    closeCodeAfter((socket) => bare(socket).write(frameHead(2n ** 63n, true))),
    closeCodeAfter((socket) => bare(socket).write(frameHead(70_000n, false))),
    closeCodeAfter((socket) => bare(socket).write(Buffer.from([0xf1, 0x80, 0, 0, 0, 0]))),
    closeCodeAfter((socket) => socket.send(Buffer.from([1, 2, 3]))),
    closeCodeAfter((socket) => bare(socket).write(Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff]))),
    closeCodeAfter((socket) => socket.send('{"id":1,"method":{"toString":1}}')),
  ]);
  expect(codes).toEqual([1009, 1009, 1009, 1002, 1002, 1008, 1007, 1008]);
});

test("a socket opens for nobody but our own page", async () => {
  const key = [
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${"A".repeat(22)}==`,
  ];
  const opening = (path: string, headers: string[]) =>
    [`GET ${path} HTTP/1.1`, ...key, ...headers, "", ""].join("\r\n");
  const { host, cookie, origin, port } = target;
  const attempts: [string, string, string[], number[]][] = [
    ["everything right", "/socket", [host, cookie, origin], [101]],
    ["no origin", "/socket", [host, cookie], [403]],
    ["no cookie", "/socket", [host, origin], [403]],
    ["another origin", "/socket", [host, cookie, "Origin: https://evil.example"], [403]],
    ["another port", "/socket", [host, cookie, `Origin: http://127.0.0.1:${port + 1}`], [403]],
    ["our other name", "/socket", [host, cookie, `Origin: http://localhost:${port}`], [403]],
    ["a rebound name", "/socket", [`Host: evil.example:${port}`, cookie, `Origin: http://evil.example:${port}`], [421]],
    ["two names", "/socket", [host, "Host: evil.example", cookie, origin], [421]],
    ["another site's page", "/socket", [host, cookie, origin, "Sec-Fetch-Site: cross-site"], [403]],
    ["another place", "/", [host, cookie, origin], [404]],
    ["a token instead", "/?token=guess", [host, origin], [403]],
  ];
  const answers = await Promise.all(attempts.map(([, path, headers]) => sendRaw(port, opening(path, headers), 700)));
  for (const [index, [name, , , statuses]] of attempts.entries()) {
    expect([name, statusesOf(answers[index] ?? "")]).toEqual([name, statuses]);
  }
});

test("two hosts on one machine do not accept each other's people", async ({ host, scratch }) => {
  const other = await startHostProcess(join(scratch, "data"));
  const at = Number(new URL(other.url).port);
  const session = `galley-${at}=${target.session}`;
  const { search } = new URL(host.url);
  const wrong = [
    request("GET /", [`Host: 127.0.0.1:${at}`, target.cookie]),
    request("GET /", [`Host: 127.0.0.1:${at}`, `Cookie: ${session}`]),
    request(`GET /${search}`, [`Host: 127.0.0.1:${at}`]),
  ];
  for (const bytes of wrong) expect(statusesOf(await sendRaw(at, bytes))).toEqual([403]);
  expect(await other.stop()).toBe(0);
});
