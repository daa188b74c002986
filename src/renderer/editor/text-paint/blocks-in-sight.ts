import type { LexicalEditor, NodeKey } from "lexical";
import { type SightWatch, watchSight } from "../around/watch-sight.ts";

/**
 * How far before and behind the window, in percent of its height, blocks are near. The browser paints every text with a mark again for each
 * letter that is typed anywhere: no more are marked than a turn of the wheel brings into sight.
 */
const margin = 33;

/** Which text nodes stand in blocks of the page that are in the window or close to it. */
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
  let watch: SightWatch | null = null;

  const observe = (block: Element, page: HTMLElement) => {
    watch ??= watchSight(page, margin, (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (near.has(target) === isIntersecting) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
        for (const key of [...(keysIn.get(target) ?? [])]) turned(key);
      }
    });
    watch.observe(block);
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
    watch?.unobserve(block);
  };

  return {
    watch(key) {
      const root = editor.getRootElement();
      let block: Element | null = editor.getElementByKey(key);
      while (block && block.parentElement !== root) block = block.parentElement;
      if (block === (blockOf.get(key) ?? null)) return;
      forget(key);
      if (!block || !root) return;
      blockOf.set(key, block);
      const keys = keysIn.get(block);
      if (keys) keys.add(key);
      else {
        keysIn.set(block, new Set([key]));
        observe(block, root);
      }
    },
    forget,
    isNear(key) {
      const block = blockOf.get(key);
      return block !== undefined && near.has(block);
    },
    end() {
      watch?.end();
      blockOf.clear();
      keysIn.clear();
    },
  };
}
