import { useEffect, useState } from "react";

/**
 * A value that is drawn under the pointer and changes by itself: while a pointer is pressed on what `onPointerDownCapture` is given
 * to, it stays as it was, so that a press ends on what it began on. The newest one comes when the press has done its work.
 */
export function useHeldWhilePressed<T>(value: T): { value: T; onPointerDownCapture: () => void } {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The click comes after the pointer went up.
    const letGo = () => {
      timer = setTimeout(() => setHeld(null));
    };
    const ends = ["pointerup", "pointercancel"] as const;
    for (const end of ends) window.addEventListener(end, letGo, true);
    return () => {
      clearTimeout(timer);
      for (const end of ends) window.removeEventListener(end, letGo, true);
    };
  }, [isHeld]);
  return { value: held === null ? value : held.value, onPointerDownCapture: () => setHeld({ value }) };
}
