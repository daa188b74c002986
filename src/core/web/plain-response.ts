import { AppError, type ErrorCode } from "../../shared/app-error.ts";
import { dataHeaders } from "./security-headers.ts";

/** A short answer in plain text, for what no person is meant to see. */
export function plainResponse(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...dataHeaders, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

/** An answer of data that is never kept. */
export function jsonResponse(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...dataHeaders, "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}

const statusByCode: Partial<Record<ErrorCode, number>> = {
  "not-found": 404,
  "no-space": 507,
  busy: 503,
  conflict: 409,
  denied: 403,
  internal: 500,
  invalid: 400,
  io: 500,
  refused: 409,
  unavailable: 503,
};

/** A failure as the desk reads it: `{ "error": WireError }` with a fitting status. */
export function errorResponse(error: AppError): Response {
  return jsonResponse(statusByCode[error.code] ?? 500, { error: error.toWire() });
}

/** What no rule foresaw: one calm sentence for the person, the stack for the log, joined by the reference. */
export function unexpectedError(error: unknown, trace: string, log: (line: string) => void): AppError {
  if (error instanceof AppError) return error;
  log(`${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError("internal", "error.internal", { trace });
}
