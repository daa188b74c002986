import type { LexicalEditor, NodeKey } from "lexical";
import { blocksInSight } from "../text-paint/blocks-in-sight.ts";
import { textInside } from "../text-paint/text-inside.ts";

/** A sign for what has no width: behind a letter of a text, or where a line was broken. */
export interface Sign {
  /** The text node, or the line break. */
  key: NodeKey;
  at: number;
  sign: string;
}

/** The sign of a broken line. */
export const lineBreak = "↵";

const isRightToLeft = (editor: LexicalEditor, { key }: Sign) =>
  editor.getElementByKey(key)?.parentElement?.matches(":dir(rtl)") ?? false;

/** Where a sign stands in the window; null while what it belongs to is not drawn. */
function rectOf(editor: LexicalEditor, { key, at, sign }: Sign): DOMRect | null {
  const dom = editor.getElementByKey(key);
  if (!dom) return null;
  if (sign === lineBreak) return dom.getBoundingClientRect();
  const text = textInside(dom);
  if (!text || at >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

/**
 * A layer over the page for signs that no letter has room for. It lies beside the text, not in it, so neither caret, selection nor
 * copying know of it. Signs are placed for blocks in or near the window alone.
 */
export function signLayer(editor: LexicalEditor) {
  const layer = document.createElement("div");
  layer.className = "invisible-signs";
  layer.setAttribute("aria-hidden", "true");
  // Placed by the window's own left edge, whatever the direction of the page.
  layer.dir = "ltr";
  /** The signs of each line, by the key of its element. */
  const lines = new Map<NodeKey, readonly Sign[]>();
  let frame = 0;

  const place = () => {
    frame = 0;
    const origin = layer.getBoundingClientRect();
    const near = [...lines].flatMap(([key, signs]) => (sight.isNear(key) ? signs : []));
    const drawn = near.flatMap((sign) => {
      const rect = rectOf(editor, sign);
      if (!rect || rect.height === 0) return [];
      const element = document.createElement("span");
      element.textContent = sign.sign;
      const isBreak = sign.sign === lineBreak;
      element.className = isBreak ? "line-sign" : "letter-sign";
      if (isBreak && isRightToLeft(editor, sign)) element.classList.add("turned");
      element.style.translate = `${rect.left - origin.left}px ${rect.top - origin.top}px`;
      element.style.blockSize = `${rect.height}px`;
      return [element];
    });
    layer.replaceChildren(...drawn);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const sight = blocksInSight(editor, soon);
  const resized = new ResizeObserver(soon);
  const stop = editor.registerRootListener((root) => {
    resized.disconnect();
    layer.remove();
    if (!root?.parentElement) return;
    root.parentElement.append(layer);
    resized.observe(root);
  });

  return {
    /** Puts signs in the place of those of these lines. */
    replace(changed: ReadonlyMap<NodeKey, readonly Sign[]>): void {
      for (const [key, signs] of changed) {
        if (signs.length > 0) {
          lines.set(key, signs);
          sight.watch(key);
        } else {
          lines.delete(key);
          sight.forget(key);
        }
      }
      soon();
    },
    end(): void {
      cancelAnimationFrame(frame);
      stop();
      resized.disconnect();
      sight.end();
      layer.remove();
    },
  };
}
