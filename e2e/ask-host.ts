import { once } from "node:events";
import { WebSocket } from "ws";
import type { Method, Params, Result } from "../src/shared/contract.ts";
import type { WireResult } from "../src/shared/rpc.ts";
import type { HostProcess } from "./host-process.ts";

/** Asks a running host one thing, without a page: for what a test needs beforehand or wants to know afterwards. Throws on refusal. */
export async function askHost<M extends Method>(host: HostProcess, method: M, params: Params<M>): Promise<Result<M>> {
  if (host.ask) return host.ask(method, params);
  const granted = await fetch(host.url, { redirect: "manual" });
  const cookie = granted.headers.get("set-cookie")?.split(";")[0] ?? "";
  const address = `${host.origin.replace("http", "ws")}/socket`;
  const socket = new WebSocket(address, { origin: host.origin, headers: { cookie } });
  await once(socket, "open");
  const answered = new Promise<WireResult>((resolve, reject) => {
    socket.on("message", (data) => {
      const frame = JSON.parse(String(data));
      // Events come in between.
      if (frame.id === 1) resolve(frame);
    });
    socket.on("close", () => reject(new Error(`${method}: the host closed the socket`)));
  });
  socket.send(JSON.stringify({ id: 1, method, params }));
  const answer = await answered;
  socket.close();
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result as Result<M>;
}
