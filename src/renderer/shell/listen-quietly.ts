import { spareLetters } from "../state/letter-hush.ts";

export type Takes = (event: Event) => void;
/** What a listener becomes: itself, another one, which is not called for letters that are typed on a page, or null for none at all. */
export type Quieten = (type: string, takes: Takes, isCapture: boolean) => Takes | null;

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
    spareLetters(target, { begin, end });
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
