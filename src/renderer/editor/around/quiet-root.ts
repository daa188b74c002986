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

/** Keeps the drawing of the desk free of the length of the page. */
export const QuietRootExtension = defineExtension({
  name: "galley/quiet-root",
  register: (editor) =>
    editor.registerRootListener((root, previous) => {
      if (previous) Reflect.deleteProperty(previous, "contentEditable");
      if (root) hideFromReact(root);
    }),
});
