import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { createCore } from "../core/create-core.ts";
import { contractSuite } from "../core/testing/contract-suite.ts";
import type { WireResult } from "../shared/rpc.ts";
import { startWebHost } from "./start-web-host.ts";

async function cookieFor(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: "manual" });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

contractSuite("over the web host's socket", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "galley-contract-"));
  const core = await createCore({ dataDir, actor: "Tal", validateResults: true, log: () => {} });
  const host = await startWebHost(core);
  const origin = new URL(host.url).origin;
  const socket = new WebSocket(`${origin.replace("http", "ws")}/socket`, {
    headers: { cookie: await cookieFor(host.url), origin },
  });
  const close = async () => {
    socket.close();
    await host.close();
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (answer: WireResult) => void>();
  const heard: string[] = [];
  socket.on("message", (data) => {
    const frame = JSON.parse(String(data)) as { id?: number; event?: string } & WireResult;
    if (frame.event !== undefined) heard.push(frame.event);
    else waiting.get(frame.id ?? 0)?.(frame);
  });
  let next = 1;
  const request = (method: string, params: unknown) =>
    new Promise<WireResult>((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { request, heard, close };
});
