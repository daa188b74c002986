import { defineExtension } from "lexical";

/**
 * React remembers caret and selection of whatever is edited each time it draws anything anywhere, and for that walks through
 * all text of the element: in a story of 50,000 words longer than everything else that happens for a key. The editor keeps
 * its selection itself, so React is not told that the page is editable: the property that it asks says nothing, while the
 * attribute, which is what counts for the browser, stays as it is.
 */
function hideFromReact(root: HTMLElement): void {
  Object.defineProperty(root, "contentEditable", {
    configurable: true,
    get: () => "inherit",
    set: (value: string) => root.setAttribute("contenteditable", value),
  });
}

/**
 * Nobody asks when the key of a letter is let go on the page, but libraries around it listen to every key of the window, and mark all
 * their controls anew: that costs a tenth of what the key does. Others are left to them: a button that was pressed by Space or
 * Enter and gave the keyboard to the page waits until that key is let go.
 */
function keepToPage(root: HTMLElement): () => void {
  const keep = (event: KeyboardEvent) => {
    if (event.target !== root || event.key.length !== 1 || event.key === " ") return;
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
  };
  window.addEventListener("keyup", keep, true);
  return () => window.removeEventListener("keyup", keep, true);
}

/** Keeps the desk free of what happens in the page: its drawing of the page's length, its controls of the page's letters. */
export const QuietRootExtension = defineExtension({
  name: "galley/quiet-root",
  register: (editor) => {
    let open = () => {};
    return editor.registerRootListener((root, previous) => {
      open();
      open = root ? keepToPage(root) : () => {};
      if (previous) Reflect.deleteProperty(previous, "contentEditable");
      if (root) hideFromReact(root);
    });
  },
});
