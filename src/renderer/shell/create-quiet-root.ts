import { createRoot, type Root } from "react-dom/client";

type Takes = (event: Event) => void;
/** What a listener becomes: another one, or null for none at all. */
type Quieten = (type: string, takes: Takes, isCapture: boolean) => Takes | null;

/** Whether an event happened to the text of the page itself, not to a control in a figure on it. */
function isOfText({ target }: Event): boolean {
  const place = target instanceof Element ? target.closest("input, textarea, select, button, .galley-page") : null;
  return place?.classList.contains("galley-page") ?? false;
}

/** Runs `setUp`. What it listens to at the target, then and later, is what `quieten` leaves of it. */
function listeningQuietly<T>(target: EventTarget, quieten: Quieten, setUp: () => T): T {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null, options?: unknown) => {
    if (typeof listener !== "function") return listen(type, listener, options as AddEventListenerOptions);
    const isCapture = typeof options === "object" ? (options as AddEventListenerOptions).capture === true : !!options;
    const quiet = quieten(type, listener as Takes, isCapture);
    if (quiet) listen(type, quiet, options as AddEventListenerOptions);
  };
  try {
    return setUp();
  } finally {
    Reflect.deleteProperty(target, "addEventListener");
  }
}

const keyEvents: ReadonlySet<string> = new Set(["keydown", "keypress", "textInput", "input", "keyup"]);

/**
 * `input` comes before anybody else's at the container: a listener there would have the browser tell the editor twice of what
 * was written. It serves `onInputCapture` only, which nothing here asks for.
 */
const quietenContainer: Quieten = (type, takes, isCapture) => {
  if (!keyEvents.has(type)) return takes;
  if (type === "input" && isCapture) return null;
  return (event) => {
    if (!isOfText(event)) takes(event);
  };
};

const quietenDocument: Quieten = (type, takes) =>
  type === "selectionchange"
    ? (event) => {
        if (!document.activeElement?.classList.contains("galley-page")) takes(event);
      }
    : takes;

/**
 * A root for React that does not hear of the text of the page. React listens to everything at its container and, ten times
 * a key, looks through all components around the page for one that asks for it. None does: editor and commands listen by
 * themselves. So a component around the page that asks for keys (`onKeyDown`) gets those of controls, none of the text's.
 */
export function createQuietRoot(container: HTMLElement): Root {
  return listeningQuietly(document, quietenDocument, () =>
    listeningQuietly(container, quietenContainer, () => createRoot(container)),
  );
}
