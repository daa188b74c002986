import { createHeadlessEditor } from "@lexical/headless";
import { $createParagraphNode, $createTextNode, $getRoot, type ElementNode } from "lexical";
import { expect, test } from "vitest";
import { $noteTarget } from "./note-target.ts";

/** The words that a note would be on, with what `$select` selects in a page of these lines. */
function targetOf(lines: readonly string[], $select: (lines: ElementNode[]) => void) {
  const editor = createHeadlessEditor({
    nodes: [],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      const made = lines.map((text) => $createParagraphNode().append(...(text === "" ? [] : [$createTextNode(text)])));
      $getRoot().append(...made);
      $select(made);
    },
    { discrete: true },
  );
  return editor.read(() => {
    const target = $noteTarget(editor);
    return target && `${target.words}|${target.spots.length}|${target.blocks.length}`;
  });
}

test("a selection from the end of a line to the next one holds no word: the note is on what the caret would be in", () => {
  const $besideLine = ([first, second]: ElementNode[]) => {
    const selection = first?.selectEnd();
    if (second) selection?.focus.set(second.getKey(), 0, "element");
  };
  expect(targetOf(["One two", "Three"], $besideLine)).toBe("two|1|0");
  expect(targetOf(["", "Three"], $besideLine)).toBe("|0|1");
  expect(targetOf(["One two", "Three"], ([first]) => first?.select(0, 1))).toBe("One two|1|0");
});
