import type { EventName, EventPayload } from "../shared/contract.ts";
import type { WireResult } from "../shared/rpc.ts";
import type { WebSources } from "./web/web-sources.ts";

/** What differs between the hosts and is told to the desk. */
export interface HostFacts {
  kind: "electron" | "web";
  mediaBase: string;
  previewBase: string;
  uploadUrl: string;
  /** Shows the system's folder dialog; absent where there is none. */
  chooseFolder?: () => Promise<string | null>;
}

/** The program as a host sees it. Made by `createCore`; the command line and tests use the services behind it directly. */
export interface CorePort {
  /** Validates, carries out and answers one request of the contract. Never rejects. */
  handle(method: string, params: unknown): Promise<WireResult>;
  /** Calls `listener` for every event until the returned function is called. */
  onEvent(listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void): () => void;
  web: WebSources;
  close(): Promise<void>;
}
