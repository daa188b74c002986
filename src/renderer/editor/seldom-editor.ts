import type { LexicalEditor, UpdateListener } from "lexical";

/**
 * The editor as a library's part sees it that would do something at each update of it: what listens to updates is registered by
 * `register` instead, which calls it more seldom.
 */
export function seldomEditor(editor: LexicalEditor, register: (listener: UpdateListener) => () => void): LexicalEditor {
  return new Proxy(editor, {
    get(target, name) {
      if (name === "registerUpdateListener") return register;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
