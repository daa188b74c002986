import { addWindowFocusTracking, setInteractionModality } from "react-aria/private/interactions/useFocusVisible";
import { createRoot, type Root } from "react-dom/client";
import { isOfText, spareLetters, watchKeyboard } from "../state/letter-hush.ts";
import { watchCaret } from "../state/tell-caret.ts";
import { listeningQuietly, type Quieten, quietenTarget } from "./listen-quietly.ts";

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

const keyTypes: ReadonlySet<string> = new Set(["keydown", "keyup"]);
/** Which letter is typed is nothing to those who watch whether somebody works by keys or by the mouse. */
const quietenModality: Quieten = (type, takes) => (keyTypes.has(type) ? (event) => takes(event) : takes);

/** The controls' library watches every key of the window from its loading on, and has all controls look at each: it begins anew, hushed. */
function hushModality(): void {
  const end = addWindowFocusTracking();
  end();
  listeningQuietly(document, quietenModality, () => addWindowFocusTracking());
  // What it did not hear were keys.
  spareLetters(document, { begin: () => setInteractionModality("keyboard"), end: () => {} });
}

/**
 * A root for React that does not hear of the text of the page. React listens to everything at its container and, ten times
 * a key, looks through all components around the page for one that asks for it. None does: editor and commands listen by
 * themselves. So a component around the page that asks for keys (`onKeyDown`) gets those of controls, none of the text's.
 */
export function createQuietRoot(container: HTMLElement): Root {
  watchKeyboard();
  watchCaret();
  hushModality();
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
