import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import { createWebHandler, type WebHandler } from "./web-handler.ts";

const id = "0190a0b0-0000-7000-8000-000000000001";
const hash = "a".repeat(64);
const page = "<!doctype html><title>Desk</title>";
const logged: string[] = [];
/** Named as the build names the worker that compiles machine code, and nearly so. */
const compiling = ["grammar-worker-4f2a-_9Z.js", "grammar-worker-4f2a.js", "x-grammar-worker-4f2a-_9Z.js"];
let folder: string;
let handle: WebHandler;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-web-handler-"));
  const rendererDir = join(folder, "renderer");
  await mkdir(join(rendererDir, "assets"), { recursive: true });
  await writeFile(join(rendererDir, "index.html"), page);
  await writeFile(join(rendererDir, "assets", "index-4f2a.js"), "0123456789");
  await writeFile(join(rendererDir, "assets", "empty-1.css"), "");
  for (const name of compiling) await writeFile(join(rendererDir, "assets", name), "");
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "photo.jpg"), "jpeg bytes");
  handle = createWebHandler(
    {
      rendererDir,
      photo: async (asked, variant) =>
        asked === id && variant !== "large"
          ? { mime: "image/jpeg", immutable: true, path: join(folder, "photo.jpg") }
          : null,
      preview: async (asked, path) =>
        asked === hash
          ? { mime: "text/html; charset=utf-8", immutable: true, body: Buffer.from(`<p>${path}</p>`) }
          : null,
      upload: async (name, body) => {
        if (name === "full.jpg") throw new AppError("no-space", "error.noSpace");
        if (name === "broken.jpg") throw new Error("nobody foresaw this");
        return { ticket: name, bytes: (await new Response(body).arrayBuffer()).byteLength };
      },
    },
    { connectSrc: ["ws://127.0.0.1:1234"], log: (line) => logged.push(line) },
  );
});

afterAll(() => rm(folder, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  return handle(new Request(`http://127.0.0.1:1234${path}`, { method, headers }));
}

test("the desk's page carries the policy and is asked for anew each time", async () => {
  const response = await get("/");
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(page);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:1234;");
  expect(policy).not.toContain("unsafe");
});

test("built files with a hash in their name are kept for good", async () => {
  const response = await get("/assets/index-4f2a.js");
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("machine code may be compiled by the one worker that needs it, and by nothing else", async () => {
  const policies = await Promise.all(
    [...compiling.map((name) => `/assets/${name}`), "/assets/index-4f2a.js", "/"].map(async (path) => {
      const { headers } = await get(path);
      return headers.get("content-security-policy") ?? "";
    }),
  );
  expect(policies.map((policy) => policy.includes("unsafe"))).toEqual([true, false, false, false, false]);
  expect(policies[0]).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ");
});

test("an empty file is a whole answer", async () => {
  const response = await get("/assets/empty-1.css");
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([200, "0", ""]);
});

test("a favicon is always there", async () => {
  const response = await get("/favicon.ico");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});

test("ranges: a part, the end, none of it", async () => {
  const part = await get("/assets/index-4f2a.js", { range: "bytes=2-4" });
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
  const end = await get(`/preview/${hash}/a.html`, { range: "bytes=-4" });
  expect([end.status, await end.text()]).toEqual([206, "</p>"]);
  const none = await get("/assets/index-4f2a.js", { range: "bytes=10-" });
  expect([none.status, none.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

test("HEAD tells the size and sends nothing", async () => {
  const response = await get("/assets/index-4f2a.js", {}, "HEAD");
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([200, "10", ""]);
});

test("photos are data, never pages", async () => {
  const response = await get(`/media/${id}/thumb`);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(await response.text()).toBe("jpeg bytes");
});

test.each([
  `/media/${id}/large`,
  `/media/${id}/tiny`,
  `/media/${id}`,
  `/media/${id}/thumb/more`,
  "/media/not-an-id/thumb",
  `/preview/${"b".repeat(64)}/index.html`,
  `/preview/${hash}`,
  "/preview/short/index.html",
  "/assets",
  "/nowhere.js",
  "/index.html/more",
])("%s is not there", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each(["/assets/..%2f..%2fsecret.txt", "/..%2fsecret.txt", "/assets/%00", "/%"])("%s is refused", async (path) => {
  expect((await get(path)).status).toBe(400);
});

test("a candidate has its own policy, and a folder means its page", async () => {
  const response = await get(`/preview/${hash}/`);
  expect(await response.text()).toBe("<p>index.html</p>");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("sandbox allow-same-origin");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain("allow-scripts");
  expect(await (await get(`/preview/${hash}/img/a.jpg`)).text()).toBe("<p>img/a.jpg</p>");
});

function post(path: string, body: string | null) {
  return handle(new Request(`http://127.0.0.1:1234${path}`, { method: "POST", body }));
}

test("an upload streams to a ticket; only the last part of its name is kept", async () => {
  const response = await post(`/upload?name=${encodeURIComponent("../שער/a\u0000b.jpg")}`, "12345");
  expect([response.status, await response.json()]).toEqual([201, { ticket: "ab.jpg", bytes: 5 }]);
  expect(await (await post("/upload?name=empty.jpg", null)).json()).toEqual({ ticket: "empty.jpg", bytes: 0 });
  const long = await post(`/upload?name=${"x".repeat(400)}.jpg`, "1");
  expect((await long.json()).ticket).toHaveLength(300);
});

test("a failed upload comes back as the sentence to show", async () => {
  const response = await post("/upload?name=full.jpg", "1");
  expect(response.status).toBe(507);
  expect(await response.json()).toMatchObject({ error: { code: "no-space", key: "error.noSpace" } });
});

test("what nobody foresaw is one calm sentence for the person and a stack for the log", async () => {
  const response = await post("/upload?name=broken.jpg", "1");
  const { error } = await response.json();
  expect([response.status, error.code]).toEqual([500, "internal"]);
  expect(error.message).not.toContain("foresaw");
  expect(logged.join()).toContain(error.values.trace);
  expect(logged.join()).toContain("nobody foresaw this");
});

test.each([
  ["POST", "/", "GET, HEAD"],
  ["DELETE", `/media/${id}/thumb`, "GET, HEAD"],
  ["GET", "/upload?name=a.jpg", "POST"],
])("%s %s is not a method of it", async (method, path, allow) => {
  const response = await get(path, {}, method);
  expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
});
