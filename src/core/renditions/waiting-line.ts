/**
 * How much something is wanted, the most urgent first: a person looks at an empty place (`now`), waits for a publication (`soon`),
 * looks at something that will be made better (`seen`), or nobody waits (`idle`).
 */
export type Urgency = (typeof urgencies)[number];
const urgencies = ["now", "soon", "seen", "idle"] as const;

/** What is on the screen was asked for last; what a person asked for in a row is to come in that order. */
const lastFirst: Record<Urgency, boolean> = { now: true, soon: false, seen: true, idle: false };

/** Work in the order in which it is to be done. */
export interface WaitingLine<T> {
  /** Puts it in, or, where it is in already, moves it up if it is more urgent now or was asked for again by someone who looks at it. */
  add(item: T, urgency: Urgency): void;
  /** Takes out what is to be done next. */
  next(): T | undefined;
  /** Whether it was in. */
  remove(item: T): boolean;
}

/** See `WaitingLine`. */
export function createWaitingLine<T>(): WaitingLine<T> {
  // A Set keeps the order of coming and lets go of anything at once, however long the line is.
  const lines = urgencies.map((urgency) => ({ urgency, items: new Map<number, T>() }));
  const places = new Map<T, { urgency: Urgency; number: number }>();
  const itemsOf = (urgency: Urgency) => lines[urgencies.indexOf(urgency)]?.items ?? new Map<number, T>();
  let number = 0;

  const remove = (item: T): boolean => {
    const place = places.get(item);
    if (!place) return false;
    itemsOf(place.urgency).delete(place.number);
    return places.delete(item);
  };

  return {
    remove,
    add(item, urgency) {
      const place = places.get(item);
      if (place) {
        const difference = urgencies.indexOf(urgency) - urgencies.indexOf(place.urgency);
        if (difference > 0 || (difference === 0 && !lastFirst[urgency])) return;
        remove(item);
      }
      number += 1;
      itemsOf(urgency).set(number, item);
      places.set(item, { urgency, number });
    },
    next() {
      for (const { urgency, items } of lines) {
        if (items.size === 0) continue;
        const keys = [...items.keys()];
        const item = items.get((lastFirst[urgency] ? keys.at(-1) : keys[0]) ?? 0) as T;
        remove(item);
        return item;
      }
      return undefined;
    },
  };
}
