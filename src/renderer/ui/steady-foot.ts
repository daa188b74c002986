import { type PointerEvent, useRef } from "react";

/** What a dialog's foot needs to hear for `useSteadyFoot`. */
export interface SteadyFoot {
  onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
  onClickCapture: () => void;
}

/**
 * Keeps a dialog as high as it is while the pointer is over its foot, so that no button there moves away between aiming and letting
 * go because something came late above it; the body scrolls instead. A press that was made may change the height again.
 */
export function useSteadyFoot(): SteadyFoot {
  const held = useRef<HTMLElement | null>(null);
  const hold = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    const modal = currentTarget.closest<HTMLElement>(".modal");
    if (modal === null || held.current === modal) return;
    modal.style.blockSize = `${modal.getBoundingClientRect().height}px`;
    held.current = modal;
  };
  const letGo = () => {
    held.current?.style.removeProperty("block-size");
    held.current = null;
  };
  return { onPointerEnter: hold, onPointerDownCapture: hold, onPointerLeave: letGo, onClickCapture: letGo };
}
