import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

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

/** Serves the harness page, as it was built into `folder`, from a port of the system's choice. */
export async function serveHarness(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://harness").pathname));
    if (path.startsWith("/media/")) {
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(picture(path.split("/")[2] ?? ""));
      return;
    }
    const file = join(folder, path === "/" ? "index.html" : path);
    const body = await readFile(file).catch(() => null);
    const headers = {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-security-policy": policy,
      // The files are the same until the server ends, and what a browser keeps it need not compile for every test.
      "cache-control": "max-age=3600",
    };
    response.writeHead(body ? 200 : 404, headers).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
