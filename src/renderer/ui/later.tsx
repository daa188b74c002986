import { type ReactNode, useDeferredValue } from "react";

/** Draws its content after what is around it, in the pauses that keys leave: for what is large and nobody waits for. */
export function Later({ children }: { children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : null;
}
