import type { Page } from "@playwright/test";
import type { Method, Params, Result } from "../src/shared/contract.ts";
import type { WireResult } from "../src/shared/rpc.ts";

/** Asks the core one thing over a socket of its own, with the session of the page: what the desk would get. Throws on refusal. */
export async function askCore<M extends Method>(page: Page, method: M, params: Params<M>): Promise<Result<M>> {
  const answer = await page.evaluate(
    ({ method, params }) =>
      new Promise<WireResult>((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/socket`);
        socket.onerror = () => reject(new Error("the socket did not open"));
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
        socket.onmessage = (message) => {
          const frame = JSON.parse(message.data);
          if (frame.id !== 1) return;
          socket.close();
          resolve(frame);
        };
      }),
    { method, params } as { method: string; params: unknown },
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result as Result<M>;
}
