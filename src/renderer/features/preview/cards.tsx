import type { ReactNode } from "react";

/** The place of cards that show the story elsewhere; it scrolls, and so the keyboard can reach it. */
export function Cards({ label, children }: { label: string; children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="preview-cards" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
