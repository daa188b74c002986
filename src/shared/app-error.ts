import { type MessageKey, type MessageValues, say } from "./messages/catalogue.ts";

/** The closed set of reasons why a request can fail. */
export const errorCodes = [
  "invalid",
  "not-found",
  "conflict",
  "denied",
  "busy",
  "read-only",
  "too-new",
  "corrupt",
  "no-space",
  "io",
  "unavailable",
  "cancelled",
  "refused",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses between host and desk. `message` is the English sentence; `key` lets the desk say it in its own language. */
export interface WireError {
  code: ErrorCode;
  message: string;
  key: MessageKey;
  values: MessageValues;
  details?: unknown;
}

/** A failure that a person is told of in one plain sentence from the catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: MessageKey;
  readonly values: MessageValues;
  readonly details: unknown;

  constructor(code: ErrorCode, key: MessageKey, values: MessageValues = {}, details?: unknown) {
    super(say("en", key, values));
    this.name = "AppError";
    this.code = code;
    this.key = key;
    this.values = values;
    this.details = details;
  }

  toWire(): WireError {
    const wire: WireError = { code: this.code, message: this.message, key: this.key, values: this.values };
    return this.details === undefined ? wire : { ...wire, details: this.details };
  }

  static fromWire(wire: WireError): AppError {
    return new AppError(wire.code, wire.key, wire.values, wire.details);
  }
}

/** Whether the failure is an `AppError` with this code. */
export function isCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof AppError && error.code === code;
}
