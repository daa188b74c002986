import { type PointerEvent, useEffect, useRef, useState } from "react";

/**
 * A value that is drawn under the pointer and changes by itself: while a pointer is pressed on what `onPointerDownCapture` is given
 * to, it stays as it was, so that a press ends on what it began on. The newest one comes when the press has done its work.
 */
export function useHeldWhilePressed<T>(value: T): {
  value: T;
  onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
} {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return;
    // The click comes after the pointer went up.
    const letGo = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHeld(null));
    };
    const ends = ["pointerup", "pointercancel"] as const;
    for (const end of ends) window.addEventListener(end, letGo, true);
    return () => {
      clearTimeout(timer.current);
      for (const end of ends) window.removeEventListener(end, letGo, true);
    };
  }, [isHeld]);
  const onPointerDownCapture = ({ button }: PointerEvent<HTMLElement>) => {
    // The menu of another button may take its end for itself.
    if (button !== 0) return;
    clearTimeout(timer.current);
    setHeld((now) => now ?? { value });
  };
  return { value: held === null ? value : held.value, onPointerDownCapture };
}
