import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** The policy that the real hosts set for styles and scripts, so that a breach shows here as well. */
const policy = "default-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:";

/** A drawn stand-in for a library photo. */
function picture(path: string): string {
  const hue = Number.parseInt(path.replace(/\D/g, "").slice(-3), 10) * 67;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
<rect width="1200" height="800" fill="hsl(${hue % 360} 30% 62%)"/><path d="M0 620 340 330l240 210 210-170 410 340v90H0z" fill="hsl(${hue % 360} 32% 42%)"/>
<circle cx="930" cy="190" r="80" fill="hsl(45 70% 82%)"/></svg>`;
}

/** Builds the harness page once and serves it from a port of the system's choice. */
export async function serveHarness(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "galley-editor-"));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    mode: "development",
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, minify: false },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://harness").pathname));
    if (path.startsWith("/media/")) {
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(picture(path.split("/")[2] ?? ""));
      return;
    }
    const file = join(folder, path === "/" ? "index.html" : path);
    const body = await readFile(file).catch(() => null);
    const headers = { "content-type": types[extname(file)] ?? "application/octet-stream" };
    response.writeHead(body ? 200 : 404, { ...headers, "content-security-policy": policy }).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
