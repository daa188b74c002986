/** Whether an event happened to the text of the page itself, not to a control in a figure on it. */
export function isOfText({ target }: Event): boolean {
  // Nearly all of them are: the browser gives them to the page as a whole.
  if (target instanceof Element && target.classList.contains("galley-page")) return true;
  const place = target instanceof Element ? target.closest("input, textarea, select, button, .galley-page") : null;
  return place?.classList.contains("galley-page") ?? false;
}

/** A key that only writes a character: nearly all are. */
export const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** What leaves the letters of the text alone: how it begins to listen, and how it ends. */
export interface SparedListener {
  begin: () => void;
  end: () => void;
  /** Does with the key that ended the hush what it does with a key, once the page is through with it. True when the key is its own. */
  hear?: (event: KeyboardEvent) => boolean;
}

const spared = new WeakMap<EventTarget, SparedListener[]>();
/** The way of a key to the text of a page while the keyboard is in it; null while it is not. */
let way: readonly EventTarget[] | null = null;
/** Those on it that are ended now; null while all listen. */
let hushed: readonly SparedListener[] | null = null;

/**
 * What listens at `target`, and has begun, is ended while letters follow each other in the text of a page within it, and begun again before
 * anything else happens. Returns the function that ends that: whoever gave it ends his listener after it.
 */
export function spareLetters(target: EventTarget, listener: SparedListener): () => void {
  spared.set(target, [...(spared.get(target) ?? []), listener]);
  return () => {
    endHush();
    const others = (spared.get(target) ?? []).filter((one) => one !== listener);
    spared.set(target, others);
  };
}

/** Says that a letter is typed. Where it goes into the text of a page, those who leave its letters alone are called no more. */
export function hushForLetter({ target }: Event): void {
  if (hushed !== null || way === null || target !== way[0]) return;
  hushed = way.flatMap((one) => spared.get(one) ?? []);
  for (const { end } of hushed) end();
}

/** Says that something else happens than a letter: all are called again, before they would have to be. */
export function endHush(): void {
  if (hushed === null) return;
  const again = hushed;
  hushed = null;
  for (const { begin } of again) begin();
}

/**
 * The page hears of every key, and says here of each, before it does anything with it, that it came. True when it is somebody's own who
 * could not hear it for the hush that it ended: then it means nothing to the page.
 */
export function isHeardBeyond(event: KeyboardEvent): boolean {
  if (hushed === null || isLetter(event)) return false;
  const beyond = hushed;
  endHush();
  return beyond.some(({ hear }) => hear?.(event) ?? false);
}

/** Watches where the keyboard is. Begun once for the window. */
export function watchKeyboard(): void {
  const onFocusIn = (event: FocusEvent) => {
    endHush();
    // What cannot be written in does not say of its keys that they came.
    way = isOfText(event) && (event.target as HTMLElement).isContentEditable ? event.composedPath() : null;
  };
  const onFocusOut = () => {
    endHush();
    way = null;
  };
  document.addEventListener("focusin", onFocusIn, true);
  document.addEventListener("focusout", onFocusOut, true);
  window.addEventListener("pointerdown", endHush, true);
}
