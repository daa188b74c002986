import { AppError, type WireError } from "./app-error.ts";
import type { EventName, EventPayload, Method, Params, Result } from "./contract.ts";

/** What a request comes back as, on every wire. Nothing ever rejects across a host's boundary. */
export type WireResult = { ok: true; result: unknown } | { ok: false; error: WireError };

/** Frames of the WebSocket, as JSON text; of a long request, see long-frame.ts. */
export type RequestFrame = { id: number; method: string; params: unknown };
export type ResponseFrame = { id: number } & WireResult;
export type EventFrame = { event: string; payload: unknown; seq: number };

/** How far the desk is from its host. `gap` counts reconnections: after one, what was shown must be fetched again. */
export type ConnectionState = { status: "open" | "lost"; gap: number };

/** One way of reaching the core. Two exist: Electron's bridge and the WebSocket of the web host. */
export interface Transport {
  request(method: Method, params: unknown): Promise<WireResult>;
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void;
  onState(listener: (state: ConnectionState) => void): () => void;
}

/** The contract as functions. A failed request throws `AppError`. */
export interface Client {
  request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>;
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  onState(listener: (state: ConnectionState) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    async request(method, params) {
      const answer = await transport.request(method, params);
      if (answer.ok) return answer.result as never;
      throw AppError.fromWire(answer.error);
    },
    on: (event, listener) => transport.subscribe(event, (payload) => listener(payload as never)),
    onState: (listener) => transport.onState(listener),
  };
}
