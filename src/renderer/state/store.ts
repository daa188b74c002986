import { startTransition, useEffect, useState, useSyncExternalStore } from "react";

/** A value that can be watched. Listeners are called after every change, never for a value that is the same by identity. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: (now: T) => T): void;
  subscribe(listener: () => void): () => void;
}

export type ReadableStore<T> = Pick<Store<T>, "get" | "subscribe">;

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value; the component renders again when it changes. */
export function useStore<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the store's value; the component renders again only when that part is another one by identity. */
export function useSelected<T, P>(store: ReadableStore<T>, select: (value: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * A part of the store's value, drawn a little later and with all else that changed together with it, so that a key never waits for it. The
 * component renders again only when that part is another one by identity; `select` must be the same function each time.
 */
export function useSelectedLater<T, P>(store: ReadableStore<T>, select: (value: T) => P): P {
  const [shown, setShown] = useState(() => ({ store, part: select(store.get()) }));
  useEffect(() => {
    const look = () => {
      const part = select(store.get());
      startTransition(() =>
        setShown((now) => (now.store === store && Object.is(now.part, part) ? now : { store, part })),
      );
    };
    // What changed since it was drawn.
    look();
    return store.subscribe(look);
  }, [store, select]);
  return shown.store === store ? shown.part : select(store.get());
}

const whole = <T>(value: T): T => value;

/** The store's value, drawn as `useSelectedLater` does. */
export function useStoreLater<T>(store: ReadableStore<T>): T {
  return useSelectedLater<T, T>(store, whole);
}
