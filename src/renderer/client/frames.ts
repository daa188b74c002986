import { z } from "zod/mini";
import { errorCodes } from "../../shared/app-error.ts";
import type { EventName } from "../../shared/contract.ts";
import { eventNames } from "../../shared/contract-names.ts";
import type { WireResult } from "../../shared/rpc.ts";

const error = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  details: z.optional(z.unknown()),
});
const answer = z.discriminatedUnion("ok", [
  z.object({ id: z.int(), ok: z.literal(true), result: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), error }),
]);
const event = z.object({ event: z.enum(eventNames), payload: z.unknown(), seq: z.int() });

export type ReceivedFrame =
  | { kind: "answer"; id: number; answer: WireResult }
  | { kind: "event"; event: EventName; payload: unknown };

/** Reads one text frame of the socket; null for anything that is not an answer or an event of the contract. Never throws. */
export function parseFrame(data: unknown): ReceivedFrame | null {
  if (typeof data !== "string") return null;
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return null;
  }
  // Asked for by what it says it is: a reading that fails costs more than one that does not.
  if (typeof json === "object" && json !== null && "event" in json) {
    const read = event.safeParse(json);
    return read.success ? { kind: "event", event: read.data.event, payload: read.data.payload } : null;
  }
  const read = answer.safeParse(json);
  return read.success ? { kind: "answer", id: read.data.id, answer: read.data as unknown as WireResult } : null;
}
