import { AppError } from "../../shared/app-error.ts";
import type { EventName, Method } from "../../shared/contract.ts";
import type { Transport, WireResult } from "../../shared/rpc.ts";

/** What the preload puts into the window: one function per request of the contract. */
export interface GalleyHost {
  requests: Readonly<Record<Method, (params: unknown) => Promise<WireResult>>>;
  /** Calls `listener` with the payload alone; returns the function that ends it. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** A ticket for a file that the person chose or dropped; null for one that is on no disk. */
  offerFile(file: File): Promise<string | null>;
}

declare global {
  interface Window {
    galleyHost?: GalleyHost;
  }
}

/** The core in the same program, over Electron's bridge. It is there as long as the window is, so its state never changes. */
export function createElectronTransport(host: GalleyHost): Transport {
  return {
    async request(method, params) {
      try {
        return await host.requests[method](params);
      } catch {
        return { ok: false, error: new AppError("unavailable", "error.closing").toWire() };
      }
    },
    subscribe: (event, listener) => host.on(event, listener),
    onState(listener) {
      listener({ status: "open", gap: 0 });
      return () => {};
    },
  };
}
