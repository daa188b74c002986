import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import process from "node:process";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { browserAdvice, browserArguments, findBrowser } from "../../scripts/lib/browser.mjs";

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function buildPages(names: readonly string[]): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "galley-bench-pages-"));
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  const root = join(import.meta.dirname, "..", "pages");
  const input = names.map((name) => join(root, `${name}.html`));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 10_000, rollupOptions: { input } },
  });
  return outDir;
}

const built = new Map<string, Promise<string>>();

/** Serves the peers' pages, as their users get them; see `servePages`. */
export const servePeers = () => servePages(["plain", "lexical", "koenig"]);

/** Serves pages of `pages/` from this machine, built for production; once for all subjects that ask for the same ones. */
export async function servePages(names: readonly string[]): Promise<{ url: string; close(): Promise<void> }> {
  const name = names.join(" ");
  const building = built.get(name) ?? buildPages(names);
  built.set(name, building);
  const folder = await building;
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://peers").pathname);
    if (path === "/pixel.png") {
      response.writeHead(200, { "content-type": "image/png" }).end(pixel);
      return;
    }
    const body = await readFile(join(folder, path)).catch(() => null);
    const headers = { "content-type": types[extname(path)] ?? "application/octet-stream" };
    response.writeHead(body ? 200 : 404, headers).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The browser that the end-to-end tests use. Throws with advice where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (found === null) throw new Error(browserAdvice);
  const env = { ...process.env, ...found.env } as Record<string, string>;
  return chromium.launch({ executablePath: found.executablePath, args: browserArguments(), env });
}

/** What the main thread of a page did since its beginning, in milliseconds of the processor. */
export interface MainThread {
  script: number;
  layout: number;
  task: number;
}

export async function mainThread(session: CDPSession): Promise<MainThread> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    script: of("ScriptDuration"),
    layout: of("LayoutDuration") + of("RecalcStyleDuration"),
    task: of("TaskDuration"),
  };
}

/** A page with its devtools open for `mainThread`: by the processor's time, so that others at work on the machine do not count. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url);
  return { page, session };
}
