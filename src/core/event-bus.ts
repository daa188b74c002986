import type { EventName, EventPayload } from "../shared/contract.ts";

export type EventListener = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Tells every desk what has changed. A listener that throws does not keep the others from hearing. */
export function createEventBus(log: (line: string) => void) {
  const listeners = new Set<EventListener>();
  return {
    emit: ((event, payload) => {
      for (const listener of listeners) {
        try {
          listener(event, payload);
        } catch (error) {
          log(`listener of ${event} failed: ${String(error)}`);
        }
      }
    }) as EventListener,
    listen(listener: EventListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
