import type { LexicalEditor, NodeKey } from "lexical";

/** Which text nodes stand in blocks of the page that are in the window, or up to its height before or behind. */
export interface BlocksInSight {
  watch(key: NodeKey): void;
  forget(key: NodeKey): void;
  isNear(key: NodeKey): boolean;
  end(): void;
}

/** Calls `turned` for each watched text node whose block came near or went away. */
export function blocksInSight(editor: LexicalEditor, turned: (key: NodeKey) => void): BlocksInSight {
  const blockOf = new Map<NodeKey, Element>();
  const keysIn = new Map<Element, Set<NodeKey>>();
  const near = new WeakSet<Element>();
  let observer: IntersectionObserver | null = null;

  const observe = (block: Element) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (near.has(target) === isIntersecting) continue;
          if (isIntersecting) near.add(target);
          else near.delete(target);
          for (const key of [...(keysIn.get(target) ?? [])]) turned(key);
        }
      },
      { root: editor.getRootElement()?.closest(".galley-desk") ?? null, rootMargin: "100% 0px" },
    );
    observer.observe(block);
  };
  const forget = (key: NodeKey) => {
    const block = blockOf.get(key);
    if (!block) return;
    blockOf.delete(key);
    const keys = keysIn.get(block);
    keys?.delete(key);
    if (keys?.size !== 0) return;
    keysIn.delete(block);
    near.delete(block);
    observer?.unobserve(block);
  };

  return {
    watch(key) {
      const root = editor.getRootElement();
      let block: Element | null = editor.getElementByKey(key);
      while (block && block.parentElement !== root) block = block.parentElement;
      if (block === (blockOf.get(key) ?? null)) return;
      forget(key);
      if (!block) return;
      blockOf.set(key, block);
      const keys = keysIn.get(block);
      if (keys) keys.add(key);
      else {
        keysIn.set(block, new Set([key]));
        observe(block);
      }
    },
    forget,
    isNear(key) {
      const block = blockOf.get(key);
      return block !== undefined && near.has(block);
    },
    end() {
      observer?.disconnect();
      blockOf.clear();
      keysIn.clear();
    },
  };
}
