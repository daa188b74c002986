import type { Page } from "@playwright/test";
import type { Method, Params, Result } from "../src/shared/contract.ts";
import type { WireResult } from "../src/shared/rpc.ts";

/** A window in Electron has this from its preload. */
type Bridged = Window & {
  galleyHost?: { requests: Readonly<Record<Method, (params: unknown) => Promise<WireResult>>> };
};

/**
 * Asks the core one thing as the page's desk would, over Electron's bridge or a socket of its own with the session of the page.
 * Throws on refusal.
 */
export async function askCore<M extends Method>(page: Page, method: M, params: Params<M>): Promise<Result<M>> {
  const answer = await page.evaluate(
    ({ method, params }) => {
      const bridge = (window as Bridged).galleyHost;
      if (bridge) return bridge.requests[method](params);
      return new Promise<WireResult>((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/socket`);
        socket.onerror = () => reject(new Error("the socket did not open"));
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
        socket.onmessage = (message) => {
          const frame = JSON.parse(message.data);
          if (frame.id !== 1) return;
          socket.close();
          resolve(frame);
        };
      });
    },
    { method, params } as { method: Method; params: unknown },
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result as Result<M>;
}
