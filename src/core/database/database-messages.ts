import type { WireError } from "../../shared/app-error.ts";

/** What travels between the core and the database's thread. */
export interface WorkerSettings {
  folder: string;
  writer: string;
  /** When the database is opened, by the core's clock. */
  at: string;
}
export type ToWorker =
  | { kind: "call"; id: number; repository: string; method: string; args: unknown[] }
  | { kind: "close" };
export type FromWorker =
  | { kind: "ready" }
  | { kind: "failed"; error: WireError | { internal: string } }
  /** A call met damage in the file. */
  | { kind: "damage"; problem: string }
  | { kind: "result"; id: number; result: unknown }
  | { kind: "error"; id: number; error: WireError | { internal: string } };
