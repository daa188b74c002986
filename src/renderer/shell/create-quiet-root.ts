import { createRoot, type Root } from "react-dom/client";

type Takes = (event: Event) => void;
/** What a listener becomes: another one, or null for none at all. */
type Quieten = (type: string, takes: Takes, isCapture: boolean) => Takes | null;

/** Whether an event happened to the text of the page itself, not to a control in a figure on it. */
function isOfText({ target }: Event): boolean {
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
/** Those that are at rest, because the keyboard is in the text of a page. */
let resting: KeyListener[] = [];

function wake(): void {
  for (const { begin } of resting) begin();
  resting = [];
}

/** While the keyboard is in the text of a page, who leaves its keys alone is not even called: for each key that is felt. */
function watchKeyboard(): void {
  const onFocus = (event: FocusEvent) => {
    wake();
    if (!isOfText(event)) return;
    resting = event.composedPath().flatMap((target) => keyListeners.get(target) ?? []);
    for (const { end } of resting) end();
  };
  document.addEventListener("focusin", onFocus, true);
  document.addEventListener("focusout", wake, true);
}

/** From now on, what listens at the target is what `quieten` leaves of it. Returns the function that ends that for later ones. */
function quietenTarget(target: EventTarget, quieten: Quieten): () => void {
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
function listeningQuietly<T>(target: EventTarget, quieten: Quieten, setUp: () => T): T {
  const end = quietenTarget(target, quieten);
  try {
    return setUp();
  } finally {
    end();
  }
}

/** What React listens to for `onKeyPress` and `onBeforeInput` alone, which nothing here asks for. */
const unasked: ReadonlySet<string> = new Set(["keypress", "textInput"]);
/** The same for `onInputCapture` and `onKeyUpCapture`. */
const unaskedInCapture: ReadonlySet<string> = new Set(["input", "keyup"]);
const keyEvents: ReadonlySet<string> = new Set(["keydown", "input", "keyup"]);

/**
 * What serves nobody is not listened to: each listener costs a key more than what it does. `input` would also come before anybody
 * else's at the container: a listener there would have the browser tell the editor twice of what was written.
 */
const quietenContainer: Quieten = (type, takes, isCapture) => {
  if (unasked.has(type) || (isCapture && unaskedInCapture.has(type))) return null;
  if (!keyEvents.has(type)) return takes;
  return (event) => {
    if (!isOfText(event)) takes(event);
  };
};

/** What a selection is is asked by `onSelect` alone, which nothing here does. */
const quietenDocument: Quieten = (type, takes) => (type === "selectionchange" ? null : takes);

/**
 * A root for React that does not hear of the text of the page. React listens to everything at its container and, ten times
 * a key, looks through all components around the page for one that asks for it. None does: editor and commands listen by
 * themselves. So a component around the page that asks for keys (`onKeyDown`) gets those of controls, none of the text's.
 */
export function createQuietRoot(container: HTMLElement): Root {
  watchKeyboard();
  return listeningQuietly(document, quietenDocument, () =>
    listeningQuietly(container, quietenContainer, () => createRoot(container)),
  );
}

/** An element for a part of a root to be rendered into (`createPortal`), as quiet as the root's own. */
export function createQuietBox(className: string): HTMLElement {
  const box = document.createElement("div");
  box.className = className;
  quietenTarget(box, quietenContainer);
  return box;
}
