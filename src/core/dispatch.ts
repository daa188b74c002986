import { randomBytes } from "node:crypto";
import { AppError } from "../shared/app-error.ts";
import { contract, type Method, type ParsedParams, type Result } from "../shared/contract.ts";
import type { WireResult } from "../shared/rpc.ts";
import type { Caller } from "./core.ts";
import { mapSystemError } from "./database/map-error.ts";

/** One function per request of the contract, given parameters that have been parsed. */
export type Handlers = { [M in Method]: (params: ParsedParams<M>, caller: Caller | null) => Promise<Result<M>> };

export interface DispatchOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Parse results too, so that tests and development catch a handler that breaks the contract. */
  validateResults: boolean;
}

function failure(error: unknown, method: string, options: DispatchOptions): WireResult {
  const known = mapSystemError(error, options.dataDir);
  if (known) return { ok: false, error: known.toWire() };
  const trace = randomBytes(4).toString("hex");
  options.log(`${trace} ${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { ok: false, error: new AppError("internal", "error.internal", { trace }).toWire() };
}

/** The single place where requests are validated, carried out and turned into the error envelope, for every host. Never rejects. */
export function createDispatch(handlers: Handlers, options: DispatchOptions) {
  return async function handle(method: string, params: unknown, caller: Caller | null = null): Promise<WireResult> {
    try {
      if (!Object.hasOwn(contract.requests, method)) {
        throw new AppError("not-found", "error.unknownMethod", { method: method.slice(0, 80) });
      }
      const name = method as Method;
      const parsed = contract.requests[name].params.safeParse(params ?? {});
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const problem = issue ? `${issue.path.join(".")} ${issue.message}`.trim() : "";
        throw new AppError("invalid", "error.invalidParams", { method, problem });
      }
      const run = handlers[name] as (params: unknown, caller: Caller | null) => Promise<unknown>;
      const result = await run(parsed.data, caller);
      if (options.validateResults) contract.requests[name].result.parse(result);
      return { ok: true, result };
    } catch (error) {
      return failure(error, method, options);
    }
  };
}
