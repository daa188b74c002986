import { setInteractionModality } from "react-aria/private/interactions/useFocusVisible";

export type Takes = (event: Event) => void;
/** What a listener becomes: itself, another one, which is not called for letters that are typed on a page, or null for none at all. */
export type Quieten = (type: string, takes: Takes, isCapture: boolean) => Takes | null;

/** Whether an event happened to the text of the page itself, not to a control in a figure on it. */
export function isOfText({ target }: Event): boolean {
  // Nearly all of them are: the browser gives them to the page as a whole.
  if (target instanceof Element && target.classList.contains("galley-page")) return true;
  const place = target instanceof Element ? target.closest("input, textarea, select, button, .galley-page") : null;
  return place?.classList.contains("galley-page") ?? false;
}

/** A listener to keys that leaves those of the text alone: how to begin and to end it. */
interface KeyListener {
  begin: () => void;
  end: () => void;
}

const keyListeners = new WeakMap<EventTarget, KeyListener[]>();
/** Those on the way to the text of a page while the keyboard is in it; null while it is not. */
let onTheWay: KeyListener[] | null = null;
let isQuiet = false;

/** Says that a letter is typed. Where it goes into the text of a page, those who leave its keys alone are called no more. */
export function hushForLetter(): void {
  if (onTheWay === null || isQuiet) return;
  isQuiet = true;
  for (const { end } of onTheWay) end();
}

/** Says that something else happens than a letter: all are called again, before they would have to be, and know that there were keys. */
export function endHush(): void {
  if (!isQuiet) return;
  isQuiet = false;
  for (const { begin } of onTheWay ?? []) begin();
  setInteractionModality("keyboard");
}

/** Watches where the keyboard is. Begun once for the window. */
export function watchKeyboard(): void {
  const onFocusIn = (event: FocusEvent) => {
    endHush();
    onTheWay = isOfText(event) ? event.composedPath().flatMap((target) => keyListeners.get(target) ?? []) : null;
  };
  const onFocusOut = () => {
    endHush();
    onTheWay = null;
  };
  document.addEventListener("focusin", onFocusIn, true);
  document.addEventListener("focusout", onFocusOut, true);
  window.addEventListener("pointerdown", endHush, true);
}

/** From now on, what listens at the target is what `quieten` leaves of it. Returns the function that ends that for later ones. */
export function quietenTarget(target: EventTarget, quieten: Quieten): () => void {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null, options?: unknown) => {
    if (typeof listener !== "function") return listen(type, listener, options as AddEventListenerOptions);
    const isCapture = typeof options === "object" ? (options as AddEventListenerOptions).capture === true : !!options;
    const quiet = quieten(type, listener as Takes, isCapture);
    if (!quiet) return;
    const begin = () => listen(type, quiet, options as AddEventListenerOptions);
    begin();
    if (quiet === listener) return;
    const end = () => target.removeEventListener(type, quiet, isCapture);
    keyListeners.set(target, [...(keyListeners.get(target) ?? []), { begin, end }]);
  };
  return () => Reflect.deleteProperty(target, "addEventListener");
}

/** Runs `setUp`. What it listens to at the target, then and later, is what `quieten` leaves of it. */
export function listeningQuietly<T>(target: EventTarget, quieten: Quieten, setUp: () => T): T {
  const end = quietenTarget(target, quieten);
  try {
    return setUp();
  } finally {
    end();
  }
}
