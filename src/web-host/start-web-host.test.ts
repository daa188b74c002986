import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { CorePort } from "../core/core.ts";
import { startWebHost, type WebHost } from "./start-web-host.ts";
import { largestFrame } from "./web-socket.ts";

type Listener = Parameters<CorePort["onEvent"]>[0];

let folder: string;
let host: WebHost;
let cookie: string;
let received: unknown[] = [];
const listeners = new Set<Listener>();

/** The smallest program behind a host: it answers with what it was asked, from real files. */
function echo(rendererDir: string): CorePort {
  return {
    async handle(method, params) {
      received.push(method);
      return { ok: true, result: { method, params } };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    web: {
      rendererDir,
      photo: async () => null,
      preview: async () => null,
      async upload(name, body) {
        let bytes = 0;
        for await (const chunk of body) bytes += chunk.byteLength;
        return { ticket: name, bytes };
      },
    },
    offerPath: () => "",
    close: async () => {},
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-web-host-"));
  const rendererDir = join(folder, "renderer");
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, "index.html"), "<!doctype html><title>Desk</title>");
  await writeFile(join(folder, "secret.txt"), "the secret");
  host = await startWebHost(echo(rendererDir));
  const granted = await raw(`GET ${new URL(host.url).pathname}${new URL(host.url).search} HTTP/1.1`);
  cookie = /set-cookie: ([^;]+)/i.exec(granted)?.[1] ?? "";
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** Sends exactly these lines and gives everything that comes back. `Host` is added where the lines do not name one. */
async function raw(requestLine: string, headers: string[] = [], body = ""): Promise<string> {
  const socket = connect(host.port, "127.0.0.1");
  await once(socket, "connect");
  const named = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: 127.0.0.1:${host.port}`];
  socket.write([requestLine, ...named, "Connection: close", ...headers, "", body].join("\r\n"));
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return answer;
}

function statusOf(answer: string): number {
  return Number(answer.split(" ")[1]);
}

function socketAs(headers: Record<string, string>, path = "/socket") {
  return new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
}

async function openSocket(): Promise<WebSocket> {
  const socket = socketAs({ cookie, origin: `http://127.0.0.1:${host.port}` });
  await once(socket, "open");
  return socket;
}

async function nextMessage(socket: WebSocket): Promise<unknown> {
  const [data] = await once(socket, "message");
  return JSON.parse(String(data));
}

test("the address with its token gives the cookie and a clean address; the cookie gives the desk", async () => {
  const granted = await raw(`GET /${new URL(host.url).search} HTTP/1.1`);
  expect(statusOf(granted)).toBe(302);
  expect(granted).toMatch(/\r\nlocation: \/\r\n/i);
  expect(granted).toMatch(new RegExp(`set-cookie: galley-${host.port}=[^;]+; HttpOnly; SameSite=Strict; Path=/`, "i"));
  expect(granted).toMatch(/referrer-policy: no-referrer/i);
  const desk = await raw("GET / HTTP/1.1", [`Cookie: ${cookie}`]);
  expect(statusOf(desk)).toBe(200);
  expect(desk).toContain("<title>Desk</title>");
});

test("a launch address opens once", async () => {
  const target = `/${new URL(host.launchUrl()).search}`;
  expect(statusOf(await raw(`GET ${target} HTTP/1.1`))).toBe(302);
  expect(statusOf(await raw(`GET ${target} HTTP/1.1`))).toBe(403);
});

test("without the cookie there is nothing but one sentence in two languages", async () => {
  for (const path of ["/", "/index.html", "/favicon.ico", "/media/a/thumb", "/upload"]) {
    const answer = await raw(`GET ${path} HTTP/1.1`);
    expect(statusOf(answer)).toBe(403);
    expect(answer).toContain("Use the full address");
    expect(answer).toContain("גליי");
    expect(answer).not.toMatch(/set-cookie/i);
  }
});

test("another site's name that leads here gets nothing", async () => {
  for (const name of ["evil.example", `evil.example:${host.port}`, "127.0.0.1", `127.0.0.1:${host.port + 1}`]) {
    expect(statusOf(await raw("GET / HTTP/1.1", [`Host: ${name}`, `Cookie: ${cookie}`]))).toBe(421);
  }
  expect(statusOf(await raw("GET http://evil.example/ HTTP/1.1", [`Cookie: ${cookie}`]))).toBe(400);
  expect(statusOf(await raw("GET //evil.example/ HTTP/1.1", [`Cookie: ${cookie}`]))).toBe(404);
});

test("of two Host lines neither is believed, whichever comes first", async () => {
  const [own, other] = [`Host: 127.0.0.1:${host.port}`, "Host: evil.example"];
  for (const both of [
    [own, other],
    [other, own],
    [own, own],
  ]) {
    expect(statusOf(await raw("GET / HTTP/1.1", [...both, `Cookie: ${cookie}`]))).toBe(421);
  }
});

test("a method that the desk does not use is refused at the door, and the host lives on", async () => {
  const own = [`Cookie: ${cookie}`, `Origin: http://127.0.0.1:${host.port}`];
  for (const method of ["TRACE", "PUT", "M-SEARCH"]) expect(statusOf(await raw(`${method} / HTTP/1.1`, own))).toBe(405);
  expect(statusOf(await raw("GET / HTTP/1.1", own))).toBe(200);
});

test("a request that nobody foresaw ends its own connection only", async () => {
  const said: string[] = [];
  const broken = () => Promise.reject(new Error("unforeseen"));
  const frail = await startWebHost(echo(folder), { wrap: () => broken, log: (line) => said.push(line) });
  const address = `http://127.0.0.1:${frail.port}/`;
  const granted = await fetch(frail.url, { redirect: "manual" });
  const headers = { cookie: (granted.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
  await expect(fetch(address, { headers })).rejects.toThrow();
  expect(said.join()).toContain("unforeseen");
  expect((await fetch(address)).status).toBe(403);
  await frail.close();
});

test("who sends too slowly is let go: in the middle of the head, and in the middle of a file", async () => {
  const strict = await startWebHost(echo(folder), { patience: { head: 100, request: 200 } });
  const granted = await fetch(strict.url, { redirect: "manual" });
  const own = [
    `Host: 127.0.0.1:${strict.port}`,
    `Origin: http://127.0.0.1:${strict.port}`,
    `Cookie: ${granted.headers.get("set-cookie")?.split(";")[0]}`,
  ];
  const slow = async (text: string) => {
    const socket = connect(strict.port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(text);
    const trickle = setInterval(() => socket.write("a"), 20);
    socket.on("error", () => {});
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(trickle);
    return answer;
  };
  // The answer is lost when the host has not read all that was sent: what counts is that it ends.
  expect(await slow("GET / HTTP/1.1\r\nX-Slow: ")).toMatch(/^(HTTP\/1\.1 408 |$)/);
  const upload = ["POST /upload?name=a HTTP/1.1", ...own, "Content-Length: 1000000", "", ""].join("\r\n");
  expect(await slow(upload)).not.toContain("201");
  await strict.close();
});

test("no path leads out of the built desk", async () => {
  const tricks = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..\\secret.txt",
    "/..%5csecret.txt",
    "/index.html%00.txt",
    "/%",
    "/preview/../../secret.txt",
    `/preview/${"a".repeat(64)}/..%2f..%2fsecret.txt`,
  ];
  for (const trick of tricks) {
    const answer = await raw(`GET ${trick} HTTP/1.1`, [`Cookie: ${cookie}`]);
    expect([400, 404], trick).toContain(statusOf(answer));
    expect(answer).not.toContain("the secret");
  }
});

test("an upload must come from our own page, and is streamed", async () => {
  const line = "POST /upload?name=photo.jpg HTTP/1.1";
  const own = `Origin: http://127.0.0.1:${host.port}`;
  const wrong = [[], ["Origin: http://evil.example"], [`Origin: http://127.0.0.1:${host.port + 1}`], ["Origin: null"]];
  for (const headers of wrong) {
    expect(statusOf(await raw(line, [`Cookie: ${cookie}`, "Content-Length: 3", ...headers], "abc"))).toBe(403);
  }
  expect(statusOf(await raw(line, ["Content-Length: 3", own], "abc"))).toBe(403);
  const answer = await raw(line, [`Cookie: ${cookie}`, "Content-Length: 3", own], "abc");
  expect(statusOf(answer)).toBe(201);
  expect(answer).toContain('{"ticket":"photo.jpg","bytes":3}');
});

test("no answer allows another origin to read it", async () => {
  const answer = await raw("GET / HTTP/1.1", [`Cookie: ${cookie}`, `Origin: http://127.0.0.1:${host.port}`]);
  expect(answer).not.toMatch(/access-control-/i);
  expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i);
});

test("the socket opens for our own page only", async () => {
  const own = `http://127.0.0.1:${host.port}`;
  const cases: [Record<string, string>, string, number][] = [
    [{ cookie }, "/socket", 403],
    [{ cookie, origin: "http://evil.example" }, "/socket", 403],
    [{ cookie, origin: `http://127.0.0.1:${host.port + 1}` }, "/socket", 403],
    [{ origin: own }, "/socket", 403],
    [{ cookie, origin: own, host: "evil.example" }, "/socket", 421],
    [{ cookie, origin: own }, "/elsewhere", 404],
  ];
  for (const [headers, path, status] of cases) {
    const [, response] = await once(socketAs(headers, path), "unexpected-response");
    expect(response.statusCode).toBe(status);
  }
});

test("requests are answered by their ids, and events are counted for every desk", async () => {
  const [first, second] = [await openSocket(), await openSocket()];
  first.send(JSON.stringify({ id: 7, method: "stories.open", params: { id: "א" } }));
  expect(await nextMessage(first)).toEqual({
    id: 7,
    ok: true,
    result: { method: "stories.open", params: { id: "א" } },
  });
  const both = Promise.all([nextMessage(first), nextMessage(second)]);
  for (const listener of listeners) listener("stories.changed", { ids: [] });
  const [one, other] = await both;
  expect(one).toEqual({ event: "stories.changed", payload: { ids: [] }, seq: 1 });
  expect(other).toEqual(one);
  for (const socket of [first, second]) socket.close();
});

test.each([
  "not json",
  "[]",
  '{"id":"1","method":"a"}',
  '{"id":1.5,"method":"a"}',
  '{"method":"a","params":{}}',
  "null",
])("a frame that is no request ends the connection: %s", async (frame) => {
  received = [];
  const socket = await openSocket();
  socket.send(frame);
  const [code] = await once(socket, "close");
  expect([code, received]).toEqual([1008, []]);
});

test("an oversize frame ends its connection and nothing else", async () => {
  received = [];
  const [greedy, calm] = [await openSocket(), await openSocket()];
  greedy.on("error", () => {});
  greedy.send(JSON.stringify({ id: 1, method: "stories.save", params: "x".repeat(largestFrame) }));
  const [code] = await once(greedy, "close");
  expect([code, received]).toEqual([1009, []]);
  calm.send(JSON.stringify({ id: 2, method: "settings.get", params: {} }));
  expect(await nextMessage(calm)).toMatchObject({ id: 2, ok: true });
  calm.close();
});

test("nothing listens on any other address", async () => {
  const [error] = await once(connect(host.port, "127.0.0.2"), "error");
  expect(error).toBeInstanceOf(Error);
});

test("a port in use is said plainly", async () => {
  await expect(startWebHost(echo(folder), { port: host.port })).rejects.toMatchObject({
    code: "unavailable",
    key: "host.portInUse",
  });
});

test("closing ends every connection and frees the port", async () => {
  const short = await startWebHost(echo(folder));
  const { port } = short;
  const silent = connect(port, "127.0.0.1");
  await once(silent, "connect");
  const gone = once(silent, "close");
  await short.close();
  await gone;
  const again = await startWebHost(echo(folder), { port });
  await again.close();
});
