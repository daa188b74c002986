import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { sendResponse } from "./http-adapter.ts";

test("a body is let go when whoever asked has gone before the answer", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const asking = request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" }).on("error", () => {});
  asking.end();
  const [, target] = await once(server, "request");
  asking.destroy();
  await once(target, "close");
  let released = false;
  const cancel = () => {
    released = true;
  };
  await sendResponse(new Response(new ReadableStream({ cancel })), target);
  expect(released).toBe(true);
});
